import type { Standing } from '../../domain/payouts/standing.ts';
import type { Programme } from '../../domain/programmes/programme.ts';

/** What a programme calls its money, handed out by the public purse or paid in by households. */
export interface MoneyWords {
  readonly paid: string;
  readonly due: string;
  readonly waiting: string;
  readonly act: string;
}

const MONEY: Readonly<Record<Programme['payer'], MoneyWords>> = {
  public: { paid: '已兑付', due: '按规则应得', waiting: '等着兑付', act: '付' },
  household: { paid: '已交', due: '按规则应交', waiting: '还没交', act: '交' },
};

export function moneyWords(programme: Pick<Programme, 'payer'>): MoneyWords {
  return MONEY[programme.payer];
}

/** Where a payout stands, in the words of its programme. */
export function standingLabels(
  programme: Pick<Programme, 'payer'>,
): Readonly<Record<Standing, string>> {
  const { paid, waiting } = moneyWords(programme);
  return { paid, waiting, 'under-way': '还在办', refused: '没通过' };
}

const PERSONS: Readonly<Record<string, string>> = { 户: '户', 人: '人' };

/** What one line of a ledger is counted as: a household, a person, a place, or one payment of many. */
export function unitOf({ subject, recurring }: Pick<Programme, 'subject' | 'recurring'>): string {
  return recurring ? '笔' : (PERSONS[subject] ?? '处');
}
