import Papa from 'papaparse';
import { addDays, type Day } from '../../src/domain/day.ts';
import { writeCsv } from '../../src/intake/csv.ts';
import type { DataFiles } from '../../src/portal/reading.ts';
import type { Random } from '../../src/sample/random.ts';

/** A data folder on a day. */
export interface DayOfFolder {
  readonly files: DataFiles;
  readonly day: Day;
}

/** What was done to it, in words. */
export type Edited = DayOfFolder & { readonly words: string };

type Edit = (before: DayOfFolder, random: Random) => Edited;

/** The register says what was public, and is no clerk's to edit. */
const EDITED = /^(?!(?:sample\/)?record\b).*\.csv$/;

/** Changes one table by its rows, the header left out. */
function inTable(words: string, change: (rows: string[][], random: Random) => string | null): Edit {
  return ({ files, day }, random) => {
    const path = random.pick([...files.keys()].filter((one) => EDITED.test(one)));
    const [header = [], ...rows] = Papa.parse<string[]>(files.get(path) ?? '', {
      skipEmptyLines: true,
    }).data;
    const what = rows.length === 0 ? null : change(rows, random);
    if (what === null) return { files, day, words: '' };
    const text = writeCsv(header, rows);
    return { files: new Map(files).set(path, text), day, words: `${words} ${path} ${what}` };
  };
}

const EDITS: readonly Edit[] = [
  inTable('换一格', (rows, random) => {
    const [row, other] = [random.pick(rows), random.pick(rows)];
    const at = random.between(0, row.length - 1);
    if (row[at] === other[at]) return null;
    row[at] = other[at] ?? '';
    return `第 ${at + 1} 列`;
  }),
  inTable('改一句', (rows, random) => {
    const row = random.pick(rows);
    const at = row.findIndex((cell) => /\p{Script=Han}{6,}/u.test(cell));
    if (at === -1) return null;
    row[at] += '（改）';
    return `第 ${at + 1} 列`;
  }),
  inTable('删一行', (rows, random) => {
    const at = random.between(0, rows.length - 1);
    rows.splice(at, 1);
    return `第 ${at + 2} 行`;
  }),
  inTable('加一行', (rows, random) => {
    const row = [...random.pick(rows)];
    row[0] = (row[0] ?? '').replace(/\d+$/, (number) =>
      String(Number(number) + 500).padStart(number.length, '0'),
    );
    rows.push(row);
    return row[0] ?? '';
  }),
  ({ files, day }, random) => {
    const next = addDays(day, random.between(1, 20));
    return { files, day: next, words: `到了 ${next}` };
  },
  ({ files, day }, random) => {
    const settings = JSON.parse(files.get('portal.json') ?? '{}') as Record<string, string>;
    const key = random.pick(['name', 'tagline', 'issuer']);
    const text = JSON.stringify({ ...settings, [key]: `${settings[key]}二` }, null, 2);
    return { files: new Map(files).set('portal.json', text), day, words: `设置 ${key}` };
  },
];

/** One edit of a clerk, or one more day; without words where there was nothing to edit. */
export function randomEdit(before: DayOfFolder, random: Random): Edited {
  return random.pick(EDITS)(before, random);
}
