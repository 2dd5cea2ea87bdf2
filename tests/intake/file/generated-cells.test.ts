import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.ts';
import { day, decimal, integer, money, text } from '../../../src/intake/column.ts';
import { ALWAYS, defineTable } from '../../../src/intake/define-table.ts';
import { asksForYes } from '../../../src/intake/file/changes.ts';
import type { FileReading } from '../../../src/intake/file/file-reading.ts';
import { readFile } from '../../../src/intake/file/read-file.ts';
import * as second from '../../support/second-reading.ts';
import { type Cell, workbook } from '../../support/workbook.ts';

/** Reading many cells of one file at once is what makes so many of them cheap. */
const ROWS = 80;
const FILES = { measured: 200, days: 30, codes: 20 };
const CELLS = Object.values(FILES).reduce((sum, files) => sum + files, 0) * ROWS;
const SEED = 20_221_215;

const { paid, land, road, count } = second.MEASURED;
const headOf = ({ word, unit }: { word: string; unit: string }): string => `${word}（${unit}）`;
const bounds = { places: 4, min: -1e9, hint: '多少。', example: '2.4' };
const table = defineTable({
  id: 'generated',
  title: '试算表',
  path: 'generated.csv',
  about: '一行是一格。',
  publicFrom: ALWAYS,
  columns: {
    id: text({ header: '编号', required: true, unique: true, hint: '编号。', example: 'A' }),
    paid: money({ header: headOf(paid), negative: true, hint: '多少。', example: '5' }),
    land: decimal({ header: headOf(land), ...bounds }),
    road: decimal({ header: headOf(road), ...bounds }),
    count: integer({ header: headOf(count), min: -1e9, hint: '几座。', example: '1' }),
    on: day({ header: '日期', hint: '哪天。', example: '2022-09-01' }),
    group: text({ header: '组', hint: '第几组。', example: '3组' }),
  },
});
type Row = FileReading<typeof table>['rows'][number];

/** What was read of each cell, by the number of its row; `told` are its problems and those of the file. */
function read(
  column: string,
  cells: readonly Cell[],
  lines: { above?: string; below?: string },
  asWorkbook: boolean,
) {
  const { above, below } = lines;
  const beside = (words: string | undefined): string[][] =>
    words === undefined ? [] : [[words, '']];
  const body = cells.map((cell, at): Cell[] => [`A${at}`, cell]);
  const rows: (readonly Cell[])[] = [...beside(above), ['编号', column], ...body, ...beside(below)];
  const csv = rows.map((row) => row.map((one) => `"${one}"`).join(',')).join('\n');
  const reading = asWorkbook
    ? readFile(workbook([{ rows }]), '表.xlsx', table)
    : readFile(new TextEncoder().encode(csv), '表.csv', table);
  const byId = new Map<string, Row>(reading.rows.map((row) => [row.id, row]));
  let line = above === undefined ? 1 : 2;
  return cells.map((cell, at) => {
    line += 1;
    const here = line;
    // A cell with a line break moves those below it in a text file.
    if (!asWorkbook && typeof cell === 'string') line += cell.split('\n').length - 1;
    const told = reading.problems.filter(
      ({ row }) => row === here || row < 3 || row > cells.length + 2,
    );
    return { row: byId.get(`A${at}`), told };
  });
}

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const pieces: fc.Arbitrary<second.Pieces> = fc.record({
  before: pick(second.PIECES.before),
  whole: pick(second.PIECES.whole),
  wide: pick(second.PIECES.wide),
  decimals: pick(second.PIECES.decimals),
  gap: pick(second.PIECES.gap),
  after: pick(second.PIECES.after),
});
const anyFile = fc.record({
  key: pick(Object.keys(second.MEASURED) as second.Key[]),
  unit: pick(second.UNITS),
  place: pick(second.PLACES),
  cells: fc.array(pieces, { minLength: ROWS, maxLength: ROWS }),
  asWorkbook: fc.boolean(),
  // In half of the files all is as it should be, or nothing but the first fault would ever be looked at.
  isTame: fc.boolean(),
  at: fc.nat(),
});
const measuredFiles = anyFile.map(({ isTame, at, ...file }) =>
  isTame
    ? { ...file, unit: second.fitting(file.key, at), cells: file.cells.map(second.tame) }
    : file,
);

const asksAside = ({ severity, code }: Problem): boolean =>
  severity === 'warning' || code === 'row/title' || code === 'row/unit' || code === 'row/footer';

type MeasuredFile = typeof measuredFiles extends fc.Arbitrary<infer One> ? One : never;

