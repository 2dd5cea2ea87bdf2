import type { Programme } from '../../domain/programmes/programme.ts';

/** What each check asks, in the order a supervisor reads them, whoever pays. */
export const RULE_LABELS: Readonly<Record<string, string>> = {
  amount: '付的、交的钱和按规则算的一样',
  once: '一户没有领两次、交两次',
  pool: '没有超出资金总额',
  fraud: '追回的上了榜，上榜的追回了',
  recovered: '追回的钱写清楚',
  'paid-after-notice': '公示期满才付钱',
  'notice-length': '公示天数够',
  accepted: '验收合格才付钱',
  stages: '步骤齐、先后对',
  condition: '条件都符合',
  signed: '该签字的都签了',
  scope: '在项目的范围里',
  window: '在规定的时间里',
  bounds: '数量在规定的范围里',
  sources: '各级出的钱加起来正好',
  'paid-day': '写了付钱的日子',
  'same-name': '同组没有同名的两户',
  'by-person': '名单不上网的，每人一笔都对过',
};

/** What stands on the page of what a rule found, where things are not as the rule asks. */
export const FAULT_LABELS: Readonly<Record<keyof typeof RULE_LABELS, string>> = {
  amount: '钱数和按规则算的不一样',
  once: '一户领了两次、交了两次',
  pool: '超出了资金总额',
  fraud: '追回的没上榜，上榜的没追回',
  recovered: '追回的钱没写清楚',
  'paid-after-notice': '公示期没满就付了钱',
  'notice-length': '公示天数不够',
  accepted: '没有验收合格就付了钱',
  stages: '步骤不齐、先后不对',
  condition: '有条件不符合',
  signed: '该签字的没有签全',
  scope: '不在项目的范围里',
  window: '不在规定的时间里',
  bounds: '数量不在规定的范围里',
  sources: '各级出的钱加起来不对',
  'paid-day': '没写付钱的日子',
  'same-name': '同组有同名的两户',
  'by-person': '名单不上网的，没有每人一笔都对过',
};

type Payer = Programme['payer'];

/** Where it matters whether households are paid or pay. */
const BY_PAYER: Readonly<Record<Payer, Readonly<Record<string, string>>>> = {
  public: {
    amount: '付的钱和按规则算的一样',
    once: '一户没有领两次',
  },
  household: {
    amount: '交的钱和按规则算的一样',
    once: '一户没有交两次',
    'paid-after-notice': '公示期满才收钱',
    accepted: '验收合格才收钱',
    'paid-day': '写了交钱的日子',
  },
};

/** What a check asks in a programme of one kind. */
export function ruleLabel(rule: string, payer: Payer): string {
  return BY_PAYER[payer][rule] ?? RULE_LABELS[rule] ?? rule;
}
