import type { Outcome } from '../check.ts';
import { type Envelope, EnvelopeSum } from './envelope.ts';
import { type Ledger, ledgerOf } from './ledger-rules/ledger-rule.ts';
import { poolRule } from './ledger-rules/pool.ts';
import type { Payout } from './payout.ts';
import { type Outcomes, type Overrun, PoolDays } from './pool-days.ts';
import type { CheckContext } from './rules/rule.ts';
import { type JudgedRow, VillageJudge } from './village-judge.ts';

/** What a whole ledger comes to. */
export interface LedgerVerdict {
  /** How many rows come out as what, each by the worst that any rule found. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly envelope: Envelope;
}

/** Gives every row of a ledger, those of one village one after another. */
export type EachRow = (take: (payout: Payout) => void) => void;

/**
 * Counts how the rows of a programme come out by the very rules whose sentences the pages show, and adds
 * them up; no more is held than one village's. `again` gives the same rows once more, where the pool was
 * overrun: which payments of that day went over hangs on their ids.
 */
export function judgeLedger(
  context: CheckContext,
  fraud: Ledger['fraud'],
  eachRow: EachRow,
  again: EachRow = eachRow,
): LedgerVerdict {
  const { pool } = context.programme;
  const outcomes: Outcomes = { pass: 0, breach: 0, 'cannot-tell': 0 };
  const days = new PoolDays();
  const sum = new EnvelopeSum(context.programme);
  const judge = new VillageJudge(context, fraud, (row) => {
    outcomes[row.outcome] += 1;
    if (pool) days.add(row);
  });
  eachRow((payout) => {
    judge.take(payout);
    sum.add(payout);
  });
  judge.end();
  const overrun = pool && days.overrun(pool.amount);
  if (overrun) {
    const over = days.after(overrun.day);
    for (const outcome of overOn(overrun, context, fraud, again)) over[outcome] += 1;
    for (const outcome of ['pass', 'cannot-tell'] as const) {
      outcomes[outcome] -= over[outcome];
      outcomes.breach += over[outcome];
    }
  }
  return { outcomes, envelope: sum.envelope() };
}

/** What the payments that went over on the day of the overrun come out as beside the pool. */
function overOn(
  { day, left }: Overrun,
  context: CheckContext,
  fraud: Ledger['fraud'],
  eachRow: EachRow,
): Outcome[] {
  const isOfDay = ({ paid, paidOn }: JudgedRow['terms']): boolean =>
    paid !== null && paidOn === day;
  const rows: JudgedRow[] = [];
  const judge = new VillageJudge(
    context,
    fraud,
    (row) => {
      if (isOfDay(row.terms)) rows.push(row);
    },
    isOfDay,
  );
  eachRow((payout) => judge.take(payout));
  judge.end();
  const over: Outcome[] = [];
  const programme = { ...context.programme, pool: { amount: left, clause: null } };
  poolRule(ledgerOf(programme, rows, fraud), ({ outcome }) => over.push(outcome));
  return over;
}
