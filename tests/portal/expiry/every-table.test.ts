import { describe, expect, it, test } from 'vitest';
import { withoutMaskedNames } from '../../../src/domain/expiry.ts';
import { EXPIRED_NAME } from '../../../src/domain/mask.ts';
import { text } from '../../../src/intake/column.ts';
import { parseCsv, writeCsv } from '../../../src/intake/csv.ts';
import { defineTable, type Row, type Table } from '../../../src/intake/define-table.ts';
import { namesNobody, personalColumns } from '../../../src/intake/forgetting.ts';
import { readTable } from '../../../src/intake/read-table.ts';
import { knownTables } from '../../../src/intake/tables/known-tables.ts';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import type { Portal } from '../../../src/portal/portal.ts';
import { ForgettingReading } from '../../../src/portal/publish/forgetting-reading.ts';
import { PublicReading } from '../../../src/portal/publish/public-reading.ts';
import { DataReading } from '../../../src/portal/reading.ts';
import { downloadCsv, downloads } from '../../../src/views/data/downloads.ts';

const LATER = '2035-01-01';
const NAME = '张*国';
const files = readDataFolder('data');
const whole = load({ keepNames: true });
const later = load({ asOf: LATER });
const tables = knownTables(whole.programmes);

function load(options: { asOf?: string; keepNames?: boolean }): Portal {
  const { portal, problems } = assemble(files, LATER, options);
  if (!portal) throw new Error(problems.map(({ file, message }) => file + message).join('\n'));
  return portal;
}

/** The table with one more column, that names a resident. */
function naming(table: Table): Table {
  const raisedBy = text({
    ...{ header: '谁提的', privacy: 'resident-name' },
    ...{ hint: '姓名打星号。', example: NAME },
  });
  return defineTable({ ...table, columns: { ...table.columns, raisedBy } });
}

const telling = tables.filter((table) => table.forget !== undefined && !namesNobody(table));
const silent = tables.filter((table) => !telling.includes(table));

describe.each(telling)('$id with a column that names a resident', (table) => {
  const named = naming(table);
  const own = readingOf(named);
  const rows = [...own.tablesRead.values()].flat().flatMap((file) => file.rows);

  it('lets no name in that is not masked', () => {
    expect(codesOf(named, 'raisedBy', '张建国')).toContain('guard/name');
  });

  it('shows the name while it is needed, and not after', () => {
    if (rows.length === 0) return;
    const rowsOn = (asOf: string): Row<Table>[] =>
      new ForgettingReading(new PublicReading(own, asOf, {}), { ...whole, asOf })
        .table(named)
        .flatMap((file) => file.rows);
    const shown = (asOf: string) => rowsOn(asOf).map(({ raisedBy }) => raisedBy);
    // What is shown for a time only has left by then.
    expect(new Set([...shown(LATER), EXPIRED_NAME])).toEqual(new Set([EXPIRED_NAME]));
    expect(JSON.stringify(rowsOn(LATER))).not.toContain(NAME);
    const days = ['2022-02-15', '2022-06-30', '2022-08-15', '2022-10-15', whole.asOf, '2022-12-15'];
    expect(days.flatMap(shown)).toContain(NAME);
  });
});

/** What is said of a row that is empty but for one cell. */
function codesOf(table: Table, key: string, cell: string): string[] {
  const columns = Object.entries(table.columns);
  const text = writeCsv(
    columns.map(([, { header }]) => header),
    [columns.map(([id]) => (id === key ? cell : ''))],
  );
  return readTable(table, 'x.csv', text).problems.map(({ code }) => code);
}

/** What is on file of a table, a name in every row, and in whatever words it has about people. */
function readingOf(table: Table): DataReading {
  const changed = new Map<string, string>();
  const pattern = new DataReading(files).match(table.path);
  for (const { path } of pattern) {
    if (table.id === 'notices' && !/\/\d{4}\.csv$/.test(path)) continue;
    const [head, ...rows] = parseCsv(files.get(path) ?? '');
    const words = new Set(
      personalColumns(table).flatMap(([, { header, kind, privacy }]) =>
        kind === 'text' && privacy === 'free' ? [header] : [],
      ),
    );
    const cells = rows.map((row) => [
      ...row.cells.map((cell, at) =>
        words.has(head?.cells[at] ?? '') && cell !== '' ? cell + NAME : cell,
      ),
      NAME,
    ]);
    changed.set(path, writeCsv([...(head?.cells ?? []), '谁提的'], cells));
  }
  const reading = new DataReading(changed);
  reading.table(table);
  return reading;
}

test.each(silent)(
  '$id, which has no last day, cannot have a column that names a resident',
  (table) => {
    expect(() => naming(table)).toThrow('raisedBy');
  },
);

test.each(tables.filter(namesNobody))('$id lets no masked name into its words', (table) => {
  const words = personalColumns(table).find(([, { privacy }]) => privacy === 'free');
  if (!words) return;
  expect(codesOf(table, words[0], NAME)).toContain('guard/undated-name');
});

test(`on ${LATER} neither the portal nor a download holds a masked name`, () => {
  const said = JSON.stringify(later, (_, value) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  const offered = downloads(later).map((table) => downloadCsv(table));
  const names = [said, ...offered].flatMap((words) => words.match(/\p{Script=Han}[*＊]+/gu) ?? []);
  expect(names).toEqual([]);
});

/** Every number the portal holds, under the path to it. */
function numbersOf(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const parts = value instanceof Map ? [...value] : Object.entries(value);
  return parts.flatMap(([key, part]) => numbersOf(part, `${path}/${key}`));
}

const { asOf } = whole;
test.each([asOf, '2030-01-01'])('what is counted on %s is counted before names leave', (day) => {
  const counted = (namedRowsDays: number): [string, number][] => {
    const settings = JSON.parse(files.get('portal.json') ?? '');
    const folder = new Map(files);
    folder.set('portal.json', JSON.stringify({ ...settings, retention: { namedRowsDays } }));
    const { portal } = assemble(folder, day, { asOf: day });
    if (!portal) throw new Error('the settings were not taken');
    // Rows of a notice become totals; how many there were is not told afterwards. Payouts are put into
    // another order, and lines of files mean nothing there.
    const payouts = portal.payouts
      .map(({ line, ...payout }) => ({
        ...payout,
        key: JSON.stringify([payout.file, numbersOf(payout)]),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    return numbersOf({ ...portal, payouts, config: null, notices: [] });
  };
  const all = counted(3650);
  expect(all.length).toBeGreaterThan(1000);
  expect(counted(0)).toEqual(all);
});

test('masked names of every form leave a text', () => {
  expect(withoutMaskedNames('张*、欧阳**、阿***·买**、J*** S**** 各一份')).toBe(
    '某某、某某、某某·某某、某某 各一份',
  );
});
