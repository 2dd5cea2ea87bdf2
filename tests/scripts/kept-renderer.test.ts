import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { PROGRAM, rendererDigest } from '../../scripts/support/kept-renderer.ts';

const content = mkdtempSync(join(tmpdir(), 'sunboard-content-'));
afterAll(() => rmSync(content, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

it('keeps a compiled program for its articles and its path, wherever they lie', () => {
  const bundled = rendererDigest();
  cpSync('content', content, { recursive: true });
  vi.stubEnv('PORTAL_CONTENT', content);
  expect(rendererDigest()).toBe(bundled);
  vi.stubEnv('PORTAL_BASE', '/gongshi');
  expect(rendererDigest()).not.toBe(bundled);
  vi.stubEnv('PORTAL_BASE', '/');
  expect(rendererDigest()).toBe(bundled);
  const article = join(content, 'cases/longyun.mdx');
  writeFileSync(article, `${readFileSync(article, 'utf8')}\n`);
  expect(rendererDigest()).not.toBe(bundled);
});

it('looks at every file of the project that the compiler is set up with', () => {
  const own = readFileSync('astro.config.mjs', 'utf8').matchAll(/ from '\.\/([^']+)'/g);
  const files = [...own].map(([, path = '']) => path);
  expect(files.length).toBeGreaterThan(2);
  expect(files.filter((file) => !PROGRAM.some((root) => file.startsWith(root)))).toEqual([]);
});
