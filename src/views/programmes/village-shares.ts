import { worstOutcome } from '../../domain/check.ts';
import { type Fen, formatFen, scaleFen } from '../../domain/money.ts';
import { type Envelope, envelopeOf } from '../../domain/payouts/envelope.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageOf } from '../places.ts';
import { type Ledger, ledgerHref, ledgersOf } from './ledger-pages.ts';
import { perHundred } from './per-hundred.ts';

/** A programme's use in one village, per household too, so that a large village does not look guilty. */
export interface VillageShare {
  readonly village: string;
  readonly name: string;
  readonly href: string;
  readonly envelope: Envelope;
  /** Paid, for each that was paid. */
  readonly perPaid: Fen | null;
  /** Paid, for each household of the village; null where no source prints how many there are. */
  readonly perHousehold: Fen | null;
  readonly breaches: number;
  readonly cannotTell: number;
  /** Breaches in a hundred applications. */
  readonly breachesOfHundred: string | null;
  readonly sample: boolean;
}

export function villageShares(portal: Portal, programme: Programme): VillageShare[] {
  return ledgersOf(portal, programme.id).map((ledger) => villageShare(portal, programme, ledger));
}

function villageShare(portal: Portal, programme: Programme, ledger: Ledger): VillageShare {
  const { name, households, sample } = villageOf(portal, ledger.village);
  const envelope = envelopeOf(programme, ledger.payouts);
  const outcomes = ledger.payouts.map((payout) => worstOutcome(payout.checks));
  const breaches = outcomes.filter((outcome) => outcome === 'breach').length;
  return {
    village: ledger.village,
    name,
    href: ledgerHref(programme.id, ledger.village),
    envelope,
    perPaid: average(envelope.paid, envelope.paidCount),
    perHousehold: households === null ? null : average(envelope.paid, households),
    breaches,
    cannotTell: outcomes.filter((outcome) => outcome === 'cannot-tell').length,
    breachesOfHundred: perHundred(breaches, ledger.payouts.length),
    sample,
  };
}

function average(sum: Fen, count: number): Fen | null {
  return count === 0 ? null : scaleFen(sum, 1, count);
}

/** Villages side by side: money for each that was paid, as bars. */
export function perPaidBars(
  shares: readonly VillageShare[],
): { readonly label: string; readonly value: number; readonly words: string; readonly fen: Fen }[] {
  return shares.flatMap(({ name, perPaid }) =>
    perPaid === null
      ? []
      : [{ label: name, value: perPaid, words: `${formatFen(perPaid)} 元`, fen: perPaid }],
  );
}
