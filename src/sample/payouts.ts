import { addDays, type Day } from '../domain/day.ts';
import { scaleFen } from '../domain/money.ts';
import type { Acceptance } from '../domain/payout/payout.ts';
import { workOut } from '../domain/programme/formula.ts';
import type { Programme } from '../domain/programme/programme.ts';
import type { Village } from '../domain/village.ts';
import { ownKey, payoutTableFor } from '../intake/tables/payouts.ts';
import { type RowToWrite, writeTable } from '../intake/write-table.ts';
import type { Draft } from './notices.ts';
import { householdNumber, maskedName } from './people.ts';
import type { Random } from './random.ts';

type Table = ReturnType<typeof payoutTableFor>;

/** A row in the making: the common columns, and the programme's own under their keys. */
interface PayoutRow {
  [key: string]: string | number | boolean | null | undefined;
  paid?: number | null;
}

/** One round of applications that goes through the procedure together. */
interface Batch {
  readonly name: string;
  readonly title: string;
  readonly households: number;
  /** Day of each stage for the whole batch; a stage not listed has not come yet. */
  readonly days: Readonly<Record<string, Day>>;
  readonly notice: { readonly from: Day; readonly days: number };
  /** Of ten households, how many have their money. */
  readonly paidOfTen: number;
}

/** What is to be wrong in one village, so that the checks have something to find. */
interface Oddity {
  readonly village: string;
  readonly programme: string;
  readonly apply: (rows: PayoutRow[], batches: readonly Batch[]) => void;
}

const courtyards: readonly Batch[] = [
  {
    name: 'first',
    title: '美丽庭院奖补第一批名单',
    households: 8,
    days: {
      applied: '2022-06-20',
      reviewed: '2022-07-08',
      filed: '2022-07-20',
      accepted: '2022-09-15',
      paid: '2022-09-28',
    },
    notice: { from: '2022-07-10', days: 6 },
    paidOfTen: 10,
  },
  {
    name: 'second',
    title: '美丽庭院奖补第二批名单',
    households: 9,
    days: {
      applied: '2022-08-10',
      reviewed: '2022-08-30',
      filed: '2022-09-09',
      accepted: '2022-11-12',
      paid: '2022-11-25',
    },
    notice: { from: '2022-09-01', days: 6 },
    paidOfTen: 6,
  },
  {
    name: 'third',
    title: '美丽庭院奖补第三批名单',
    households: 10,
    days: { applied: '2022-11-20', reviewed: '2022-12-08' },
    notice: { from: '2022-12-10', days: 6 },
    paidOfTen: 0,
  },
];

const toilets: readonly Batch[] = [
  {
    name: 'first',
    title: '户厕改造第一批复核结果',
    households: 9,
    days: {
      applied: '2022-07-25',
      accepted: '2022-09-20',
      reviewed: '2022-09-27',
      sampled: '2022-10-18',
      paid: '2022-10-31',
    },
    notice: { from: '2022-10-01', days: 7 },
    paidOfTen: 10,
  },
  {
    name: 'second',
    title: '户厕改造第二批复核结果',
    households: 11,
    days: { applied: '2022-09-28', accepted: '2022-11-28', reviewed: '2022-12-06' },
    notice: { from: '2022-12-09', days: 7 },
    paidOfTen: 0,
  },
];

const BATCHES: Readonly<Record<string, readonly Batch[]>> = {
  'meili-tingyuan': courtyards,
  'cesuo-gaizao': toilets,
};

const oddities: readonly Oddity[] = [
  {
    village: 'shangenqian',
    programme: 'meili-tingyuan',
    apply: (rows) => {
      const row = rows[2];
      if (row?.paid == null) return;
      row.paid += 200_00;
      row.note = '材料票据补登，多付的 200 元待复核。';
    },
  },
  {
    village: 'longyun',
    programme: 'meili-tingyuan',
    apply: (rows) => {
      const row = rows[1];
      if (row) row[ownKey('condition', 'signed')] = null;
    },
  },
  {
    village: 'longquan',
    programme: 'meili-tingyuan',
    apply: (rows) => {
      const row = rows[4];
      if (row?.paid == null) return;
      row.recovered = row.paid;
      row.recoveredOn = '2022-11-18';
      row.note = '用别家的庭院照片申报，已经追回全部奖补。';
    },
  },
  {
    village: 'yuhuangshan',
    programme: 'cesuo-gaizao',
    apply: (rows) => {
      const row = rows[3];
      if (!row) return;
      row[ownKey('stage', 'sampled')] = '2022-10-07';
      row[ownKey('stage', 'paid')] = '2022-10-07';
      row.note = '施工队急着结工钱，提前一天付了，村里已经说明。';
    },
  },
  {
    village: 'yingtaogou',
    programme: 'cesuo-gaizao',
    apply: (rows) => {
      const row = rows[0];
      if (row) row[ownKey('condition', 'oldRemoved')] = false;
    },
  },
];

