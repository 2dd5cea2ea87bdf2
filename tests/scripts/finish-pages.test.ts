import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { finishPages } from '../../scripts/support/finish-pages.ts';
import { pageFinisher } from '../../src/integrations/pages/finish-page.ts';

const room = mkdtempSync(join(tmpdir(), 'sunboard-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const rulesIn = (name: string) => ({
  folder: join(room, name),
  written: new Set<string>(),
  allowed: new Set<string>(),
});
const fileOf = (number: number): string => `notices/${String(number).padStart(3, '0')}/index.html`;
const htmlOf = (number: number): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>公示</title></head><body><main><h1>第 ${number} 号公示</h1><p>电话 1380013${8000 + number}</p></main></body></html>`;

test('finishes more pages than wait for the other thread as that thread alone would', async () => {
  const numbers = Array.from({ length: 120 }, (_, at) => at);
  const alone = pageFinisher(rulesIn('alone'));
  const expected = [];
  for (const number of numbers) expected.push(await alone.finish(fileOf(number), htmlOf(number)));

  const taker = finishPages(rulesIn('both'));
  for (const number of numbers) await taker.take(fileOf(number), htmlOf(number));
  const pages = await taker.end();
  await taker.stop();

  expect(pages.map(({ facts, problems }) => ({ facts, problems }))).toEqual(expected);
  expect(pages.every(({ problems }) => problems.some(({ code }) => code === 'guard/mobile'))).toBe(
    true,
  );
  for (const number of numbers)
    expect(readFileSync(join(room, 'both', fileOf(number)))).toEqual(
      readFileSync(join(room, 'alone', fileOf(number))),
    );
});

test('says so when the other thread fails', async () => {
  writeFileSync(join(room, 'file'), '');
  const taker = finishPages(rulesIn(join('file', 'site')));
  const taking = async (): Promise<void> => {
    for (let number = 0; number < 120; number += 1)
      await taker.take(fileOf(number), htmlOf(number));
    await taker.settle();
  };
  await expect(taking()).rejects.toThrow(/ENOTDIR/);
  await taker.stop();
});
