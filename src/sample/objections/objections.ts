import { addDays, type Day } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import { objectionsTable } from '../../intake/tables/objections.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { Random } from '../random.ts';

type Row = RowToWrite<typeof objectionsTable>;

/** What was objected to, how it came, and how it ended. */
const CASES = [
  ['paper', 'list', 'rejected', '核对了名册，名单没有漏。'],
  ['phone', 'amount', 'upheld', '核对票据，金额抄错，已经更正。'],
  ['inPerson', 'procedure', 'partly', '会议记录已经补上，做法不变。'],
  ['phone', 'list', 'rejected', '不在规定的范围里，已经当面说明。'],
  ['box', 'other', 'upheld', '公示栏玻璃反光，已经换到背阴处。'],
] as const;

/** A few objections to a village's notices; those of the last days wait for an answer. */
export function objections(
  random: Random,
  village: Village,
  notices: readonly { readonly id: string; readonly publishedOn: Day }[],
  today: Day,
): SampleFile {
  const objected = notices.filter((_, index) => index % 5 === random.between(0, 1));
  const rows = objected.map(({ id, publishedOn }): Row => {
    const [channel, subject, outcome, answer] = random.pick(CASES);
    const receivedOn = addDays(publishedOn, random.between(0, 3));
    const answeredOn = addDays(receivedOn, random.between(1, 6));
    const received = receivedOn > today ? today : receivedOn;
    const answered = answeredOn <= today ? { answeredOn, outcome, answer } : {};
    return { notice: id, receivedOn: received, channel, subject, ...answered };
  });
  return fileOf(objectionsTable, rows, village.id);
}
