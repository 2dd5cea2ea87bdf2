import type { Check } from '../../domain/check.ts';
import { fenToText } from '../../domain/money.ts';
import { type Envelope, envelopeOf } from '../../domain/payouts/envelope.ts';
import { checkProgramme } from '../../domain/payouts/programme-checks.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { countedPayouts, ledgersOf } from './ledger-pages.ts';

/**
 * The whole money of a programme (`village` null), its real ledgers or, where it has none, its made-up
 * ones; or one village's part. Amounts are text in 元.
 */
export interface LedgerTotals {
  readonly programme: string;
  readonly village: string | null;
  readonly pool: string | null;
  readonly applied: number;
  readonly paidCount: number;
  readonly paid: string;
  readonly waitingCount: number;
  readonly waiting: string;
  readonly waitingUnknown: number;
  readonly underWay: number;
  readonly refused: Envelope['refused'];
  readonly recovered: string;
  readonly unspent: string | null;
  readonly remaining: string | null;
  /** What the whole is held against. */
  readonly checks: readonly Pick<Check, 'rule' | 'clause' | 'outcome' | 'because'>[];
}

/** Totals of every programme with a ledger, each followed by those of its villages. */
export function ledgerTotals(portal: Portal): LedgerTotals[] {
  return portal.programmes.flatMap((programme) => {
    const payouts = countedPayouts(portal, programme.id);
    if (payouts.length === 0) return [];
    const part = (own: readonly CheckedPayout[], village: string | null): LedgerTotals =>
      totalsOf(
        // One village has no part of the pool that is fixed.
        village === null ? programme : { ...programme, pool: null },
        village,
        own,
        portal.config.sections,
      );
    return [
      part(payouts, null),
      ...ledgersOf(portal, programme.id).map((ledger) => part(ledger.payouts, ledger.village)),
    ];
  });
}

function totalsOf(
  programme: Programme,
  village: string | null,
  payouts: readonly CheckedPayout[],
  against: Portal['config']['sections'],
): LedgerTotals {
  const envelope = envelopeOf(programme, payouts);
  const amount = (fen: number | null): string | null => (fen === null ? null : fenToText(fen));
  const { applied, paidCount, waitingCount, waitingUnknown, underWay, refused } = envelope;
  return {
    programme: programme.id,
    village,
    pool: amount(envelope.pool),
    applied,
    paidCount,
    paid: fenToText(envelope.paid),
    waitingCount,
    waiting: fenToText(envelope.waiting),
    waitingUnknown,
    underWay,
    refused,
    recovered: fenToText(envelope.recovered),
    unspent: amount(envelope.unspent),
    remaining: amount(envelope.remaining),
    checks: checkProgramme(programme, payouts, against).map(
      ({ rule, clause, outcome, because }) => ({
        rule,
        clause,
        outcome,
        because,
      }),
    ),
  };
}
