import { sayDays } from '../../domain/day.ts';
import { printedFigure } from '../../domain/facts/worked-figure.ts';
import { apartWords, countedRows } from '../../domain/sample.ts';
import { scaledToText } from '../../intake/column.ts';
import type { Portal } from '../../portal/portal.ts';
import type { Register, RegisterRow } from '../../portal/registers/read-registers.ts';
import { type ChartView, chartView } from '../cases/case-charts.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { oncePerPortal } from '../once.ts';
import { villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';

/** An entry of a register as a row of a table. */
export interface RegisterLine {
  readonly village: string | null;
  readonly item: string;
  readonly place: string;
  readonly post: string;
  /** `120 平方米`; empty where there is no number. */
  readonly quantity: string;
  /** The fact the number was printed in, shown as printed. */
  readonly mark: FactMark | null;
  /** From when to when, as far as it is known. */
  readonly term: string;
  readonly note: string;
  /** Its last day has passed. */
  readonly over: boolean;
}

export interface RegisterCard {
  readonly href: string;
  readonly title: string;
  readonly about: string;
  readonly entries: number;
  /** Said beside the count where made-up entries stand beside real ones. */
  readonly apart: string;
  readonly sample: boolean;
}

/** A register with the entries of the source and those that villages keep, apart from each other. */
export interface RegisterView {
  readonly register: Register;
  readonly rules: readonly ClauseLink[];
  readonly printed: readonly RegisterLine[];
  readonly kept: readonly RegisterLine[];
  /** The printed numbers side by side, where they are at least three and all of one unit. */
  readonly chart: ChartView | null;
  readonly sample: boolean;
}

const rowsByRegister = oncePerPortal(
  ({ registerRows }): ReadonlyMap<string, readonly RegisterRow[]> =>
    Map.groupBy(registerRows, ({ register }) => register),
);

function rowsOf(portal: Portal, register: string): readonly RegisterRow[] {
  return rowsByRegister(portal).get(register) ?? [];
}

export function registerHref(id?: string): string {
  return id === undefined ? '/registers/' : `/registers/${id}/`;
}

export function registerCards(portal: Portal): RegisterCard[] {
  return portal.registers.map(({ id, title, about }) => {
    const rows = rowsOf(portal, id);
    return {
      href: registerHref(id),
      title,
      about,
      entries: countedRows(rows).length,
      apart: apartWords(rows),
      sample: rows.some(({ sample }) => sample),
    };
  });
}

export function registerView(portal: Portal, id: string): RegisterView {
  const register = portal.registers.find((one) => one.id === id);
  if (!register) throw new Error(`no register ${id}`);
  const rows = rowsOf(portal, id);
  const printed = rows.filter(({ origin }) => origin === 'printed');
  const kept = rows.filter(({ origin }) => origin === 'kept');
  return {
    register,
    rules: (register.rules ?? []).flatMap((rule) => clauseLink(portal, rule) ?? []),
    printed: printed.map((row) => registerLine(portal, row)),
    kept: kept.map((row) => registerLine(portal, row)),
    chart: chartOf(portal, register, printed),
    sample: rows.some(({ sample }) => sample),
  };
}

function registerLine(portal: Portal, row: RegisterRow): RegisterLine {
  const { village, item, place, post, quantity, unit, from, until, fact, note } = row;
  return {
    village: village === null ? null : villageOf(portal, village).name,
    item,
    place: place ?? '',
    post: post ?? '',
    quantity: quantity === null ? '' : `${scaledToText(quantity, 2)} ${unit ?? ''}`,
    mark: fact === null ? null : factMark(fact, portal.knowledge.facts),
    term: sayDays([from && `从 ${from}`, until && `到 ${until}`].filter(Boolean).join(' ')),
    note: sayDays(note ?? ''),
    over: until !== null && until < portal.asOf,
  };
}

const FEWEST_BARS = 3;

function chartOf(
  { knowledge }: Portal,
  { title }: Register,
  rows: readonly RegisterRow[],
): ChartView | null {
  const counted = rows.flatMap(({ item, fact: id }) => {
    const fact = knowledge.facts.find((one) => one.id === id);
    return fact ? [{ item, fact, figure: printedFigure(fact) }] : [];
  });
  const units = new Set(counted.map(({ fact }) => fact.unit));
  if (counted.length < FEWEST_BARS || units.size > 1) return null;
  const items = counted.map(({ item, figure: { value, words } }) => ({
    label: item,
    value,
    words,
  }));
  return chartView(
    { kind: 'bars', items },
    { title: `${title}：各有多少`, note: '' },
    counted.map(({ figure }) => [figure]),
    knowledge,
  );
}
