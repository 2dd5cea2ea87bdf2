import { type Day, formatDay, monthOf } from '../../domain/day.ts';
import { type Cell, timelinessOf } from '../../domain/disclosure/calendar.ts';
import { formatPeriod } from '../../domain/disclosure/period.ts';
import {
  type DisclosureStatus,
  STATUS_LABELS,
  statusWords,
} from '../../domain/disclosure/status.ts';
import { AFFAIRS, type Affair } from '../../domain/notices/notice.ts';
import type { Village } from '../../domain/village.ts';
import { PUBLISHERS } from '../../intake/tables/disclosure.ts';
import type { Portal } from '../../portal/portal.ts';
import type { Mark } from '../marks.ts';
import { noticeHref } from '../notices/notice-line.ts';
import { noticeOf } from '../notices/notice-of.ts';
import { oncePerPortal } from '../once.ts';
import { basisOf, itemAnchor, itemOf, type VillageCalendar } from './calendars.ts';
import { lawAnchor, lawOn } from './laws.ts';
import { rateWords } from './overview.ts';

/** One period of an item as a line: by when, on which day, and how that stands. */
export interface PeriodLine {
  readonly period: string;
  readonly kind: DisclosureStatus['kind'];
  readonly deadline: string;
  readonly working: string;
  readonly published: {
    readonly day: string;
    readonly href: string;
    /** Day it went up on the board; null where nobody wrote one down. */
    readonly posted: Day | null;
  } | null;
  readonly words: string;
}

/** A catalogue item with its periods, or what came of an item that has none. */
export interface ItemLines {
  readonly id: string;
  readonly anchor: string;
  readonly title: string;
  readonly publisher: string;
  readonly basis: { readonly name: string; readonly issue: string | null; readonly anchor: string };
  readonly periods: readonly PeriodLine[];
}

export interface EventLine {
  readonly id: string;
  readonly anchor: string;
  readonly title: string;
  readonly words: string;
  readonly notices: readonly { readonly href: string; readonly title: string }[];
}

export interface VillageDisclosure {
  readonly summary: string;
  readonly affairs: readonly {
    readonly affair: Affair;
    readonly label: string;
    readonly items: readonly ItemLines[];
  }[];
  readonly events: readonly EventLine[];
  readonly grid: CalendarGrid;
  readonly sample: boolean;
}

/** Items by the months in which they fell due; several periods due in one month keep the worst. */
export interface CalendarGrid {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly (Mark | null)[];
  }[];
}

export function villageDisclosure(portal: Portal, calendar: VillageCalendar): VillageDisclosure {
  const { cells, events, village, silence } = calendar;
  const byItem = Map.groupBy(cells, ({ item }) => item);
  const timeliness = timelinessOf(cells, portal.asOf);
  return {
    summary: `${silence === null ? '' : `${silence.words}。下面只到停下来的那一天以前。`}${
      timeliness.due === 0
        ? '还没有到期的事项。'
        : `到期 ${timeliness.due} 件：按时 ${timeliness.onTime} 件，晚了 ${timeliness.late} 件，没公开 ${timeliness.missing} 件。按时率 ${rateWords(timeliness)}。${postedWords(portal, cells)}`
    }`,
    affairs: (Object.keys(AFFAIRS) as Affair[]).map((affair) => ({
      affair,
      label: AFFAIRS[affair],
      items: portal.disclosure
        .filter((item) => item.affair === affair && byItem.has(item.id))
        .map((item) => itemLines(portal, village, item.id, byItem.get(item.id) ?? [])),
    })),
    events: events.map(({ item, notices, lastOn }) => ({
      id: item,
      anchor: itemAnchor(item),
      title: itemOf(portal, item).title,
      words:
        lastOn === null ? '还没有公开过' : `公开 ${notices.length} 次，最近是${formatDay(lastOn)}`,
      notices: notices
        .slice(-3)
        .reverse()
        .map((id) => ({ href: noticeHref(id), title: noticeOf(portal, id)?.title ?? id })),
    })),
    grid: calendarGrid(portal, cells),
    sample: village.contact.sample,
  };
}

/** What is on the site and what hung on the board are two things, and counted apart. */
function postedWords(portal: Portal, cells: readonly Cell[]): string {
  const online = cells.flatMap(({ notice }) => notice ?? []);
  if (online.length === 0) return '';
  const posted = online.filter((notice) => postedOn(portal).has(notice));
  return `上网 ${online.length} 件，登记了贴出的 ${posted.length} 件。`;
}

/** First day that each notice went up, by its id. */
const postedOn = oncePerPortal(({ postings }): ReadonlyMap<string, Day> => {
  const days = new Map<string, Day>();
  for (const { notice, postedOn: day } of postings) {
    const known = days.get(notice);
    if (known === undefined || day < known) days.set(notice, day);
  }
  return days;
});

function itemLines(
  portal: Portal,
  village: Village,
  id: string,
  cells: readonly Cell[],
): ItemLines {
  const item = itemOf(portal, id);
  const { title, publisher } = item;
  const name = basisOf(village, item);
  const law = lawOn(portal.laws, name, portal.asOf);
  return {
    id,
    anchor: itemAnchor(id),
    title,
    publisher: PUBLISHERS[publisher],
    basis: { name, issue: law?.issue ?? null, anchor: lawAnchor(name) },
    periods: cells.toReversed().map(({ period, deadline, notice, publishedOn, status }) => ({
      period: formatPeriod(period),
      kind: status.kind,
      deadline: deadline.day,
      working: deadline.working,
      published:
        notice === null || publishedOn === null
          ? null
          : {
              day: publishedOn,
              href: noticeHref(notice),
              posted: postedOn(portal).get(notice) ?? null,
            },
      words: statusWords(status),
    })),
  };
}

const WEIGHT: Readonly<Record<DisclosureStatus['kind'], number>> = {
  missing: 3,
  late: 2,
  notDue: 1,
  onTime: 0,
};

/** The shape of each status in the grid, and what the key says of it. */
const MARKS: Readonly<Record<DisclosureStatus['kind'], Mark>> = {
  onTime: 'full',
  late: 'half',
  missing: 'cross',
  notDue: 'ring',
};
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  full: STATUS_LABELS.onTime,
  half: STATUS_LABELS.late,
  cross: STATUS_LABELS.missing,
  ring: STATUS_LABELS.notDue,
};

function calendarGrid(portal: Portal, cells: readonly Cell[]): CalendarGrid {
  const months = [...new Set(cells.map(({ deadline }) => monthOf(deadline.day)))].sort();
  const worst = new Map<string, DisclosureStatus['kind']>();
  for (const { item, deadline, status } of cells) {
    const key = `${item} ${monthOf(deadline.day)}`;
    const known = worst.get(key);
    if (known === undefined || WEIGHT[status.kind] > WEIGHT[known]) worst.set(key, status.kind);
  }
  const items = portal.disclosure.filter(({ id }) => cells.some(({ item }) => item === id));
  return {
    columns: months.map(monthLabel),
    rows: items.map(({ id, title }) => ({
      label: title,
      cells: months.map((month) => {
        const kind = worst.get(`${id} ${month}`);
        return kind === undefined ? null : MARKS[kind];
      }),
    })),
  };
}

function monthLabel(month: Day): string {
  return `${Number(month.slice(5))}月`;
}
