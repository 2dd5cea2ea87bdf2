import { addDays } from '../../domain/day.ts';
import type { Acceptance } from '../../domain/payouts/payout.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Village } from '../../domain/village.ts';
import { ownKey, payoutTableFor } from '../../intake/tables/payouts.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { type SampleFile, writeTableInPieces } from '../file.ts';
import type { Draft } from '../notices/draft.ts';
import type { Random } from '../random.ts';
import { type Batch, batchesOf, noticeDays, shift } from './batches.ts';
import { applyOddities } from './oddities.ts';
import { application, type PayoutRow, pay, refusal } from './payout-row.ts';

/** Refused applications in every ledger. */
const REFUSED = 2;

/** Notices that list the batches of a programme in a village. */
export function payoutNotices(random: Random, programme: Programme, village: Village): Draft[] {
  return batchesOf(programme, village).map((batch) => {
    const from = addDays(batch.notice.from, shift(village, batch));
    return {
      handle: `${programme.id}-${batch.name}`,
      affair: 'village',
      item: '村6',
      title: `${village.name}${batch.title}（${batch.households}户）`,
      publishedOn: from,
      noticeFrom: from,
      noticeTo: addDays(from, noticeDays(village, programme, batch)),
      basis: `${programme.title}以奖代补办法`,
      body: `这一批 ${batch.households} 户，每一户怎么算都写在下面。\n${random.pick(CLOSINGS)}`,
      programme: programme.id,
    };
  });
}

const CLOSINGS = [
  '有异议的，请在公示期内打监督电话，或者到党群服务中心说。',
  '算得不对的、不该有的、漏了的，公示期内都可以提，提了有答复。',
  '公示期满没有异议的，报镇里备案。',
] as const;

/** Rows of the ledger of one programme in one village that every sample has. */
export function payoutRows(
  random: Random,
  programme: Programme,
  village: Village,
  noticeIds: ReadonlyMap<string, string>,
): readonly PayoutRow[] {
  const rows: PayoutRow[] = [];
  for (const batch of batchesOf(programme, village)) {
    const notice = noticeIds.get(`${programme.id}-${batch.name}`) ?? null;
    for (let index = 0; index < batch.households; index += 1) {
      const row = application(random, programme, village, rows.length);
      row.notice = notice;
      goThrough(programme, village, batch, index, row);
      rows.push(row);
    }
  }
  if (rows.length === 0) return rows;
  for (let index = 0; index < REFUSED; index += 1) {
    rows.push(refusal(random, programme, village, rows.length));
  }
  applyOddities(programme, village, rows);
  return rows;
}

/** Further rows of a large sample: rounds that were announced on paper only. */
export function* moreRows(
  random: Random,
  programme: Programme,
  village: Village,
  from: number,
  count: number,
): Generator<PayoutRow> {
  const rounds = batchesOf(programme, village);
  for (let index = 0; index < count; index += 1) {
    const row = application(random, programme, village, from + index);
    const round = rounds[index % rounds.length];
    if (round) goThrough(programme, village, round, index % round.households, row);
    yield row;
  }
}

/** The ledger file of one programme in one village. */
export function payoutLedger(
  programme: Programme,
  village: Village,
  rows: Iterable<PayoutRow>,
): SampleFile {
  const table = payoutTableFor(programme);
  return {
    path: `payouts/${programme.id}/${village.id}.csv`,
    pieces: writeTableInPieces(table, rows as Iterable<RowToWrite<typeof table>>),
  };
}

/** Takes one application through the stages of its batch, as far as it comes. */
function goThrough(
  programme: Programme,
  village: Village,
  batch: Batch,
  inBatch: number,
  row: PayoutRow,
): void {
  const days = shift(village, batch);
  const from = addDays(batch.notice.from, days);
  row.noticeFrom = from;
  row.noticeTo = addDays(from, noticeDays(village, programme, batch));
  for (const { key } of programme.conditions) row[ownKey('condition', key)] = true;
  if (programme.signers) row.signed = programme.signers.posts;
  const fate = fateOf(batch, inBatch);
  for (const { key } of programme.stages) {
    const day = batch.days[key];
    if (day !== undefined && fate.reaches(key)) row[ownKey('stage', key)] = addDays(day, days);
  }
  if (batch.days.accepted !== undefined) row.acceptance = fate.acceptance;
  if (fate.acceptance === 'fail') row.note = '验收时有一处没做完，正在改，改好再验。';
  if (batch.days.paid !== undefined && fate.reaches('paid')) pay(programme, row);
}

/** How far one household of a batch gets: one fails its acceptance, one mends, some still wait. */
function fateOf(
  batch: Batch,
  inBatch: number,
): { readonly acceptance: Acceptance; readonly reaches: (stage: string) => boolean } {
  const second = batch.name === 'second';
  const failed = second && inBatch === 3;
  const paid = !failed && inBatch * 10 < batch.paidOfTen * batch.households;
  return {
    acceptance: failed ? 'fail' : second && inBatch === 4 ? 'mended' : 'pass',
    reaches: (stage) => {
      if (stage === 'paid') return paid;
      return !(failed && stage === 'sampled');
    },
  };
}
