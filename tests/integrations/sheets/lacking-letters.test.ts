import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import {
  lackingLetters,
  lettersNotPrinted,
  SELDOM,
} from '../../../src/integrations/sheets/lacking-letters.ts';
import { sheetLetters } from '../../../src/integrations/sheets/sheet-fonts.ts';
import { loadPortal } from '../../../src/portal/fs/load.ts';
import { A4, draw } from '../../support/drawn-sheet.ts';
import { sheetWith } from './stress-sheets.ts';

const DAY = '2022-12-15';
const { portal, files } = loadPortal('data', DAY);

/** The data with a letter behind the title of a notice that runs, or of one that has long ended. */
function withLetter(letter: string, isRunning: boolean) {
  const told = portal?.notices.find(
    ({ noticeFrom, noticeTo }) => isRunning === (noticeFrom <= DAY && (noticeTo ?? '') >= DAY),
  );
  if (!portal || !told) throw new Error('no such notice');
  const { file, line, title } = told;
  const rows = (files.get(file) ?? '').split('\n');
  rows[line - 1] = (rows[line - 1] ?? '').replace(title, title + letter);
  const notices = portal.notices.map((one) =>
    one === told ? { ...one, title: title + letter } : one,
  );
  const changed = new Map([...files, [file, rows.join('\n')]]);
  return { file, line, problems: lettersNotPrinted(changed, { ...portal, notices }) };
}

it('takes for common only what the font has', () => {
  const has = sheetLetters();
  const lacking = Array.from({ length: 0xd800 }, (_, point) => point)
    .concat(Array.from({ length: 0x2000 }, (_, at) => 0xe000 + at))
    .filter((point) => !has.has(point) && ![9, 10, 13].includes(point))
    .filter((point) => String.fromCodePoint(point).match(SELDOM) === null);
  expect(lacking).toEqual([]);
});

it('finds nothing in the bundled data', () => {
  expect(lettersNotPrinted(files, portal)).toEqual([]);
});

test.each([
  ...['㎡', '①', '℃', '—', '〇', '○', '×', '䶮', '㛃', '·', '𠅤', '𬭸', 'é', 'e\u0301', '½', 'Ⅳ'],
  ...['葛\u{e0100}', '\u{f900}'],
  ...['𠮷', '😀', '\ue000', '𓀀', '👨‍👩', '鿿', '☎\ufe0f'],
])('says of %s what the drawer says', (letter) => {
  const sheet = sheetWith([{ kind: 'list', heading: null, lines: [letter] }]);
  const isDrawn = (): boolean => {
    try {
      return draw([sheet], A4).pages > 0;
    } catch {
      return false;
    }
  };
  expect(lackingLetters(`共${letter}户`).length === 0).toBe(isDrawn());
});

test.each([
  ['error', true],
  ['warning', false],
])('tells file, row, column and letter: %s', (severity, isRunning) => {
  const { file, line, problems } = withLetter('𠮷', isRunning);
  expect(problems).toMatchObject([
    { file, row: line, column: '标题', code: 'cell/no-glyph', severity },
  ]);
  expect(problems[0]?.message).toContain('「𠮷」（U+20BB7）');
});

it('tells the line of settings', () => {
  const path = 'portal.json';
  const text = readFileSync(`data/${path}`, 'utf8').replace('"tagline": "', '"tagline": "\ue000');
  const [first] = lettersNotPrinted(new Map([[path, text]]), null);
  expect(first).toMatchObject({ file: path, column: '', severity: 'warning' });
  expect(text.split('\n')[(first?.row ?? 0) - 1]).toContain('\ue000');
});
