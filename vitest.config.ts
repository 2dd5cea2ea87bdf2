import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import LongestFirst from './scripts/support/longest-first.ts';

// What tests import, and the commands that they start, is compiled once for all processes.
process.env.NODE_COMPILE_CACHE ??= resolve('.build/compiled');

/** Build and browser tests look at one site, which the test command has built before. */
export default defineConfig({
  test: {
    // Left to itself, a machine of two cores would use one.
    maxWorkers: '100%',
    // One long file left at the end would keep one core busy and the others idle.
    sequence: { sequencer: LongestFirst },
    // Node takes the types out itself, as it does for the commands: a tenth faster, and what runs is tested.
    experimental: { viteModuleRunner: false },
    env: { TZ: 'Asia/Shanghai' },
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
          // Four times what the longest takes on a busy machine.
          testTimeout: 400_000,
          hookTimeout: 400_000,
        },
      },
    ],
  },
});
