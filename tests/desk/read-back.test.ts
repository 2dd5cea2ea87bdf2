import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pagesToRead } from '../../src/desk/read-back.ts';

it('reads back what is gone and notices before the lists that name them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunboard-read-back-'));
  const there = ['/', '/notices/finance/', '/notices/running/', '/notices/shiqiao-2026-001/'];
  for (const page of there) {
    mkdirSync(join(folder, page), { recursive: true });
    writeFileSync(join(folder, page, 'index.html'), '');
  }
  const pages = [...there, '/notices/shiqiao-2026-002/'];
  expect(pagesToRead({ folder, pages })).toEqual([
    '/notices/shiqiao-2026-002/',
    '/notices/shiqiao-2026-001/',
    '/notices/finance/',
  ]);
  rmSync(folder, { recursive: true });
});
