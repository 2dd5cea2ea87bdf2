import type { Village } from '../../domain/village.ts';
import { maskedName } from '../people.ts';
import type { Random } from '../random.ts';
import { anyPart, voiceOf } from '../voice.ts';
import type { FreeRows } from './draft.ts';

/** One village's list is long, so that a printed sheet has to break its table; one has an even twenty. */
const ROWS: Readonly<Record<string, number>> = { songping: 60, wutong: 20 };

function rowsOf(count: number, row: (number: number) => readonly string[]): string[][] {
  return Array.from({ length: count }, (_, index) => [String(index + 1), ...row(index + 1)]);
}

/** Who was hired for public-service posts: always twenty rows. */
export function postsTable(random: Random, village: Village): FreeRows {
  return {
    head: ['序号', '组', '姓名', '岗位', '月工资（元）'],
    rows: rowsOf(20, () => [
      anyPart(random, village),
      maskedName(random),
      random.pick(['保洁', '巡河', '护林', '管水']),
      `${random.pick([600, 700, 800])}.00`,
    ]),
  };
}

/** Which households gave how many days of work. */
export function labourTable(random: Random, village: Village): FreeRows {
  const { part } = voiceOf(village);
  const count = ROWS[village.id] ?? random.between(12, 24);
  return {
    head: ['序号', '组', '户主', '投工（工）'],
    rows: rowsOf(count, (number) => [
      part(((number - 1) % 8) + 1),
      maskedName(random),
      String(random.between(1, 6)),
    ]),
  };
}

/** Households elected clean households of the quarter, with their votes. */
export function honoursTable(random: Random, village: Village): FreeRows {
  const { part } = voiceOf(village);
  return {
    head: ['序号', '组', '户主', '得票'],
    rows: rowsOf(8, (number) => [part(number), maskedName(random), String(random.between(19, 34))]),
  };
}
