import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { recordProblems } from '../../../src/portal/record/hold.ts';
import { NOTHING_ON_RECORD } from '../../../src/portal/record/register.ts';
import { assembleWith, dataFiles } from '../../support/changed-file.ts';
import { recorded, signed } from '../../support/recorded.ts';

const DAY = '2022-12-15';
const { statements } = assembleWith().published();
const everything = signed(recorded(NOTHING_ON_RECORD, statements, null));

const NOTICES = 'sample/notices/hetang/2022.csv';
const PAYOUTS = 'sample/payouts/meili-tingyuan/hetang.csv';
const AMENDMENTS = 'sample/amendments/2022.csv';
type Edit = readonly [path: string, change: (text: string) => string | null];
const within = (path: string, from: string | RegExp, to: string): Edit => [
  path,
  (text) => text.replace(from, to),
];
const lines = (path: string, change: (lines: string[]) => string[]): Edit => [
  path,
  (text) => change(text.split('\n')).join('\n'),
];
const amountOf = (line: string): string => line.replace(/,(\d+)\.00,/, ',1.00,');

/** What was tried on a portal without a register, each of which passed every check. */
const EDITS: readonly (readonly [what: string, Edit, found: readonly string[]])[] = [
  ['the text of a notice', within(NOTICES, '办成 5 件', '办成 6 件'), ['cell']],
  [
    'the days of a notice, moved back',
    within(NOTICES, /2022-07-06,2022-07-06,2022-07-13/, '2022-06-28,2022-06-28,2022-07-05'),
    ['cell', 'cell', 'cell'],
  ],
  [
    'a whole notice, though that it hung on a board is left',
    [NOTICES, (text) => text.replace(/hetang-2022-001,[^"]*"[^"]*"[^\n]*\n/, '')],
    ['missing'],
  ],
  [
    'an amount in the table of a notice',
    within('sample/notices/hetang/hetang-2022-010.csv', '600.00', '99999.00'),
    ['cell'],
  ],
  [
    'why a notice corrects another',
    within('sample/notices/taoling/2022.csv', '应到人数少算了 2 名外出的代表', '没有什么'),
    ['cell'],
  ],
  ['the whole log of amendments', [AMENDMENTS, () => null], ['missing']],
  ['a row of the log of amendments', lines(AMENDMENTS, (all) => all.toSpliced(1, 1)), ['gone']],
  [
    'the amount of a payout',
    lines(PAYOUTS, (all) => all.map((line, at) => (at === 1 ? amountOf(line) : line))),
    ['cell'],
  ],
  ['a household of a payout', lines(PAYOUTS, (all) => all.toSpliced(2, 1)), ['gone', 'gone']],
  [
    'the summary of a voucher',
    within('sample/accounts/hetang/2022.csv', '本月运转经费拨款', '本月经费'),
    ['cell'],
  ],
  [
    'a household more in the table of a notice',
    lines('sample/notices/hetang/hetang-2022-010.csv', (all) => [
      ...all.slice(0, -1),
      ...all.slice(-2),
    ]),
    ['added'],
  ],
  ['the last correction', lines('corrections.csv', (all) => all.toSpliced(-2, 1)), ['gone']],
];

describe('what was edited in silence', () => {
  test.each(EDITS)('%s: refused with its place, and passes once corrected', (_, edit, expected) => {
    const [path, change] = edit;
    const before = dataFiles.get(path) ?? expect.fail(`no ${path}`);
    const edited = change(before);
    expect(edited).not.toBe(before);
    const files = new Map(dataFiles);
    if (edited === null) files.delete(path);
    else files.set(path, edited);
    const now = assemble(files, DAY).published().statements;
    const found = recordProblems({ statements: now, register: everything }, DAY);
    expect(found.map(({ code }) => code)).toEqual(expected.map((code) => `record/${code}`));
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
    if (!expected.includes('missing')) expect(found.map(({ file }) => file)).toContain(path);
    const told = found.filter(({ code }) => code === 'record/cell');
    expect(told.every(({ row, column }) => row > 1 && column !== '')).toBe(true);
    const after = recorded(everything, now, '抄错了');
    expect(recordProblems({ statements: now, register: signed(after) }, DAY)).toEqual([]);
    const fresh = after.entries.slice(everything.entries.length);
    expect(new Set(fresh.map(({ state }) => state))).toEqual(
      new Set(expected.map((code) => (code === 'missing' ? 'withdrawn' : 'corrected'))),
    );
    for (const { reason, previous } of fresh) {
      expect(reason).toBe('抄错了');
      // The old one stays beside the new one.
      expect(after.versions.has(previous ?? '')).toBe(true);
    }
  });
});
