import { type Check, type Outcome, worstOutcome } from '../../domain/check.ts';
import { formatDay, formatMonthDay } from '../../domain/day.ts';
import { CARE_EXPENSE, CARE_INCOME, ELDER_CARE_ITEMS } from '../../domain/elder-care/accounts.ts';
import {
  CARE_STAGES,
  checkCentre,
  checkReceived,
  ELDER_CARE_USES,
  type ElderCareStandard,
  type ElderCareUse,
} from '../../domain/elder-care/centre.ts';
import type { Fen } from '../../domain/money.ts';
import { PAID_STAGE } from '../../domain/payouts/payout.ts';
import type { Village } from '../../domain/village.ts';
import type { ElderCareYear } from '../../portal/elder-care/read-elder-care.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { clauseFor } from '../policies/clauses.ts';
import { payoutHref } from '../programmes/ledger-pages.ts';
import { elderCareYearsOf, residentsWords, shownCentreOf } from './centres.ts';
import { listedIn } from './overview.ts';

export type CheckLine = Check & { readonly link: ClauseLink | null };

/** An association's year: opening, what came from whom, what went where, and what is left. */
export interface ElderCareYearView {
  readonly year: string;
  readonly opening: Fen;
  readonly closing: Fen;
  readonly income: Fen;
  readonly expense: Fen;
  readonly sources: readonly { readonly label: string; readonly amount: Fen }[];
  readonly uses: readonly { readonly label: string; readonly amount: Fen }[];
  readonly entries: readonly {
    readonly date: string;
    readonly item: string;
    readonly summary: string;
    readonly income: Fen | null;
    readonly expense: Fen | null;
    readonly balance: Fen;
  }[];
}

/** The subsidy of a centre, as its programme works it out and as it was paid. */
export interface ElderCareSubsidy {
  readonly href: string;
  readonly programme: string;
  readonly due: Fen | null;
  /** Why nothing can be worked out. */
  readonly why: string | null;
  readonly paid: Fen | null;
  readonly paidOn: string | null;
  readonly outcome: Outcome;
  readonly issues: readonly string[];
  readonly note: string | null;
}

export interface ElderCareCentreView {
  readonly village: Village;
  readonly name: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly residents: string;
  readonly persons: number | null;
  readonly services: readonly string[];
  readonly checks: readonly CheckLine[];
  readonly subsidy: ElderCareSubsidy | null;
  readonly years: readonly ElderCareYearView[];
  readonly sample: boolean;
}

export function elderCareCentreView(portal: Portal, id: string): ElderCareCentreView {
  const shown = shownCentreOf(portal, id);
  const { centre } = shown;
  const years = elderCareYearsOf(portal, id);
  const payout = portal.payouts.find((one) => one.id === centre.payout);
  const standard = {
    rooms: listedIn(portal, 'rooms'),
    rules: listedIn(portal, 'rules'),
    clauses: clausesOf(portal),
  };
  const received =
    years.length === 0 ? null : years.reduce((sum, { bySource }) => sum + bySource.government, 0);
  const checks = [
    ...(centre.stage === 'building' || centre.stage === 'survey'
      ? []
      : checkCentre(centre, standard)),
    ...(payout?.paid != null ? [checkReceived(payout.paid, received)] : []),
  ];
  return {
    village: villageOf(portal, id),
    name: centre.name,
    facts: [
      { label: '走到哪一步', value: CARE_STAGES[centre.stage] },
      { label: '开门', value: centre.openedOn ? formatDay(centre.openedOn) : '还没开门' },
      { label: '床位', value: centre.beds === null ? '没有写' : `${centre.beds} 张` },
      { label: '用房', value: centre.rooms?.join('、') ?? '没有写' },
      { label: '协会', value: centre.association ?? '还没有成立' },
      {
        label: '备案',
        value: [centre.filing ?? '没有写', centre.filedOn && formatDay(centre.filedOn)]
          .filter(Boolean)
          .join('，'),
      },
    ],
    residents: residentsWords(shown),
    persons: shown.residents,
    services: centre.services ?? [],
    checks: checks.map((check) => ({ ...check, link: clauseLink(portal, check.clause) })),
    subsidy: payout ? subsidyOf(portal, payout) : null,
    years: years.map(yearView),
    sample: centre.sample || years.some(({ sample }) => sample),
  };
}

/** The clause for everything a centre is held to; null where the county's file names none. */
function clausesOf(portal: Portal): ElderCareStandard['clauses'] {
  const uses = Object.keys(ELDER_CARE_USES) as ElderCareUse[];
  const entries = uses.map((use) => [use, clauseFor(portal, use)] as const);
  return Object.fromEntries(entries) as ElderCareStandard['clauses'];
}

function subsidyOf(portal: Portal, payout: CheckedPayout): ElderCareSubsidy {
  const { due, paid, checks, note } = payout;
  const paidOn = payout.stages[PAID_STAGE] ?? null;
  const programme = portal.programmes.find(({ id }) => id === payout.programme);
  return {
    href: payoutHref(portal, payout.id) ?? '/programmes/',
    programme: programme?.title ?? payout.programme,
    due: due.amount,
    why: due.amount === null ? due.why : null,
    paid,
    paidOn: paidOn && formatDay(paidOn),
    outcome: worstOutcome(checks),
    issues: checks.filter(({ outcome }) => outcome !== 'pass').map(({ because }) => because),
    note,
  };
}

function yearView(account: ElderCareYear): ElderCareYearView {
  const { year, opening, closing, income, expense, bySource, byUse, entries } = account;
  return {
    year,
    opening,
    closing,
    income,
    expense,
    sources: (Object.keys(CARE_INCOME) as (keyof typeof CARE_INCOME)[]).map((source) => ({
      label: CARE_INCOME[source],
      amount: bySource[source],
    })),
    uses: byUse.map(({ item, spent }) => ({ label: CARE_EXPENSE[item], amount: spent })),
    entries: entries.map((entry) => ({
      date: formatMonthDay(entry.date),
      item: ELDER_CARE_ITEMS[entry.item],
      summary: entry.summary ?? '',
      income: entry.income,
      expense: entry.expense,
      balance: entry.balance,
    })),
  };
}
