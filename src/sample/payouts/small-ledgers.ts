import type { Day } from '../../domain/day.ts';
import type { Acceptance } from '../../domain/payouts/payout.ts';

/** One line of a small ledger: what is measured, how far it has come, and what is odd about it. */
export interface Case {
  /** Measures as a clerk writes them: `86.5`. */
  readonly measures: Readonly<Record<string, string>>;
  /** The last stage it has reached; left out, it has been paid. */
  readonly reaches?: string;
  readonly acceptance?: Acceptance;
  readonly refused?: string;
  /** Conditions that are not met or not noted; all others are met. */
  readonly conditions?: Readonly<Record<string, boolean | null>>;
  /** Paid over (or under) what the rule gives, in fen. */
  readonly over?: number;
  /** Paid where the rule gives no amount, in fen. */
  readonly paid?: number;
  readonly note?: string;
  /** Number of the household where it is not the next one. */
  readonly household?: number;
  /** Days after the ledger's start, where the lines do not follow each other. */
  readonly after?: number;
}

/** The ledger of one programme in one village, small enough to be written out. */
export interface SmallLedger {
  readonly programme: string;
  readonly village: string;
  /** Day of the first stage of the first line. */
  readonly start: Day;
  /** Days from one stage to the next. */
  readonly step: number;
  /** What the facilities are called; left out, the lines are households with masked names. */
  readonly facilities?: readonly string[];
  readonly cases: readonly Case[];
}

const centre = (village: string, one: Case): SmallLedger => ({
  programme: 'huzhu-yanglao',
  village,
  start: '2022-07-18',
  step: 40,
  facilities: ['互助养老中心'],
  cases: [one],
});