/** Faults of one file of figures; `accepted` counts those that were taken. */
function judgeMeasured(file: MeasuredFile, accepted: Record<string, number>): string[] {
  const { key, place } = file;
  const unit = place === 'nowhere' ? '' : file.unit;
  const own = second.MEASURED[key];
  const column = place === 'head' ? `${own.word}（${unit}）` : headOf(own);
  const cells = file.cells.map((one): Cell => {
    if (place !== 'format') return second.written(one, place === 'cell' ? unit : '');
    return { number: Number(one.whole.replace(/[,，]/g, '')), format: `0"${unit}"` };
  });
  const lines = {
    ...(place === 'title' && { above: `单位：${unit}` }),
    ...(place === 'foot' && { below: `注：以上${own.word}单位为${unit}` }),
  };
  const seen = read(column, cells, lines, file.asWorkbook || place === 'format');
  return seen.flatMap(({ row, told }, at) => {
    const given = file.cells[at] as second.Pieces;
    const one = place === 'format' ? second.plain(given) : given;
    const said = `${JSON.stringify(cells[at])} in ${key}, ${unit || 'no unit'} in ${place}`;
    const isRefused = told.some(({ severity }) => severity === 'error');
    if (!row || isRefused) return isRefused ? [] : [`${said}: refused without a word`];
    const fault = faultOf(file, unit, one, row[key], told);
    if (fault === null) accepted[place] = (accepted[place] ?? 0) + 1;
    return fault === null ? [] : [`${said}: ${fault}`];
  });
}

/** What is wrong with a cell that was taken; null when nothing is. */
function faultOf(
  { key, place }: MeasuredFile,
  unit: string,
  one: second.Pieces,
  value: unknown,
  told: readonly Problem[],
): string | null {
  if (value === null && told.some(({ severity }) => severity === 'warning')) return null;
  const got = typeof value === 'number' ? BigInt(value) : null;
  const wanted = second.meant(key, one, unit);
  // Said of the whole file, a unit of another kind may be of something else: the figure stays, and is asked about.
  const isAside = place === 'title' || place === 'foot';
  if (isAside && got === second.meant(key, one, '') && told.some(asksAside)) return null;
  if (got !== wanted) return `read as ${got}, means ${wanted}`;
  const isOther = second.isOther(key, unit) || one.before === '负';
  const isAsked = told.some(asksForYes) || got === 0n;
  return isOther && !isAsked ? 'changed, and nobody is asked' : null;
}

it(`reads ${CELLS} cells as a second reading does, or says why not`, { timeout: 120_000 }, () => {
  const accepted: Record<string, number> = {};
  const faults = fc
    .sample(measuredFiles, { seed: SEED, numRuns: FILES.measured })
    .flatMap((file) => judgeMeasured(file, accepted));
  expect(faults.slice(0, 20)).toEqual([]);
  // A reader that refused everything would be right and useless.
  for (const place of second.PLACES)
    expect([place, (accepted[place] ?? 0) > 300]).toEqual([place, true]);
});

const days = fc
  .record({
    year: fc.integer({ min: 1996, max: 2024 }),
    month: fc.integer({ min: 1, max: 13 }),
    day: fc.integer({ min: 1, max: 31 }),
    form: fc.nat(),
  })
  .map(({ year, month, day: date, form }) => {
    const forms = second.writtenDays(year, month, date);
    return forms[form % forms.length] as [string, string | null];
  });

it('reads days as they are meant, or says why not', { timeout: 60_000 }, () => {
  let accepted = 0;
  const faults = fc
    .sample(fc.array(days, { minLength: ROWS, maxLength: ROWS }), {
      seed: SEED,
      numRuns: FILES.days,
    })
    .flatMap((cells, file) => {
      const seen = read(
        '日期',
        cells.map(([cell]) => cell),
        {},
        file % 2 === 0,
      );
      return seen.flatMap(({ row, told }, at) => {
        const [cell, wanted] = cells[at] as [string, string | null];
        if (!row) return told.length > 0 ? [] : [`${cell}: refused without a word`];
        accepted += 1;
        return row.on === wanted ? [] : [`${cell}: read as ${row.on}, is ${wanted}`];
      });
    });
  expect(faults.slice(0, 20)).toEqual([]);
  expect(accepted).toBeGreaterThan(FILES.days * ROWS * 0.4);
});

const codes = fc.record({ number: fc.integer({ min: 1, max: 999 }), shown: pick(second.SHOWN) });

it('reads codes as a workbook shows them, or says why not', { timeout: 60_000 }, () => {
  const faults = fc
    .sample(fc.array(codes, { minLength: ROWS, maxLength: ROWS }), {
      seed: SEED,
      numRuns: FILES.codes,
    })
    .flatMap((cells) => {
      const seen = read(
        '组',
        cells.map(({ number, shown: [format] }) => ({ number, format })),
        {},
        true,
      );
      return seen.flatMap(({ row }, at) => {
        const {
          number,
          shown: [format, seenOf],
        } = cells[at] as (typeof cells)[number];
        return row?.group === seenOf(number)
          ? []
          : [`${number} as ${format}: read as ${row?.group}`];
      });
    });
  expect(faults).toEqual([]);
});
