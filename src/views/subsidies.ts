import { worstOutcome } from '../domain/check.ts';
import { type Envelope, envelopeOf } from '../domain/payout/envelope.ts';
import { clausesOf } from '../domain/programme/clauses.ts';
import { workOut } from '../domain/programme/formula.ts';
import { noticeRuleWords } from '../domain/programme/notice-days.ts';
import type { Programme } from '../domain/programme/programme.ts';
import { workingWords } from '../domain/programme/working-words.ts';
import type { Portal } from '../portal/assemble.ts';
import { type ClauseLink, clauseLink } from './clause-links.ts';
import { payoutsOf } from './subsidies/ledger-pages.ts';

export interface ProgrammeView {
  readonly programme: Programme;
  readonly envelope: Envelope;
  readonly clauses: readonly ClauseLink[];
  readonly noticeWords: string | null;
  readonly example: string | null;
  readonly checkedCount: number;
  readonly breaches: number;
  readonly sample: boolean;
}

export function programmeView(portal: Portal, programme: Programme): ProgrammeView {
  const payouts = payoutsOf(portal, programme.id);
  const example = workOut(programme, programme.example);
  return {
    programme,
    envelope: envelopeOf(programme, payouts),
    clauses: clausesOf(programme).flatMap((id) => clauseLink(portal, id) ?? []),
    noticeWords: programme.notice ? noticeRuleWords(programme.notice) : null,
    example: example.amount === null ? null : workingWords(example),
    checkedCount: payouts.length,
    breaches: payouts.filter((payout) => worstOutcome(payout.checks) === 'breach').length,
    sample: payouts.some((payout) => payout.sample),
  };
}

export function programmeOf(portal: Portal, id: string): Programme {
  const programme = portal.programmes.find((entry) => entry.id === id);
  if (!programme) throw new Error(`no programme ${id}`);
  return programme;
}
