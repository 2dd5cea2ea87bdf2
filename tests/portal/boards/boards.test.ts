import { describe, expect, it, test } from 'vitest';
import type { CensureEntry } from '../../../src/domain/boards/entry.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { BOARDS, boardsTable, SUBJECT_KINDS } from '../../../src/intake/tables/boards.ts';
import { type RowToWrite, writeTable } from '../../../src/intake/write-table.ts';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import {
  type Case,
  LAWFUL,
  LOOK_ALIKE_CASES,
  PASSES,
  REFUSED,
  WORD_CASES,
} from '../../support/censure-cases.ts';
import { STANDS_ON_PROGRAMMES } from '../../support/without-programmes.ts';

const FILE = 'boards/2022.csv';
const registers = [...readDataFolder('data')].filter(([path]) => !STANDS_ON_PROGRAMMES.test(path));

/** A case as a row of the ledger, with the kinds of the bundled table. */
function rowOf(change: Partial<CensureEntry>, id: string): RowToWrite<typeof boardsTable> {
  const { kind, subjectKind, rule, ...entry } = { ...LAWFUL, ...change };
  const own = Object.entries(SUBJECT_KINDS).find(([, words]) => words === subjectKind);
  return {
    ...entry,
    id,
    board: 'censure',
    village: 'longyun',
    kind: kind?.id ?? null,
    subjectKind: (own?.[0] ?? 'place') as keyof typeof SUBJECT_KINDS,
    rule: rule ?? '',
  };
}

/** Problems of each row, read as the build reads them, by the place of the case on the list. */
function problemsOf(cases: readonly Case[]): Problem[][] {
  const rows = cases.map(([, change], index) => rowOf(change, `longyun-2022-${index}`));
  const files = new Map([...registers, [FILE, writeTable(boardsTable, rows)]]);
  const { problems } = assemble(files, '2022-12-15');
  const own = problems.filter(({ file, severity }) => file === FILE && severity === 'error');
  return cases.map((_, index) => own.filter(({ row }) => row === index + 2));
}

/** What the parser or the guard says before the board's own rules are asked. */
const EARLIER: Readonly<Record<string, string>> = {
  'missing-rule': 'cell/empty',
  'house-number': 'guard/address',
  // A decision of tomorrow is refused before that.
  'kind-ended': 'cell/future',
};

describe('the ledger as the build reads it', () => {
  const refused = [...REFUSED, ...WORD_CASES];
  const found = problemsOf(refused.map(([name, change]) => [name, change]));
  test.each(refused.map(([name, , code], index) => [name, code, index] as const))(
    'refuses: %s',
    (_, code, index) => {
      const codes = (found[index] ?? []).map((problem) => problem.code);
      expect(codes.filter((one) => one === `boards/${code}` || one === EARLIER[code])).not.toEqual(
        [],
      );
      for (const problem of found[index] ?? []) {
        expect(problem.column).not.toBe('');
        expect(problem.fix).not.toBe('');
      }
    },
  );

  const lawful = [...PASSES, ...LOOK_ALIKE_CASES];
  const none = problemsOf(lawful);
  test.each(lawful.map(([name], index) => [name, index] as const))('takes: %s', (_, index) => {
    expect(none[index]).toEqual([]);
  });
});

it('says for each kind of the bundled table who may decide it, and whether that is printed', () => {
  const { portal } = assemble(new Map(registers), '2022-12-15');
  const kinds = (portal?.boardKinds ?? []).map(({ id, deciders, decidersPrinted }) => [
    id,
    deciders.includes('区××局'),
    decidersPrinted,
  ]);
  expect(kinds).toEqual([
    ['pianbu', true, '乡镇和区直相关部门'],
    ['fangyi', true, '行业主管部门'],
    ['buwenming', false, null],
  ]);
  expect(BOARDS.censure).toBe('待整改提示');
});