/** One courtyard, bed or road after the other; a few are wrong or open, so that the checks find something. */
export const SMALL_LEDGERS: readonly SmallLedger[] = [
  centre('hetang', { measures: { beds: '20', residents: '16', years: '1' } }),
  centre('taoling', { measures: { beds: '14', residents: '9', years: '1' } }),
  centre('fenglin', {
    measures: { beds: '24', residents: '18', years: '1' },
    reaches: 'accepted',
  }),
  centre('liuwan', {
    measures: { beds: '32', residents: '25', years: '1' },
    over: 2_000_00,
    note: '按 32 张床报的，多付的 2,000 元已通知退回。',
  }),
  centre('songping', {
    measures: { beds: '15', residents: '10', years: '0.5' },
    reaches: 'accepted',
  }),
  {
    programme: 'songping-fangwu',
    village: 'songping',
    start: '2022-03-08',
    step: 61,
    cases: [
      { measures: { area: '86.5' } },
      { measures: { area: '100' } },
      {
        measures: { area: '100' },
        over: 10_000_00,
        note: '量房时写成 101 平方米，正在核对。',
      },
      { measures: { area: '100.5' } },
      { measures: { area: '132' } },
      { measures: { area: '150' } },
      { measures: { area: '163.2' }, reaches: 'accepted' },
      { measures: { area: '188' }, reaches: 'accepted', acceptance: 'mended' },
      { measures: { area: '226' }, conditions: { style: null } },
      { measures: { area: '118' }, reaches: 'applied', refused: '外观没有按统一样式改' },
      { measures: { area: '140' }, reaches: 'applied', after: 190 },
    ],
  },
  {
    programme: 'songping-tingyuan',
    village: 'songping',
    start: '2022-05-16',
    step: 47,
    cases: [
      { measures: { area: '86.5' } },
      { measures: { area: '64' } },
      { measures: { area: '120.25' } },
      { measures: { area: '45' } },
      { measures: { area: '98.4' }, reaches: 'accepted' },
      { measures: {}, reaches: 'accepted', note: '面积要重新量。' },
      { measures: { area: '72' }, reaches: 'accepted', acceptance: 'fail' },
      { measures: { area: '51' }, reaches: 'applied', after: 170 },
    ],
  },
  {
    programme: 'fenglin-ruhulu',
    village: 'fenglin',
    start: '2022-06-02',
    step: 44,
    cases: [
      { measures: { length: '38', concrete: '4560' } },
      { measures: { length: '21.5', concrete: '2580' } },
      { measures: { length: '49.5', concrete: '5940' } },
      { measures: { length: '50', concrete: '6000' }, paid: 6_000_00 },
      {
        measures: { length: '66', concrete: '7920' },
        paid: 4_000_00,
        note: '村里出 4,000 元，其余农户自己出，会上定的。',
      },
      { measures: { length: '72', concrete: '8640' }, reaches: 'accepted' },
      { measures: { length: '30', concrete: '3600' }, reaches: 'accepted' },
      { measures: { length: '18', concrete: '2160' }, reaches: 'applied', after: 150 },
    ],
  },
  {
    programme: 'zhuyuan-fendan',
    village: 'zhuyuan',
    start: '2022-04-06',
    step: 26,
    cases: [
      { measures: { lamps: '1', toilets: '1', yard: '20000', cameras: '1' } },
      { measures: { lamps: '1', toilets: '0', yard: '12500', cameras: '0' } },
      { measures: { lamps: '1', toilets: '1', yard: '0', cameras: '1' } },
      { measures: { lamps: '1', toilets: '0', yard: '9800.50', cameras: '1' } },
      {
        measures: { lamps: '1', toilets: '1', yard: '0', cameras: '0' },
        over: -30_00,
        note: '路灯的 30 元由亲戚代交，收据还没有补。',
      },
      {
        measures: { lamps: '0', toilets: '1', yard: '15600', cameras: '1' },
        conditions: { signed: false },
      },
      { measures: { lamps: '1', toilets: '0', yard: '8000', cameras: '0' }, reaches: 'signed' },
      { measures: { lamps: '1', toilets: '0', yard: '11200', cameras: '1' }, reaches: 'priced' },
    ],
  },
  {
    programme: 'liuwan-lvhua',
    village: 'liuwan',
    start: '2022-09-30',
    step: 6,
    cases: [
      ...[0, 1, 2, 3].map((household) => ({
        measures: { persons: '1', months: '3' },
        household,
        after: 0,
      })),
      { measures: { persons: '1', months: '3' }, household: 3, after: 0 },
      ...[0, 1, 2].map((household) => ({
        measures: { persons: '1', months: '2' },
        household,
        after: 61,
      })),
      { measures: { persons: '1', months: '2' }, household: 3, after: 61, reaches: 'checked' },
      { measures: { persons: '1', months: '1.5' }, household: 4, after: 61, reaches: 'checked' },
    ],
  },
  {
    programme: 'liuwan-wuye',
    village: 'liuwan',
    start: '2022-07-04',
    step: 0,
    cases: [
      { measures: { area: '90', months: '12' } },
      { measures: { area: '100', months: '12' } },
      { measures: { area: '75.5', months: '6' } },
      { measures: { area: '125', months: '11' }, note: '评上先进，免一个月。' },
      { measures: { area: '60', months: '12' }, over: -6_00, note: '少算了一个月，下次补交。' },
      { measures: { area: '80', months: '12' }, after: 110 },
      { measures: { area: '100', months: '6' }, reaches: '' },
      { measures: { months: '12' }, reaches: '' },
    ],
  },
  {
    programme: 'shiqiao-dizu',
    village: 'shiqiao',
    start: '2022-01-18',
    step: 290,
    cases: [
      { measures: { land: '2.4', years: '1' } },
      { measures: { land: '1.75', years: '1' } },
      { measures: { land: '3.2', years: '1' } },
      { measures: { land: '0.85', years: '1' } },
      {
        measures: { land: '2.1', years: '1' },
        over: -400_00,
        note: '按 2 亩付的，0.1 亩等重新丈量。',
      },
      { measures: { land: '4', years: '1' } },
      { measures: { land: '1.6' }, paid: 6_400_00 },
      { measures: { land: '2.75', years: '1' }, reaches: 'contracted' },
      { measures: { land: '1.2', years: '0.5' }, reaches: 'contracted', after: 200 },
    ],
  },
  {
    programme: 'fenglin-zhongxin',
    village: 'fenglin',
    start: '2022-03-14',
    step: 21,
    facilities: ['互助养老中心', '互助养老中心', '互助养老中心'],
    cases: [
      { measures: { approved: '40000' }, household: 0 },
      {
        measures: { approved: '52000' },
        household: 0,
        after: 120,
        note: '多核定的 2,000 元是冬季取暖，等区里答复。',
      },
      { measures: { approved: '36000' }, household: 0, after: 240, reaches: 'approved' },
    ],
  },
  {
    programme: 'laojiu-xiaoqu',
    village: 'wutong',
    start: '2022-02-21',
    step: 70,
    facilities: ['示例小区一期', '示例小区二期', '示例小区三期'],
    cases: [
      { measures: { investment: '860000' }, paid: 120_000_00 },
      {
        measures: { investment: '540000' },
        reaches: 'accepted',
        conditions: { propertyFee: null },
      },
      { measures: { investment: '310000' }, reaches: 'surveyed' },
    ],
  },
];