/** Days by which a village's batches differ from the pattern, so that the villages are not alike. */
function shift(village: Village, batch: Batch): number {
  const step = [...village.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4;
  return batch.days.paid === undefined ? step - 1 : step;
}

/** Notices that list the batches of a programme in a village. */
export function payoutNotices(programme: Programme, village: Village): Draft[] {
  return batchesOf(programme).map((batch) => {
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
      body: `这一批 ${batch.households} 户，每一户怎么算都写在下面。\n有异议的，请在公示期内打监督电话，或者到党群服务中心说。`,
      programme: programme.id,
    };
  });
}

/** One village announces one batch too shortly; the check must find it. */
function noticeDays(village: Village, programme: Programme, batch: Batch): number {
  const short =
    village.id === 'huangfan' && programme.id === 'cesuo-gaizao' && batch.name === 'first';
  return short ? 4 : batch.notice.days;
}

function batchesOf(programme: Programme): readonly Batch[] {
  return BATCHES[programme.id] ?? [];
}

/** The ledger of one programme in one village; `scale` multiplies the households of each batch. */
export function payoutLedger(
  random: Random,
  programme: Programme,
  village: Village,
  noticeIds: ReadonlyMap<string, string>,
): string {
  const table = payoutTableFor(programme);
  const rows: PayoutRow[] = [];
  for (const batch of batchesOf(programme)) {
    for (let index = 0; index < batch.households; index += 1) {
      rows.push(payoutRow(random, programme, village, batch, rows.length, index, noticeIds));
    }
  }
  for (let index = 0; index < 2; index += 1)
    rows.push(refusedRow(random, programme, village, rows.length));
  for (const oddity of oddities) {
    if (oddity.village === village.id && oddity.programme === programme.id) {
      oddity.apply(rows, batchesOf(programme));
    }
  }
  return writeTable(table, rows as RowToWrite<Table>[]);
}

function common(random: Random, programme: Programme, village: Village, index: number): PayoutRow {
  const row: PayoutRow = {
    id: `${programme.id}-${village.id}-${String(index + 1).padStart(3, '0')}`,
    household: householdNumber(index * 7 + 11),
    name: maskedName(random),
    group: `${random.between(1, 8)}组`,
  };
  for (const { key, unit } of programme.measures) {
    const value =
      unit === '元' ? random.between(5_000, 26_000) * 100 + random.pick([0, 0, 50]) : 100;
    row[ownKey('measure', key)] = value;
  }
  return row;
}

function payoutRow(
  random: Random,
  programme: Programme,
  village: Village,
  batch: Batch,
  index: number,
  inBatch: number,
  noticeIds: ReadonlyMap<string, string>,
): PayoutRow {
  const row = common(random, programme, village, index);
  const days = shift(village, batch);
  const from = addDays(batch.notice.from, days);
  row.notice = noticeIds.get(`${programme.id}-${batch.name}`) ?? null;
  row.noticeFrom = from;
  row.noticeTo = addDays(from, noticeDays(village, programme, batch));
  for (const { key } of programme.conditions) row[ownKey('condition', key)] = true;
  const fate = fateOf(batch, inBatch);
  for (const { key } of programme.stages) {
    const day = batch.days[key];
    if (day !== undefined && fate.reaches(key)) row[ownKey('stage', key)] = addDays(day, days);
  }
  if (batch.days.accepted !== undefined) row.acceptance = fate.acceptance;
  if (fate.acceptance === 'fail') row.note = '院里的污水还没接好，正在改，改好再验。';
  if (batch.days.paid !== undefined && fate.reaches('paid')) pay(programme, row);
  return row;
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

/** Pays what the rule gives; each source bears its share. */
function pay(programme: Programme, row: PayoutRow): void {
  const measures = Object.fromEntries(
    programme.measures.map(({ key }) => [key, row[ownKey('measure', key)] as number]),
  );
  const due = workOut(programme.formula, measures, programme.measures);
  if (due.amount === null) return;
  row.paid = due.amount;
  const total = programme.sources.reduce((sum, source) => sum + source.amount, 0);
  for (const { key, amount } of programme.sources) {
    row[ownKey('source', key)] = scaleFen(due.amount, amount, total);
  }
}

function refusedRow(
  random: Random,
  programme: Programme,
  village: Village,
  index: number,
): PayoutRow {
  return {
    ...common(random, programme, village, index),
    [ownKey('stage', 'applied')]: `2022-08-${random.between(10, 20)}`,
    refused:
      programme.id === 'cesuo-gaizao'
        ? '旧厕没有拆除，新旧并用'
        : random.pick(['不在示范片区内', '申报材料不齐']),
  };
}
