import { type Outcome, worstOutcome } from '../domain/check.ts';
import { formatMonthDay } from '../domain/day.ts';
import { type Fen, sumFen } from '../domain/money.ts';
import { type Envelope, envelopeOf } from '../domain/payout/envelope.ts';
import { type Pipeline, pipelineOf } from '../domain/payout/pipeline.ts';
import { compareText } from '../domain/problem.ts';
import { clausesOf } from '../domain/programme/clauses.ts';
import { workOut } from '../domain/programme/formula.ts';
import { noticeRuleWords } from '../domain/programme/notice-days.ts';
import type { Programme } from '../domain/programme/programme.ts';
import { workingWords } from '../domain/programme/working-words.ts';
import type { Portal } from '../portal/assemble.ts';
import type { CheckedPayout } from '../portal/read-payouts.ts';
import { type ClauseLink, clauseLink } from './clause-links.ts';
import { villageOf } from './places.ts';

export function programmeHref(programme: string, village?: string): string {
  return village === undefined ? `/subsidies/${programme}/` : `/subsidies/${programme}/${village}/`;
}

export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  pass: '相符',
  breach: '不相符',
  'cannot-tell': '看不出',
};

/** One payout as a line: who, how it was worked out, how much, where it stands, what is wrong. */
export interface PayoutLine {
  readonly id: string;
  readonly outcome: Outcome;
  readonly who: string;
  readonly household: string;
  readonly working: string;
  readonly amount: Fen | null;
  /** What the amount is: 已兑付, 应兑付, 不予奖补. */
  readonly amountLabel: string;
  readonly stage: string;
  readonly issues: readonly {
    readonly outcome: Outcome;
    readonly words: string;
    readonly clause: ClauseLink | null;
  }[];
  readonly note: string | null;
}

export function payoutLine(
  portal: Portal,
  programme: Programme,
  payout: CheckedPayout,
): PayoutLine {
  return {
    id: payout.id,
    outcome: worstOutcome(payout.checks),
    who: [payout.group, payout.name].filter(Boolean).join(' '),
    household: payout.household,
    working: workingWords(payout.due),
    ...amountOf(programme, payout),
    stage: stageWords(programme, payout),
    issues: payout.checks
      .filter((check) => check.outcome !== 'pass')
      .map((check) => ({
        outcome: check.outcome,
        words: check.because,
        clause: clauseLink(portal, check.clause),
      })),
    note: payout.note,
  };
}

/** Words for money given out, and for money a household pays in. */
const AMOUNT_WORDS = {
  public: { done: '已兑付', due: '应兑付' },
  household: { done: '已交', due: '应交' },
} as const;

function amountOf(
  programme: Programme,
  payout: CheckedPayout,
): Pick<PayoutLine, 'amount' | 'amountLabel'> {
  const words = AMOUNT_WORDS[programme.payer];
  if (payout.refused !== null) return { amount: 0, amountLabel: `不予奖补：${payout.refused}` };
  if (payout.paid !== null) {
    return {
      amount: payout.paid,
      amountLabel: payout.recovered === null ? words.done : `${words.done}，已追回`,
    };
  }
  return { amount: payout.due.amount, amountLabel: words.due };
}

/** The last stage reached, with its day: 兑付 9月28日. */
function stageWords(programme: Programme, payout: CheckedPayout): string {
  if (payout.refused !== null) return '没有通过';
  for (const { key, label, kind } of [...programme.stages].reverse()) {
    const day = kind === 'notice' ? payout.noticeFrom : payout.stages[key];
    if (day != null) return `${label} ${formatMonthDay(day)}`;
  }
  return '没有日期';
}

/** Lines with their total; `total` adds up what is shown, refused ones being nothing. */
export interface PayoutListView {
  readonly lines: readonly PayoutLine[];
  readonly total: Fen;
  readonly breaches: number;
}

const WEIGHT: Readonly<Record<Outcome, number>> = { breach: 0, 'cannot-tell': 1, pass: 2 };

/** Breaches first, then what cannot be told, then the rest in the order of the ledger. */
export function payoutList(
  portal: Portal,
  programme: Programme,
  payouts: readonly CheckedPayout[],
): PayoutListView {
  const lines = payouts
    .map((payout) => payoutLine(portal, programme, payout))
    .sort((a, b) => WEIGHT[a.outcome] - WEIGHT[b.outcome] || compareText(a.id, b.id));
  return {
    lines,
    total: sumFen(lines.map((line) => line.amount ?? 0)),
    breaches: lines.filter((line) => line.outcome === 'breach').length,
  };
}

/** A programme's use in one village; amounts per household so that a large village does not look guilty. */
export interface VillageShare {
  readonly village: string;
  readonly name: string;
  readonly href: string;
  readonly envelope: Envelope;
  readonly perPaid: Fen | null;
  readonly breaches: number;
}

export interface ProgrammeView {
  readonly programme: Programme;
  readonly envelope: Envelope;
  readonly pipeline: Pipeline;
  readonly villages: readonly VillageShare[];
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
    pipeline: pipelineOf(programme, payouts, portal.asOf),
    villages: villageShares(portal, programme, payouts),
    clauses: clausesOf(programme).flatMap((id) => clauseLink(portal, id) ?? []),
    noticeWords: programme.notice ? noticeRuleWords(programme.notice) : null,
    example: example.amount === null ? null : workingWords(example),
    checkedCount: payouts.length,
    breaches: payouts.filter((payout) => worstOutcome(payout.checks) === 'breach').length,
    sample: payouts.some((payout) => payout.sample),
  };
}

export function payoutsOf(portal: Portal, programme: string, village?: string): CheckedPayout[] {
  return portal.payouts.filter(
    (payout) =>
      payout.programme === programme && (village === undefined || payout.village === village),
  );
}

function villageShares(
  portal: Portal,
  programme: Programme,
  payouts: readonly CheckedPayout[],
): VillageShare[] {
  return [...new Set(payouts.map((payout) => payout.village))].map((village) => {
    const own = payouts.filter((payout) => payout.village === village);
    const envelope = envelopeOf(programme, own);
    return {
      village,
      name: villageOf(portal, village).name,
      href: programmeHref(programme.id, village),
      envelope,
      perPaid: envelope.paidCount === 0 ? null : Math.round(envelope.paid / envelope.paidCount),
      breaches: own.filter((payout) => worstOutcome(payout.checks) === 'breach').length,
    };
  });
}

/** Pairs of programme and village that have a ledger. */
export function ledgerPairs(
  portal: Portal,
): { readonly programme: string; readonly village: string }[] {
  const seen = new Set(portal.payouts.map(({ programme, village }) => `${programme} ${village}`));
  return [...seen].map((pair) => {
    const [programme = '', village = ''] = pair.split(' ');
    return { programme, village };
  });
}

export function programmeOf(portal: Portal, id: string): Programme {
  const programme = portal.programmes.find((entry) => entry.id === id);
  if (!programme) throw new Error(`no programme ${id}`);
  return programme;
}
