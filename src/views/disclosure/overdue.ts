import { formatDay } from '../../domain/day.ts';
import { formatPeriod } from '../../domain/disclosure/period.ts';
import { AFFAIRS, type Affair } from '../../domain/notices/notice.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { allCells, calendars, cellHref, disclosureHref, itemOf } from './calendars.ts';

/** Something that should be public and is not. */
export interface OverdueLine {
  readonly village: string;
  readonly href: string;
  readonly title: string;
  readonly affair: Affair;
  readonly affairLabel: string;
  readonly place: string;
  readonly due: string;
  readonly days: number;
}

/** What is due and not public, the longest overdue first. */
export const overdueLines = oncePerPortal((portal): readonly OverdueLine[] => {
  const lines: OverdueLine[] = [];
  for (const { village: place, item, period, deadline, status } of allCells(portal)) {
    const isQuiet = calendars(portal).get(place.id)?.silence != null;
    if (status.kind !== 'missing' || isQuiet) continue;
    const { affair, title } = itemOf(portal, item);
    lines.push({
      village: place.id,
      href: cellHref(place.id, item),
      title: `${place.name}${formatPeriod(period)}${title}`,
      affair,
      affairLabel: AFFAIRS[affair],
      place: place.town.name,
      due: `最迟${formatDay(deadline.day)}公开`,
      days: status.days,
    });
  }
  return lines.sort((a, b) => b.days - a.days);
});

const byVillage = oncePerPortal((portal) =>
  Map.groupBy(overdueLines(portal), ({ village }) => village),
);

/** The same of one village. */
export function overdueOf(portal: Portal, village: string): readonly OverdueLine[] {
  return byVillage(portal).get(village) ?? [];
}

/** A village that stopped handing in data, in a line. */
export interface QuietLine {
  readonly village: string;
  readonly href: string;
  readonly name: string;
  readonly words: string;
}

/** The villages that stopped, those that stopped first before the others. */
export const quietLines = oncePerPortal((portal): readonly QuietLine[] =>
  [...calendars(portal).values()]
    .flatMap(({ village, silence }) => (silence === null ? [] : [{ village, ...silence }]))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ village, words }) => ({
      village: village.id,
      href: disclosureHref(village.id),
      name: village.name,
      words,
    })),
);
