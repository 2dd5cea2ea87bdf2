import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { day, money, text } from '../../src/intake/column.ts';
import { inPieces } from '../../src/intake/csv.ts';
import { csvRows } from '../../src/intake/csv-rows.ts';
import { ALWAYS, defineTable, type Row } from '../../src/intake/define-table.ts';
import { RowReader } from '../../src/intake/row-reader.ts';
import { trialId } from '../support/trial-id.ts';

const columns = {
  id: trialId,
  name: text({ header: '姓名', privacy: 'resident-name', hint: '打星号。', example: '张*' }),
  group: text({ header: '组', hint: '第几组。', example: '3组' }),
  paidOn: day({ header: '日期', required: true, hint: '哪一天。', example: '2022-11-03' }),
  paid: money({ header: '金额（元）', hint: '多少钱。', example: '9300' }),
  note: text({ header: '说明', privacy: 'free', hint: '说明。', example: '无' }),
};
const about = {
  ...{ id: 'trial', title: '试验', path: 'trial.csv', about: '一行是一次试验。' },
  publicFrom: ALWAYS,
  columns,
  forget: { after: 'paidOn' } as const,
  numbered: { forms: { id: 'a<n>' }, same: ['group', 'name'] },
};
const table = defineTable(about);

/** What a reader gives for a file, its rows as they stand in it or cut into cells beforehand. */
function reading(csv: string, inCells: boolean) {
  const problems: Problem[] = [];
  const reader = new RowReader(table, 'trial.csv', {}, (problem) => problems.push(problem));
  const rows: Row<typeof table>[] = [];
  const kept = new Set<unknown>();
  for (const { line, cells, text: whole } of csvRows(inPieces(csv))) {
    const row = reader.pass(
      inCells || whole === undefined ? { line, cells } : { line, cells, text: whole },
    );
    if (!row) continue;
    rows.push({ ...row });
    kept.add(row);
  }
  reader.end();
  const { rowsOut, refused, refusedKeys } = reader;
  return {
    known: rows.length - kept.size,
    read: { rows, problems, rowsOut, refused, refusedKeys: [...refusedKeys] },
  };
}

const HEADS: readonly (readonly string[])[] = [
  ['编号', '姓名', '日期', '金额（元）', '说明'],
  ['姓名', '编号', '日期', '说明', '金额（元）'],
  ['编号', '日期', '金额（元）'],
  ['编号', '姓名', '组', '日期', '金额（元）'],
  ['日期', '编号', '姓名', '金额（元）'],
];
/** Mostly in order, so that batches come about. */
const mostly = (...[good, bad]: [string[], string[]]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 15, arbitrary: fc.constantFrom(...good) }, fc.constantFrom(...bad));
const CELLS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  编号: fc.oneof(
    { weight: 15, arbitrary: fc.stringMatching(/^[a-c]\d{1,3}$/) },
    fc.constantFrom('', 'A1', ' b7 '),
  ),
  姓名: mostly(['张*', '李*三', ''], ['王小明']),
  组: mostly(['1组', '2组', ''], ['x'.repeat(600)]),
  日期: mostly(['2022-11-03', '2022-11-04'], ['', '2022-13-01']),
  '金额（元）': mostly(['2205.00', '500', ''], ['-1', '待定']),
  说明: mostly(['', '材料补登'], ['患病住院', 'x'.repeat(300)]),
};
const files = fc
  .constantFrom(...HEADS)
  .chain((head) =>
    fc
      .array(fc.tuple(...head.map((header) => CELLS[header] ?? fc.constant(''))), { maxLength: 40 })
      .map((rows) => [head, ...rows].map((cells) => cells.join(',')).join('\n')),
  );

describe('rows that are alike but for their first columns', () => {
  it('are read as if each were read anew, whatever is at fault in them', () => {
    let known = 0;
    fc.assert(
      fc.property(files, (csv) => {
        const seen = reading(csv, false);
        const anew = reading(csv, true);
        known += seen.known;
        expect(anew.known).toBe(0);
        expect(seen.read).toEqual(anew.read);
      }),
      { numRuns: 1_000 },
    );
    expect(known).toBeGreaterThan(200);
  });

  it('are known from the second on, each batch of its own', () => {
    const batch = (day: string) => (id: number) => `a${id},张*,${day},2205.00,`;
    const ids = Array.from({ length: 50 }, (_, at) => at + 1);
    const rows = ids.map((id) => batch(id % 2 === 0 ? '2022-11-03' : '2022-11-04')(id));
    const { known, read } = reading([HEADS[0]?.join(','), ...rows].join('\n'), false);
    expect(read.rowsOut).toBe(50);
    expect(known).toBe(48);
  });

  it('are known whatever their group, which tells households of one name apart', () => {
    const rows = Array.from({ length: 50 }, (_, at) => `a${at},张*,${at}组,2022-11-03,2205.00`);
    const { known, read } = reading(['编号,姓名,组,日期,金额（元）', ...rows].join('\n'), false);
    expect(read.rows.map(({ group }) => group)).toEqual(rows.map((_, at) => `${at}组`));
    expect(known).toBe(49);
  });

  it('are not taken for one where nothing follows the first columns', () => {
    const { read } = reading(
      '编号,姓名,日期\na1,张*,2022-11-03\na2,张*,\na3,张*,2022-11-03',
      false,
    );
    expect(read.rows.map(({ id }) => id)).toEqual(['a1', 'a3']);
    expect(reading('编号,姓名\na1,张*,\na2,李*,', false).read.rows).toEqual([]);
  });

  it('are no longer looked for where hardly any are alike', () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => `a${at},张*,2022-11-03,${at + 1}.00,`);
    const again = rows.map((row) => row.replace('a', 'b'));
    const { known, read } = reading([HEADS[0]?.join(','), ...rows, ...again].join('\n'), false);
    expect(read.rowsOut).toBe(6_000);
    expect(known).toBe(0);
  });
});
