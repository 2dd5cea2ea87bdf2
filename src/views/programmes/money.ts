import type { Outcome } from '../../domain/check.ts';
import { type Day, formatMonth } from '../../domain/day.ts';
import { type Fen, sumFen } from '../../domain/money.ts';
import { envelopeOf } from '../../domain/payouts/envelope.ts';
import { paceOf, paidByMonth } from '../../domain/payouts/pace.ts';
import { type Pipeline, pipelineOf } from '../../domain/payouts/pipeline.ts';
import { checkProgramme } from '../../domain/payouts/programme-checks.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { toldUntil } from '../disclosure/told-until.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { type AmountBand, amountBands } from './amount-bands.ts';
import { type EnvelopeRow, envelopeRows } from './envelope-rows.ts';
import { paceWords } from './pace-words.ts';
import { perHundred } from './per-hundred.ts';
import { ruleLabel } from './rule-labels.ts';
import { type VillageShare, villageShares } from './village-shares.ts';
import { type MoneyWords, moneyWords, unitOf } from './words.ts';

/** The money of a ledger: of a whole programme or of one village's part. */
export interface MoneyView {
  readonly rows: readonly EnvelopeRow[];
  readonly pipeline: Pipeline;
  readonly months: readonly {
    readonly label: string;
    readonly month: string;
    readonly paid: Fen;
    readonly cumulative: Fen;
  }[];
  /** Payments without a day, which no month can show. */
  readonly undated: { readonly count: number; readonly fen: Fen };
  readonly bands: readonly AmountBand[];
  readonly words: MoneyWords;
  /** What a line is counted as: 户, 人, 处, 笔. */
  readonly unit: string;
}

/** So few payments are read line by line; how they are spread says nothing. */
const SPREAD = 8;

export function moneyView(
  portal: Portal,
  programme: Programme,
  payouts: readonly CheckedPayout[],
): MoneyView {
  const paid = payouts.filter((payout) => payout.paid !== null);
  const undated = paid.filter((payout) => payout.stages.paid == null);
  const unit = unitOf(programme);
  const days = toldDays(portal, payouts);
  const latest = [...days.values()].reduce((a, b) => (a > b ? a : b), '') || portal.asOf;
  return {
    rows: envelopeRows(programme, envelopeOf(programme, payouts)),
    pipeline: pipelineOf(programme, payouts, ({ village }) => days.get(village) ?? portal.asOf),
    months: paidByMonth(payouts, latest).map(({ month, paid: fen, cumulative }) => ({
      label: `${Number(month.slice(5))}月`,
      month: formatMonth(month),
      paid: fen,
      cumulative,
    })),
    undated: { count: undated.length, fen: sumFen(undated.map((payout) => payout.paid ?? 0)) },
    bands: amountBands(paid.length < SPREAD ? [] : paid.map((payout) => payout.paid ?? 0), unit),
    words: moneyWords(programme),
    unit,
  };
}

/** The last day of which each village's ledger tells. */
function toldDays(portal: Portal, payouts: readonly CheckedPayout[]): ReadonlyMap<string, Day> {
  const villages = Map.groupBy(payouts, ({ village }) => village);
  return new Map(
    [...villages].map(([id, own]) => [
      id,
      toldUntil(
        portal,
        id,
        own.flatMap(({ stages }) => Object.values(stages)),
      ),
    ]),
  );
}

/** One thing a whole programme is held against, and what was found. */
export interface ProgrammeCheckLine {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly label: string;
  readonly words: string;
  readonly clause: ClauseLink | null;
}

/** The money of a whole programme, with its villages side by side and what runs out when. */
export interface ProgrammeMoneyView extends MoneyView {
  readonly pool: Fen | null;
  readonly paid: Fen;
  readonly pace: readonly string[];
  /** What the programme as a whole is held against. */
  readonly checks: readonly ProgrammeCheckLine[];
  readonly villages: readonly VillageShare[];
  /** The villages added up, real and made-up ones apart; the first are those of the sums above. */
  readonly sums: readonly VillageSum[];
}

/** Villages side by side with what they come to together. */
export interface VillageSum {
  readonly label: string;
  readonly villages: readonly VillageShare[];
  readonly totals: {
    readonly applied: number;
    readonly paidCount: number;
    readonly paid: Fen;
    readonly breaches: number;
    readonly cannotTell: number;
    readonly breachesOfHundred: string | null;
  };
}

export function programmeMoney(
  portal: Portal,
  programme: Programme,
  payouts: readonly CheckedPayout[],
): ProgrammeMoneyView {
  const envelope = envelopeOf(programme, payouts);
  const villages = villageShares(portal, programme);
  return {
    ...moneyView(portal, programme, payouts),
    pool: envelope.pool,
    paid: envelope.paid,
    pace: paceWords(programme, envelope, paceOf(envelope.unspent, payouts, portal.asOf)),
    checks: checkProgramme(programme, payouts, portal.config.sections).map((check) => ({
      rule: check.rule,
      outcome: check.outcome,
      label: ruleLabel(check.rule, programme.payer),
      words: check.because,
      clause: check.clause === '' ? null : clauseLink(portal, check.clause),
    })),
    villages,
    sums: [false, true].flatMap((sample) => {
      const own = villages.filter((share) => share.sample === sample);
      return own.length === 0 ? [] : [villageSum(sample && own.length < villages.length, own)];
    }),
  };
}

function villageSum(isApart: boolean, villages: readonly VillageShare[]): VillageSum {
  const sum = (value: (share: VillageShare) => number): number =>
    villages.reduce((all, share) => all + value(share), 0);
  const applied = sum(({ envelope }) => envelope.applied);
  const breaches = sum((share) => share.breaches);
  return {
    label: isApart ? '示例各村合计' : '合计',
    villages,
    totals: {
      applied,
      paidCount: sum(({ envelope }) => envelope.paidCount),
      paid: sum(({ envelope }) => envelope.paid),
      breaches,
      cannotTell: sum((share) => share.cannotTell),
      breachesOfHundred: perHundred(breaches, applied),
    },
  };
}
