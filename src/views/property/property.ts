import { type Fen, formatFen, sumFen } from '../../domain/money.ts';
import {
  failedMonths,
  meanScore,
  PROPERTY_OUTCOMES,
  perHousehold,
} from '../../domain/property/property.ts';
import { scaledToText } from '../../intake/column.ts';
import type { Portal } from '../../portal/portal.ts';
import type {
  PropertyRepair,
  PropertyReview,
  PropertyTerm,
} from '../../portal/property/read-property.ts';
import { decisionHref } from '../decisions/decisions.ts';
import { oncePerPortal } from '../once.ts';
import { villageOf } from '../places.ts';
import { ledgerHref, ledgerOf } from '../programmes/ledger-pages.ts';
import { programmeName } from '../programmes/programme-name.ts';
import { type TicketLine, ticketLine } from '../tickets/ticket-line.ts';
import { ticketsHref, ticketsOf } from '../tickets/tickets.ts';

/** A contract with the marks of its months and what was decided about going on. */
export interface TermView {
  readonly row: PropertyTerm;
  readonly months: number;
  /** Mean mark of the months within it, in words. */
  readonly mean: string;
  readonly passed: string;
  readonly outcome: string;
  readonly decision: string | null;
}

export interface ReviewLine {
  readonly row: PropertyReview;
  readonly score: string;
  /** What patrols of the month found: tickets from 社区巡察. */
  readonly found: number;
  readonly kept: Fen | null;
}

export interface RepairLine {
  readonly row: PropertyRepair;
  readonly each: string;
}

export interface PropertyVillage {
  readonly name: string;
  readonly terms: readonly TermView[];
  readonly reviews: readonly ReviewLine[];
  readonly aid: { readonly due: Fen; readonly paid: Fen };
  readonly patrols: readonly TicketLine[];
  readonly repairs: readonly RepairLine[];
  readonly sums: {
    readonly total: Fen;
    readonly residents: Fen;
    readonly company: Fen;
    readonly collective: Fen;
  };
  /** Ledgers of what residents pay. */
  readonly fees: readonly {
    readonly href: string;
    readonly title: string;
    readonly words: string;
  }[];
  readonly tickets: string | null;
  readonly sample: boolean;
}

const PATROLS_SHOWN = 30;

export function propertyHref(village?: string): string {
  return village === undefined ? '/property/' : `/property/${village}/`;
}

const served = oncePerPortal(({ property }) => {
  const { terms, reviews, repairs } = property;
  return new Set([...terms, ...reviews, ...repairs].map(({ village }) => village));
});

/** Whether a village has a contract, marks or repairs of a property service. */
export function propertyOf(portal: Portal, village: string): boolean {
  return served(portal).has(village);
}

export function propertyVillages(portal: Portal): string[] {
  return portal.villages.map(({ id }) => id).filter((id) => propertyOf(portal, id));
}

export function propertyVillage(portal: Portal, village: string): PropertyVillage {
  const { property } = portal;
  const mine = <Item extends { village: string }>(rows: readonly Item[]): Item[] =>
    rows.filter((row) => row.village === village);
  const terms = mine(property.terms);
  const reviews = mine(property.reviews);
  const repairs = mine(property.repairs);
  const patrols = ticketsOf(portal, village).filter(({ channel }) => channel === 'patrol');
  const lines = reviews.map((row): ReviewLine => reviewLine(row, patrols));
  return {
    name: villageOf(portal, village).name,
    terms: terms.map((row) => termView(row, reviews)),
    reviews: lines,
    aid: {
      due: sumFen(reviews.map(({ aidDue }) => aidDue ?? 0)),
      paid: sumFen(reviews.map(({ aidPaid }) => aidPaid ?? 0)),
    },
    patrols: patrols.slice(0, PATROLS_SHOWN).map((ticket) => ticketLine(portal, ticket)),
    repairs: repairs.map((row) => {
      const each = perHousehold(row);
      return { row, each: each === null ? '' : `${row.households} 户，每户 ${formatFen(each)} 元` };
    }),
    sums: {
      total: sumFen(repairs.map(({ total }) => total)),
      residents: sumFen(repairs.map(({ residents }) => residents)),
      company: sumFen(repairs.map(({ company }) => company)),
      collective: sumFen(repairs.map(({ collective }) => collective)),
    },
    fees: feesOf(portal, village, terms),
    tickets: ticketsOf(portal, village).length > 0 ? ticketsHref(village) : null,
    sample: [...terms, ...reviews, ...repairs].some(({ sample }) => sample),
  };
}

function termView(row: PropertyTerm, reviews: readonly PropertyReview[]): TermView {
  const scores = reviews
    .filter(({ month }) => month >= row.from.slice(0, 7) && month <= row.to.slice(0, 7))
    .map(({ score }) => score);
  const mean = meanScore(scores);
  const failed = failedMonths(scores, row.passMark);
  return {
    row,
    months: scores.length,
    mean: mean === null ? '还没有考评' : `${scaledToText(mean, 2)} 分，${scores.length} 个月的平均`,
    passed:
      failed === null
        ? '没有定及格分'
        : scores.length === 0
          ? `及格分 ${scaledToText(row.passMark ?? 0, 2)}`
          : `及格分 ${scaledToText(row.passMark ?? 0, 2)}，${failed === 0 ? '个个月及格' : `${failed} 个月不及格`}`,
    outcome: row.outcome === null ? '还没有定' : PROPERTY_OUTCOMES[row.outcome],
    decision: row.decision === null ? null : decisionHref(row.decision),
  };
}

function reviewLine(
  row: PropertyReview,
  patrols: readonly { readonly receivedOn: string }[],
): ReviewLine {
  const { aidDue, aidPaid, month } = row;
  return {
    row,
    score: scaledToText(row.score, 2),
    found: patrols.filter(({ receivedOn }) => receivedOn.startsWith(month)).length,
    kept: aidDue === null || aidPaid === null ? null : aidDue - aidPaid,
  };
}

function feesOf(
  portal: Portal,
  village: string,
  terms: readonly PropertyTerm[],
): PropertyVillage['fees'] {
  const ids = [...new Set(terms.flatMap(({ programme }) => programme ?? []))];
  return ids.flatMap((id) => {
    const programme = portal.programmes.find((one) => one.id === id);
    const ledger = ledgerOf(portal, id, village);
    if (!programme || !ledger) return [];
    const words = `${programme.summary}台账 ${ledger.payouts.length} 户。`;
    return [{ href: ledgerHref(id, village), title: programmeName(portal, programme), words }];
  });
}
