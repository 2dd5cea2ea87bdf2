import { PAID_STAGE, type Payout } from '../../src/domain/payouts/payout.ts';

/** A payout of 美丽庭院 that keeps every rule: 18,600 元 invested, 9,300 元 paid. */
export const KEEPS_EVERY_RULE: Payout = {
  id: 'meili-tingyuan-longyun-001',
  programme: 'meili-tingyuan',
  village: 'longyun',
  household: 'H0011',
  name: '张*',
  group: '3组',
  measures: { investment: 18_600_00 },
  conditions: { inArea: true, upkeep: true, standard: true, papers: true },
  signed: ['村项目指导员', '村支部书记', '包村镇干部', '镇政府负责人'],
  stages: {
    applied: '2022-06-20',
    reviewed: '2022-07-08',
    filed: '2022-07-20',
    accepted: '2022-09-15',
    [PAID_STAGE]: '2022-09-28',
  },
  notice: null,
  noticeFrom: '2022-07-10',
  noticeTo: '2022-07-15',
  acceptance: 'pass',
  proposed: null,
  paid: 9_300_00,
  bySource: {},
  refused: null,
  recovered: null,
  recoveredOn: null,
  note: null,
  sample: true,
  file: 'sample/payouts/meili-tingyuan/longyun.csv',
  line: 2,
};

export interface Change extends Partial<Omit<Payout, 'stages' | 'conditions'>> {
  readonly stages?: Payout['stages'];
  readonly conditions?: Payout['conditions'];
}

/** The payout with some of it changed; stages and conditions are merged. */
export function payout(change: Change = {}): Payout {
  return {
    ...KEEPS_EVERY_RULE,
    ...change,
    stages: { ...KEEPS_EVERY_RULE.stages, ...change.stages },
    conditions: { ...KEEPS_EVERY_RULE.conditions, ...change.conditions },
  };
}
