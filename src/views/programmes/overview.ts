import { worstOutcome } from '../../domain/check.ts';
import type { Fen } from '../../domain/money.ts';
import { envelopeOf } from '../../domain/payouts/envelope.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { apartWords } from '../../domain/sample.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageOf } from '../places.ts';
import { checksView } from './checks.ts';
import { countedPayouts, ledgerHref, ledgersOf, payoutsOf, programmeHref } from './ledger-pages.ts';
import { programmeName } from './programme-name.ts';
import { standInOf } from './programme-view.ts';
import { type MoneyWords, moneyWords, unitOf } from './words.ts';

/** One programme in the list of all: what it gives, how far it is, and the way to each ledger. */
export interface OverviewEntry {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly unit: string;
  readonly words: MoneyWords;
  /** Where a ledger of this rule is to be seen, in the name of a made-up place. */
  readonly standIn: { readonly href: string; readonly title: string } | null;
  /** Null where no village keeps a ledger here. */
  readonly money: {
    readonly applied: number;
    readonly paidCount: number;
    readonly paid: Fen;
    readonly pool: Fen | null;
    readonly breaches: number;
    /** Said where ledgers of made-up places stand beside real ones. */
    readonly apart: string;
  } | null;
  readonly ledgers: readonly {
    readonly href: string;
    readonly name: string;
    readonly count: number;
  }[];
}

export interface Overview {
  readonly entries: readonly OverviewEntry[];
  readonly checked: number;
  readonly breaches: number;
  readonly cannotTell: number;
  readonly apart: string;
  readonly sample: boolean;
}

export function programmesOverview(portal: Portal): Overview {
  const { total, apart, sample } = checksView(portal);
  return {
    entries: portal.programmes.map((programme) => overviewEntry(portal, programme)),
    checked: total.checked,
    breaches: total.breaches,
    cannotTell: total.cannotTell,
    apart,
    sample,
  };
}

function overviewEntry(portal: Portal, programme: Programme): OverviewEntry {
  const payouts = countedPayouts(portal, programme.id);
  const { applied, paidCount, paid, pool } = envelopeOf(programme, payouts);
  const standIn = standInOf(portal, programme);
  const breaches = payouts.filter(({ checks }) => worstOutcome(checks) === 'breach').length;
  return {
    href: programmeHref(programme.id),
    title: programmeName(portal, programme),
    summary: programme.summary,
    unit: unitOf(programme),
    words: moneyWords(programme),
    standIn: standIn && { href: programmeHref(standIn.id), title: standIn.title },
    money:
      payouts.length === 0
        ? null
        : {
            applied,
            paidCount,
            paid,
            pool,
            breaches,
            apart: apartWords(payoutsOf(portal, programme.id)),
          },
    ledgers: ledgersOf(portal, programme.id).map((ledger) => ({
      href: ledgerHref(programme.id, ledger.village),
      name: villageOf(portal, ledger.village).name,
      count: ledger.payouts.length,
    })),
  };
}
