import { worstOutcome } from '../../domain/check.ts';
import { type Envelope, envelopeOf } from '../../domain/payouts/envelope.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Portal } from '../../portal/portal.ts';

import { countedPayouts, payoutsOf } from './ledger-pages.ts';

export interface ProgrammeView {
  readonly programme: Programme;
  readonly envelope: Envelope;
  readonly checkedCount: number;
  readonly breaches: number;
  readonly sample: boolean;
}

export function programmeView(portal: Portal, programme: Programme): ProgrammeView {
  const payouts = countedPayouts(portal, programme.id);
  return {
    programme,
    envelope: envelopeOf(programme, payouts),
    checkedCount: payouts.length,
    breaches: payouts.filter((payout) => worstOutcome(payout.checks) === 'breach').length,
    sample: programme.sample || payoutsOf(portal, programme.id).some(({ sample }) => sample),
  };
}

/** The rule of a made-up place that is a copy of this one, where only it has a ledger to show. */
export function standInOf(portal: Portal, programme: Programme): Programme | null {
  if (programme.sample || payoutsOf(portal, programme.id).length > 0) return null;
  const { scopeClause } = programme;
  return portal.programmes.find((one) => one.sample && one.scopeClause === scopeClause) ?? null;
}

export function programmeOf(portal: Portal, id: string): Programme {
  const programme = portal.programmes.find((entry) => entry.id === id);
  if (!programme) throw new Error(`no programme ${id}`);
  return programme;
}
