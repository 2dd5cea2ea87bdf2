import { addMonths, formatMonth, type Month } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import { type Draft, period } from '../notices/draft.ts';
import type { Random } from '../random.ts';
import { voiceOf } from '../voice.ts';

/** Accounts that a village never announced, or announced late, so that the clock has what to show. */
const MISSING: Readonly<Record<string, readonly Month[]>> = {
  shiqiao: ['2022-10'],
  daoxiang: ['2022-11'],
};
const LATE: Readonly<Record<string, readonly Month[]>> = {
  taoling: ['2022-09'],
  shanpo: ['2022-08'],
};

const ASIDES = [
  '哪一笔不清楚，可以打监督电话，也可以到党群服务中心查票据。',
  '票据放在党群服务中心，上班时间都可以来看，看完请说说意见。',
  '这个月的票据由民主理财小组逐张看过。有疑问的，公示期内提出来，三天内答复。',
] as const;

/** Monthly accounts, published in the first days of the next month, unless late or missing. */
export function accountsNotices(
  random: Random,
  village: Village,
  months: readonly Month[],
): Draft[] {
  const missing = new Set(MISSING[village.id]);
  const late = new Set(LATE[village.id]);
  return months
    .filter((month) => !missing.has(month))
    .map((month) => {
      const day = late.has(month) ? random.between(12, 14) : random.between(4, 10);
      return {
        handle: `finance-${month}`,
        affair: 'finance' as const,
        item: '财2',
        title: `${village.name}${formatMonth(month)}财务收支`,
        ...period(`${addMonths(month, 1)}-${String(day).padStart(2, '0')}`, random.between(5, 9)),
        basis: '农村集体经济组织财务公开规定',
        body: `${formatMonth(month)}的收入、支出和余额已经逐笔公开，${voiceOf(village).supervisedBy}看过票据。\n${random.pick(ASIDES)}`,
        month,
      };
    });
}

/** Handle of the notice that lists what a village has and lets. */
export const ASSETS = 'assets-q3';

/** Figures that a notice and a ledger both tell. */
export interface AccountsFigures {
  /** What others owe, in whole yuan. */
  readonly claims: number;
  /** Days of labour agreed on. */
  readonly days: number;
}

export function accountsFigures(random: Random): AccountsFigures {
  return { claims: random.between(2, 9) * 1_000, days: random.between(120, 260) };
}

/** Money matters that come once: claims and debts by quarter, work agreed case by case. */
export function otherAccountsNotices(
  random: Random,
  village: Village,
  { claims, days }: AccountsFigures,
): Draft[] {
  const { delegates, here, part } = voiceOf(village);
  return [
    {
      handle: 'debts-q3',
      affair: 'finance',
      item: '财4',
      period: '2022Q3',
      title: `${village.name}2022年第三季度债权债务`,
      ...period(`2022-10-0${random.between(7, 9)}`, 6),
      basis: '农村集体经济组织财务公开规定',
      body: `到 9 月底，别人欠${here}的承包费、租金 ${claims}.00 元，${here}不欠外债。\n欠的租金已经上门催过，约定年底前交清。`,
    },
    {
      handle: ASSETS,
      affair: 'finance',
      item: '财3',
      period: '2022Q3',
      title: `${village.name}2022年9月底资产、资源和合同`,
      ...period('2022-10-11', 7),
      basis: '农村集体经济组织财务公开规定',
      body: `到 9 月底，${here}的房屋、铺面、物资、资源一项一项列出，还在租期里的合同也一起公开。\n数目和${voiceOf(village).supervisedBy}一起盘过，年底再盘一次。`,
    },
    {
      handle: 'labour-plan',
      affair: 'finance',
      item: '财6',
      title: `${village.name}修排水沟一事一议筹劳方案`,
      ...period(`2022-09-0${random.between(1, 6)}`, 7),
      basis: `${delegates}决议`,
      body: `修排水沟要投工约 ${days} 个，按户自愿报名，不摊派，不收钱。\n先修${part(random.between(1, 4))}，再修${part(random.between(5, 8))}。材料从人居环境整治补助里开支，用多少按月公布。`,
    },
  ];
}
