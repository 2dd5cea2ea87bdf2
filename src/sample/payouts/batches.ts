import type { Day } from '../../domain/day.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Village } from '../../domain/village.ts';

/** One round of applications that goes through the procedure together. */
export interface Batch {
  readonly name: string;
  readonly title: string;
  readonly households: number;
  /** Day of each stage for the whole batch; a stage not listed has not come yet. */
  readonly days: Readonly<Record<string, Day>>;
  readonly notice: { readonly from: Day; readonly days: number };
  /** Of ten households, how many have their money. */
  readonly paidOfTen: number;
}

/** A round by its name and title, households, stages with their days, notice from and days, paid of ten. */
function batch(line: string): Batch {
  const [name = '', title = '', households, stages = '', from = '', days, paid] = line.split('|');
  return {
    name,
    title,
    households: Number(households),
    days: Object.fromEntries(stages.split(' ').map((stage) => stage.split('='))),
    notice: { from, days: Number(days) },
    paidOfTen: Number(paid),
  };
}

const courtyards = [
  'first|美丽庭院奖补第一批名单|8|applied=2022-06-20 reviewed=2022-07-08 filed=2022-07-20 accepted=2022-09-15 paid=2022-09-28|2022-07-10|6|10',
  'second|美丽庭院奖补第二批名单|9|applied=2022-08-10 reviewed=2022-08-30 filed=2022-09-09 accepted=2022-11-12 paid=2022-11-25|2022-09-01|6|6',
  'third|美丽庭院奖补第三批名单|10|applied=2022-11-20 reviewed=2022-12-08|2022-12-10|6|0',
].map(batch);
const toilets = [
  'first|户厕改造第一批复核结果|9|applied=2022-07-25 accepted=2022-09-20 reviewed=2022-09-27 sampled=2022-10-18 paid=2022-10-31|2022-10-01|7|10',
  'second|户厕改造第二批复核结果|11|applied=2022-09-28 accepted=2022-11-28 reviewed=2022-12-06|2022-12-09|7|0',
].map(batch);

const RURAL = 'cesuo-gaizao';

const BATCHES: Readonly<Record<string, readonly Batch[]>> = {
  'meili-tingyuan': courtyards,
  [RURAL]: toilets,
};

/** Days by which a village's batches differ from the pattern, so that the villages are not alike. */
export function shift(village: Village, batch: Batch): number {
  const step = [...village.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4;
  return batch.days.paid === undefined ? step - 1 : step;
}

/** Rounds a village took part in; rural latrines are no matter of a community. */
export function batchesOf(programme: Programme, village: Village): readonly Batch[] {
  if (programme.id === RURAL && village.kind !== 'village') return [];
  return BATCHES[programme.id] ?? [];
}

/** One village announces one batch too shortly; the check must find it. */
export function noticeDays(village: Village, programme: Programme, batch: Batch): number {
  const short = village.id === 'daoxiang' && programme.id === RURAL && batch.name === 'first';
  return short ? 4 : batch.notice.days;
}
