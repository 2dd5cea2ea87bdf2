import { addDays, type Day } from '../domain/day.ts';
import type { Village } from '../domain/village.ts';
import { writeCsv } from '../intake/csv.ts';
import { noticesTable } from '../intake/tables/notices.ts';
import { type RowToWrite, writeTable } from '../intake/write-table.ts';
import { type SampleFile, whole } from './file.ts';
import type { Random } from './random.ts';
import { voiceOf } from './voice.ts';

/** A notice before it has its number: numbers follow the day of publication. */
export type Draft = Omit<RowToWrite<typeof noticesTable>, 'id'> & {
  /** Name by which payouts and corrections find the notice. */
  readonly handle: string;
  readonly publishedOn: Day;
  readonly table?: FreeRows;
  readonly correctsHandle?: string;
};

/** A table beside a notice, with columns of the village's own. */
export interface FreeRows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Numbered {
  readonly files: readonly SampleFile[];
  /** Id of each notice by its handle. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Numbers the drafts of one village in the order of publication and writes its register and tables. */
export function numberNotices(village: Village, drafts: readonly Draft[]): Numbered {
  const key = ({ publishedOn, handle }: Draft): string => `${publishedOn} ${handle}`;
  const sorted = [...drafts].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const ids = new Map(
    sorted.map(({ handle }, index) => [
      handle,
      `${village.id}-2022-${String(index + 1).padStart(3, '0')}`,
    ]),
  );
  const { preparedBy, reviewedBy, supervisedBy } = voiceOf(village);
  const rows = sorted.map(({ handle, table: _, correctsHandle, ...draft }) => ({
    preparedBy,
    reviewedBy,
    supervisedBy,
    issuer: village.officialName ?? village.name,
    ...draft,
    id: ids.get(handle) ?? '',
    corrects: correctsHandle === undefined ? null : (ids.get(correctsHandle) ?? null),
  }));
  const tables = sorted.flatMap(({ handle, table }) =>
    table
      ? [whole(`notices/${village.id}/${ids.get(handle)}.csv`, writeCsv(table.head, table.rows))]
      : [],
  );
  const register = whole(`notices/${village.id}/2022.csv`, writeTable(noticesTable, rows));
  return { files: [register, ...tables], ids };
}

/** Published on a day and on notice for so many days after it. */
export function period(
  from: Day,
  days: number,
): Pick<Draft, 'noticeFrom' | 'noticeTo'> & { publishedOn: Day } {
  return { publishedOn: from, noticeFrom: from, noticeTo: addDays(from, days) };
}

/** A vote that was carried: who could come, who came, who agreed. */
export function vote(
  random: Random,
  decidedOn: Day,
  voting: NonNullable<Draft['voting']>,
): Pick<Draft, 'decidedOn' | 'eligible' | 'attended' | 'inFavour' | 'voting'> {
  const eligible = random.between(36, 58);
  const attended = eligible - random.between(1, 7);
  return { decidedOn, eligible, attended, inFavour: attended - random.between(0, 3), voting };
}
