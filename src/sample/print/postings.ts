import { addDays, type Day } from '../../domain/day.ts';
import { compareText } from '../../domain/problem.ts';
import type { Village } from '../../domain/village.ts';
import { postingsTable } from '../../intake/tables/postings.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { Random } from '../random.ts';

/** How many days late a sheet goes up, as often as it does. */
const LATE = [0, 0, 0, 0, 1, 2] as const;
const WITNESSES = ['村务监督委员会委员', '村民代表', '老党员代表'] as const;

/** What hung on a village's board: nearly every notice, most on their day; a few that nobody wrote down. */
export function postings(
  random: Random,
  village: Village,
  notices: readonly { readonly id: string; readonly publishedOn: Day; readonly noticeTo: Day }[],
  today: Day,
): SampleFile {
  const rows = notices.flatMap(
    ({ id, publishedOn, noticeTo }): RowToWrite<typeof postingsTable>[] => {
      const postedOn = addDays(publishedOn, random.pick(LATE));
      const removed = addDays(noticeTo, random.between(1, 2));
      const witness = random.pick(WITNESSES);
      if (random.between(1, 12) === 1 || postedOn > today) return [];
      return [
        {
          notice: id,
          postedOn,
          removedOn: removed <= today ? removed : null,
          postedBy: '村报账员',
          witness,
        },
      ];
    },
  );
  const keyOf = ({ postedOn, notice }: (typeof rows)[number]): string => `${postedOn} ${notice}`;
  rows.sort((a, b) => compareText(keyOf(a), keyOf(b)));
  return fileOf(postingsTable, rows, village.id);
}
