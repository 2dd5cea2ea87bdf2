import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Build and browser tests look at one site, which the test command has built before. */
export default defineConfig({
  test: {
    // Left to itself, a machine of two cores would use one.
    maxWorkers: '100%',
    experimental: { viteModuleRunner: false },
    // Commands that tests start are compiled once.
    env: { TZ: 'Asia/Shanghai', NODE_COMPILE_CACHE: resolve('.build/compiled') },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/build/**', 'tests/browser/**', 'tests/fuzz/**'],
          // Importing every module again for every file took most of the time.
          isolate: false,
          // Some start a process, some read the whole data folder: seconds each on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'fuzz', include: ['tests/fuzz/**/*.test.ts'], testTimeout: 600_000 },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          // The site is read and parsed once for all of them.
          isolate: false,
          // A test builds a whole site, one or two of them at a time.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
