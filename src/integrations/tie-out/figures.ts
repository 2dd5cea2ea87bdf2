import { type Fen, formatFen } from '../../domain/money.ts';
import { standingOf } from '../../domain/payouts/standing.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';

/** What must be the same wherever a ledger is shown. */
export interface Figures {
  readonly applied: number;
  readonly paidCount: number;
  readonly paid: Fen;
  readonly waitingCount: number;
  readonly waiting: Fen;
  readonly refusedCount: number;
  readonly recovered: Fen;
}

export const LABELS: Readonly<Record<keyof Figures, string>> = {
  applied: '申报数',
  paidCount: '已付的数目',
  paid: '已付的钱',
  waitingCount: '等着付的数目',
  waiting: '等着付的钱',
  refusedCount: '没通过的数目',
  recovered: '追回的钱',
};

const MONEY: ReadonlySet<string> = new Set(['paid', 'waiting', 'recovered']);

/** One line of a ledger as any of its forms gives it. */
export interface Entry {
  readonly standing: string;
  readonly paid: Fen;
  readonly due: Fen;
  readonly recovered: Fen;
}

/** Adds up entries; the same sum for the ledger, a page, a CSV and a JSON. */
export function figuresOf(entries: Iterable<Entry>): Figures {
  const sum = {
    applied: 0,
    paidCount: 0,
    paid: 0,
    waitingCount: 0,
    waiting: 0,
    refusedCount: 0,
    recovered: 0,
  };
  for (const { standing, paid, due, recovered } of entries) {
    sum.applied += 1;
    sum.paid += paid;
    sum.recovered += recovered;
    if (standing === 'paid') sum.paidCount += 1;
    if (standing === 'refused') sum.refusedCount += 1;
    if (standing === 'waiting') {
      sum.waitingCount += 1;
      sum.waiting += due;
    }
  }
  return sum;
}

/** The ledger itself as entries. */
export function entriesOf(programme: Programme, payouts: readonly CheckedPayout[]): Entry[] {
  return payouts.map((payout) => ({
    standing: standingOf(programme, payout),
    paid: payout.paid ?? 0,
    due: payout.due.amount ?? 0,
    recovered: payout.recovered ?? 0,
  }));
}

/** Says of every figure that is not the ledger's: where, what is shown there, what the ledger says. */
export function differences(where: string, shown: Partial<Figures>, ledger: Figures): string[] {
  return (Object.keys(shown) as (keyof Figures)[]).flatMap((key) =>
    shown[key] === ledger[key]
      ? []
      : [difference(where, LABELS[key], shown[key] ?? 0, ledger[key], MONEY.has(key))],
  );
}

/** One figure that is not the ledger's, in plain words. */
export function difference(
  where: string,
  what: string,
  shown: number,
  ledger: number,
  money: boolean,
): string {
  const words = (value: number): string => (money ? `${formatFen(value)} 元` : String(value));
  return `${where}：${what}写的是 ${words(shown)}，台账是 ${words(ledger)}。`;
}
