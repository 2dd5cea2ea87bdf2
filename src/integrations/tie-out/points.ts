import type { PeriodTotals } from '../../domain/points/totals.ts';
import type { Portal } from '../../portal/portal.ts';
import { pointsHref, pointTotals, villagesWithPoints } from '../../views/points/points.ts';
import { difference } from './figures.ts';
import { csvRows, jsonRows, siteText } from './read-files.ts';
import { markedTags } from './tags.ts';

/** What is counted in a period, and what its column is called. */
const LABELS = {
  opening: '期初',
  start: '底分',
  add: '加分',
  deduct: '扣分',
  exchange: '兑换',
  closing: '期末',
} as const;
const KEYS = Object.keys(LABELS) as (keyof typeof LABELS)[];

/** Points of one period under the heads of the page's columns. */
type Shown = Readonly<Record<string, number>>;

/** Every period of points in a built site that is not the ledger's: on its page, in CSV or in JSON. */
export function pointDifferences(folder: string, portal: Portal): string[] {
  const csv = new Map(
    csvRows(folder, 'data/point-totals.csv').map((row) => [
      `${row['村（社区）']} ${row.起}`,
      Object.fromEntries(KEYS.map((key) => [LABELS[key], Number(row[LABELS[key]])])),
    ]),
  );
  const json = new Map(
    jsonRows(folder, 'data/point-totals.json').map((row) => [
      `${row.village} ${row.from}`,
      Object.fromEntries(KEYS.map((key) => [LABELS[key], Number(row[key])])),
    ]),
  );
  return villagesWithPoints(portal).flatMap(({ id }) => {
    const totals = pointTotals(portal, id);
    if (totals.length === 0) return [];
    const href = pointsHref(id);
    const page = pagePeriods(siteText(folder, `${href}index.html`));
    return totals.flatMap((period) => {
      const { from } = period.period;
      return [
        ...compare(`${href} ${from}`, page.get(from), period),
        ...compare(`/data/point-totals.csv ${id} ${from}`, csv.get(`${id} ${from}`), period),
        ...compare(`/data/point-totals.json ${id} ${from}`, json.get(`${id} ${from}`), period),
      ];
    });
  });
}

function compare(where: string, shown: Shown = {}, ledger: PeriodTotals): string[] {
  return KEYS.flatMap((key) => {
    const told = shown[LABELS[key]] ?? 0;
    return told === ledger[key] ? [] : [difference(where, LABELS[key], told, ledger[key], false)];
  });
}

function pagePeriods(html: string): Map<string, Shown> {
  const periods = new Map<string, Record<string, number>>();
  let current: Record<string, number> | null = null;
  for (const { name, marks } of markedTags(html)) {
    const { 'data-period': period, 'data-points': points, 'data-th': header } = marks;
    if (name === 'tr') current = null;
    if (period !== undefined) {
      current = {};
      periods.set(period, current);
    }
    if (current && points !== undefined) current[header ?? ''] = Number(points);
  }
  return periods;
}
