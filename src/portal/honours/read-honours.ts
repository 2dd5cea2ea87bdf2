import { checkHonour } from '../../domain/honours/check-honour.ts';
import { UNNAMED } from '../../domain/honours/rules/adults-only.ts';
import { isMasked } from '../../domain/mask.ts';
import type { FaultWords } from '../../domain/problem.ts';
import { UNMASKED } from '../../intake/guard.ts';
import { honoursTable, honourTitlesTable } from '../../intake/tables/honours.ts';
import type { DataReading } from '../reading.ts';
import type { Honour, HonourTitle } from './records.ts';

/** Titles of the source and of the county, and the titles given, each held to its own. */
export interface Honours {
  readonly honourTitles: readonly HonourTitle[];
  readonly honours: readonly Honour[];
}

/** Reads the titles and the ledger; a title given must keep to the title, and name nobody unasked. */
export function readHonours(reading: DataReading): Honours {
  const honourTitles = readTitles(reading);
  const byId = new Map(honourTitles.map((title) => [title.id, title]));
  const rows = reading.rows(honoursTable);
  const honours = rows.flatMap((row): Honour[] => {
    const title = byId.get(row.title);
    if (!title) return [];
    checkRow(reading, row, title);
    return [{ ...row, title }];
  });
  refuseDoubles(reading, honours);
  return { honourTitles, honours };
}

/** Columns of a title that name entries of a list, several in a cell. */
const NAMED_LISTS = ['villages', 'facts', 'rules'] as const;

function readTitles(reading: DataReading): HonourTitle[] {
  return reading.rows(honourTitlesTable).map((row) => {
    for (const list of NAMED_LISTS) {
      const known = reading.lists[list];
      const unknown = row[list]?.find((id) => known && !known.has(id));
      if (unknown === undefined) continue;
      const fault = reading.rowFault('cell', row);
      const { header } = honourTitlesTable.columns[list];
      fault(header, 'not-listed', `名单里没有「${unknown}」。`, '请核对编号，几个用分号隔开。');
    }
    const { villages, facts, rules } = row;
    return { ...row, villages: villages ?? [], facts: facts ?? [], rules: rules ?? [] };
  });
}

type Rows = Omit<Honour, 'title'>;

function checkRow(reading: DataReading, row: Rows, title: HonourTitle): void {
  const fault = (field: keyof typeof honoursTable.columns, words: FaultWords): void => {
    const column = honoursTable.columns[field].header;
    reading.fault({ ...words, file: row.file, row: row.line, column });
  };
  for (const { field, code, message, fix } of checkHonour(row, title)) {
    fault(field, { code: `honours/${code}`, message, fix });
  }
  if (row.bearer !== 'household' && row.bearer !== 'person') return;
  if (UNNAMED.has(row.subject)) return;
  if (!isMasked(row.subject)) fault('subject', UNMASKED);
  if (row.consent !== true) {
    fault('consent', {
      code: 'honours/consent',
      message: '评选写了户或个人，没有本人同意。',
      fix: '请先问本人；同意的填「是」，不同意的对象写「某户」或「某人」。',
    });
  }
}

/** One household bears a title once a period. */
function refuseDoubles(reading: DataReading, honours: readonly Honour[]): void {
  const seen = new Set<string>();
  for (const honour of honours) {
    const { village, title, period, household, subject } = honour;
    if (UNNAMED.has(subject) && household === null) continue;
    const key = [village, title.id, period, household ?? subject].join(' ');
    if (seen.has(key)) {
      const { header } = honoursTable.columns.subject;
      const fault = reading.rowFault('honours', honour);
      const fix = '请删掉重复的一行；不是同一户的，请填户号。';
      fault(header, 'double', '同一期同一个称号，这一户（人）写了两次。', fix);
    }
    seen.add(key);
  }
}
