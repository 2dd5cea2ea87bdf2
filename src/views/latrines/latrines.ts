import type { Check, Outcome } from '../../domain/check.ts';
import { formatDay } from '../../domain/day.ts';
import { isReached, lateDispatches } from '../../domain/latrines/count.ts';
import { paidAgrees, paidBy } from '../../domain/latrines/reconcile.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { percentText } from '../../domain/projects/bottom-line.ts';
import { apartWords, countsSample } from '../../domain/sample.ts';
import type {
  LatrinePlan,
  Latrines,
  Lookback,
  Upkeep,
} from '../../portal/latrines/read-latrines.ts';
import type { Portal } from '../../portal/portal.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { ledgerHref, ledgerOf } from '../programmes/ledger-pages.ts';

/** Columns of the way from survey to payout. */
export const LATRINE_COLUMNS = [
  ['planned', '要改'],
  ['built', '改好'],
  ['accepted', '村验收'],
  ['reviewed', '镇复核'],
  ['paid', '兑付'],
] as const;

export interface LatrineLine {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  readonly count: Latrines;
  readonly share: string;
  readonly reached: Outcome;
  readonly paid: Check;
  /** Ledger of the payouts, where one is kept. */
  readonly ledger: string | null;
  readonly dispatches: number;
  /** Dispatches that came too late. */
  readonly late: readonly string[];
}

export interface LatrineSum {
  readonly name: string;
  readonly households: number;
  readonly sanitary: number;
  readonly share: string;
  readonly reached: Outcome;
  readonly steps: readonly number[];
}

export interface LatrinesView {
  readonly plan: LatrinePlan | null;
  readonly programme: Programme | null;
  readonly clause: ClauseLink | null;
  readonly dispatchClause: ClauseLink | null;
  readonly marks: readonly FactMark[];
  readonly lines: readonly LatrineLine[];
  readonly towns: readonly LatrineSum[];
  readonly whole: LatrineSum | null;
  readonly kinds: readonly string[];
  readonly lookbacks: readonly (Lookback & { readonly name: string })[];
  readonly upkeep: readonly (Upkeep & { readonly place: string })[];
  readonly sample: boolean;
}

/** The latrine programme from survey to upkeep, village by village, as of the last dispatch of each. */
export function latrinesView(portal: Portal): LatrinesView {
  const { plan, counts, lookbacks, upkeep } = portal.latrines;
  const villages = portal.villages.filter(({ id }) => counts.some(({ village }) => village === id));
  const lines = villages.flatMap(({ id }) => {
    const own = counts.filter(({ village }) => village === id);
    const last = own.at(-1);
    return last ? [latrineLine(portal, last, own)] : [];
  });
  const rows = lines.map(({ count }) => count);
  const isSample = countsSample(rows);
  const counted = lines.filter(({ count }) => count.sample === isSample);
  const towns = [...new Set(lines.map(({ town }) => town))];
  const named = (village: string): string => villageOf(portal, village).name;
  return {
    plan,
    programme: portal.programmes.find(({ id }) => id === plan?.programme) ?? null,
    clause: clauseLink(portal, plan?.clause ?? ''),
    dispatchClause: clauseLink(portal, plan?.dispatchClause ?? ''),
    marks: (plan?.facts ?? []).map((id) => factMark(id, portal.knowledge.facts)),
    lines,
    towns: towns.map((name) =>
      sumOf(
        name,
        lines.filter(({ town }) => town === name),
        plan,
      ),
    ),
    whole: lines.length === 0 ? null : sumOf(`合计${apartWords(rows)}`, counted, plan),
    kinds: portal.knowledge.indicators
      .filter(({ set }) => set === plan?.problems)
      .map(({ item }) => item),
    lookbacks: lookbacks.map((one) => ({ ...one, name: named(one.village) })),
    upkeep: upkeep.map((one) => ({ ...one, place: named(one.village) })),
    sample: counts.some(({ sample }) => sample) || upkeep.some(({ sample }) => sample),
  };
}

function latrineLine(portal: Portal, count: Latrines, all: readonly Latrines[]): LatrineLine {
  const { plan } = portal.latrines;
  const village = villageOf(portal, count.village);
  const ledger = plan ? ledgerOf(portal, plan.programme, count.village) : undefined;
  const measure = portal.programmes.find(({ id }) => id === plan?.programme)?.measures[0]?.key;
  const inLedger =
    ledger && measure !== undefined ? paidBy(ledger.payouts, measure, count.asOf) : null;
  const days = all.map(({ asOf }) => asOf);
  return {
    id: village.id,
    name: village.name,
    town: village.town.name,
    count,
    ...shareOf(count, plan),
    paid: paidAgrees(count.paid, inLedger, plan?.clause ?? ''),
    ledger: ledger && plan ? ledgerHref(plan.programme, count.village) : null,
    dispatches: days.length,
    late: lateDispatches(days, plan?.everyDays ?? 366).map(
      ({ day, late }) => `${formatDay(day)}那次晚了 ${late} 天`,
    ),
  };
}

function shareOf(
  count: { readonly households: number; readonly sanitary: number },
  plan: LatrinePlan | null,
): { share: string; reached: Outcome } {
  const { households, sanitary } = count;
  const reached = plan === null ? null : isReached(count, plan.percent);
  return {
    share: households === 0 ? '没有农户，算不出' : percentText(sanitary, households).slice(2),
    reached: reached === null ? 'cannot-tell' : reached ? 'pass' : 'breach',
  };
}

function sumOf(name: string, lines: readonly LatrineLine[], plan: LatrinePlan | null): LatrineSum {
  const sum = (pick: (count: Latrines) => number): number =>
    lines.reduce((all, { count }) => all + pick(count), 0);
  const both = { households: sum((one) => one.households), sanitary: sum((one) => one.sanitary) };
  return {
    name,
    ...both,
    ...shareOf(both, plan),
    steps: LATRINE_COLUMNS.map(([key]) => sum((one) => one[key])),
  };
}
