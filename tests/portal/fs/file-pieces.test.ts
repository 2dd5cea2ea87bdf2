import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filePieces } from '../../../src/portal/fs/file-pieces.ts';

const folder = mkdtempSync(join(tmpdir(), 'pieces-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const piecesOf = (text: string): string[] => {
  const file = join(folder, 'x.csv');
  writeFileSync(file, text);
  return [...filePieces(file)];
};

it.each([
  ['an empty file', ''],
  ['a file without a line break at its end', '编号,户号\n甲,1'],
  ['lines longer than a piece', `${'户'.repeat(70_000)}\n${'组'.repeat(100_000)}\n村`],
  ['one long line', '𠮷'.repeat(60_000)],
  ['many lines', '龙韵村,H0031,张*国,9300.00\r\n'.repeat(20_000)],
])('puts together again %s', (_what, text) => {
  expect(piecesOf(text).join('')).toBe(text);
});

it('ends each piece with a line, where one ends in it', () => {
  const pieces = piecesOf('龙韵村,H0031,张*国,9300.00\n'.repeat(20_000));
  expect(pieces.length).toBeGreaterThan(5);
  for (const piece of pieces) expect(piece === '' || piece.endsWith('\n')).toBe(true);
});
