import { type Day, formatDay, formatDayIn, formatMonth, formatMonthDay } from '../../domain/day.ts';
import { type Fen, formatFen, parseFen, sumFen } from '../../domain/money.ts';
import { AFFAIRS, type NoticeClock, noticeClock } from '../../domain/notices/notice.ts';
import { noticeLength, noticeRuleWords } from '../../domain/programmes/notice-days.ts';
import type { VillageContact } from '../../domain/village.ts';
import type { VillageMonth } from '../../portal/accounts/records.ts';
import type { Notice } from '../../portal/notices/notice.ts';
import type { FreeTable } from '../../portal/notices/notice-tables.ts';
import type { Portal } from '../../portal/portal.ts';
import { accountsHref } from '../accounts/month.ts';
import { type AccountsLink, accountsOfNotice } from '../accounts/notices.ts';
import { type DecisionView, decisionOfNotice } from '../decisions/decisions.ts';
import { type ObjectionView, objectionView } from '../objections/objections.ts';
import { oncePerPortal } from '../once.ts';
import { villageOf } from '../places.ts';
import { type PayoutListView, payoutList } from '../programmes/payout-line.ts';
import { type MoneyWords, moneyWords, unitOf } from '../programmes/words.ts';
import { dayOfNotice, noticeHref, noticeStatus, statusWords } from './notice-line.ts';
import { listedPayouts, noticeOf } from './notice-of.ts';

export interface TableCell {
  readonly text: string;
  /** Amount in fen of a money cell. */
  readonly fen: Fen | null;
}

/** The table under a notice, with totals of its money columns. */
export interface TableView {
  readonly columns: FreeTable['columns'];
  readonly rows: readonly (readonly TableCell[])[];
  /** One entry a column: the total of a money column, else null. Null when no column is money. */
  readonly totals: readonly (Fen | null)[] | null;
}

/** Everything the page and the printed sheet of a notice show. */
export interface NoticeView {
  readonly affairLabel: string;
  readonly villageName: string;
  readonly status: ReturnType<typeof noticeStatus>;
  readonly clock: NoticeClock;
  readonly headline: string;
  readonly periodWords: string;
  readonly paragraphs: readonly string[];
  /** Set when the notice ran for fewer days than the catalogue asks for. */
  readonly tooShort: string | null;
  /** How the matter was decided; null when the notice announces no decision. */
  readonly decision: DecisionView | null;
  readonly objections: ObjectionView | null;
  readonly table: TableView | null;
  /** Payouts that this notice lists; null when it lists none. */
  readonly payouts: {
    readonly list: PayoutListView;
    readonly words: MoneyWords;
    readonly unit: string;
  } | null;
  readonly contact: VillageContact;
  readonly month: {
    readonly href: string;
    readonly label: string;
    readonly data: VillageMonth;
  } | null;
  /** What of the village's ledgers it announced, beside a month's accounts. */
  readonly ledgers: readonly AccountsLink[];
  readonly corrects: {
    readonly href: string;
    readonly title: string;
    readonly reason: string;
  } | null;
  readonly correctedBy: {
    readonly href: string;
    readonly title: string;
    readonly reason: string;
  } | null;
  /** Longest kind of word on the sheet head: 公示期:2022年12月11日—12月16日. */
  readonly sheetPeriod: string;
}

export function noticeView(portal: Portal, notice: Notice): NoticeView {
  const village = villageOf(portal, notice.village);
  const day = dayOfNotice(portal, notice);
  const status = noticeStatus(notice, day);
  const clock = noticeClock(notice, day);
  return {
    affairLabel: AFFAIRS[notice.affair],
    villageName: village.name,
    status,
    clock,
    headline: headline(status, notice, day),
    periodWords: periodWords(notice),
    paragraphs: (notice.body ?? '').split(/\n+/).filter((part) => part.trim() !== ''),
    tooShort: tooShort(portal, notice),
    decision: decisionOfNotice(portal, notice.id),
    objections: objectionView(portal, notice),
    table: notice.table ? tableView(notice.table) : null,
    payouts: payoutsOfNotice(portal, notice),
    contact: village.contact,
    month: monthOfNotice(portal, notice),
    ledgers: notice.affair === 'finance' ? accountsOfNotice(portal, notice) : [],
    corrects: correctionOf(portal, notice.corrects, notice),
    correctedBy: correctionOf(portal, notice.correctedBy),
    sheetPeriod: `公示期：${formatDay(notice.noticeFrom)}—${formatDayIn(notice.noticeTo, notice.noticeFrom)}`,
  };
}

function headline(status: NoticeView['status'], notice: Notice, day: Day): string {
  const words = statusWords(status, notice, day);
  return status === 'current' || status === 'ending' ? `公示中，${words}` : words;
}

function periodWords(notice: Notice): string {
  return `${formatMonthDay(notice.noticeFrom)}—${formatMonthDay(notice.noticeTo)} 24:00，有异议请在这之前提出`;
}

/** The notice held against the days its catalogue item asks for, counted as the catalogue counts. */
function tooShort(portal: Portal, notice: Notice): string | null {
  const item = portal.disclosure.find(({ id }) => id === notice.item);
  if (!item || item.noticeDays === null) return null;
  const rule = {
    minDays: item.noticeDays,
    count: item.counting === 'inclusive' ? ('inclusive' as const) : ('first-day-excluded' as const),
    workingDays: item.noticeWorkingDays ?? false,
    clause: null,
  };
  const days = noticeLength(notice.noticeFrom, notice.noticeTo, rule, portal.holidays);
  if (days >= item.noticeDays) return null;
  return `只公示 ${days} 天，公开目录要求${noticeRuleWords(rule)}，少了 ${item.noticeDays - days} 天，有意见的人可能来不及提。`;
}

/** Money cells become exact amounts; the intake has refused any that are not. */
export function tableView(table: FreeTable): TableView {
  const rows = table.rows.map((row) =>
    row.map((text, index) => {
      const money = table.columns[index]?.kind === 'money' ? parseFen(text) : null;
      return money?.ok ? { text: formatFen(money.fen), fen: money.fen } : { text, fen: null };
    }),
  );
  const hasMoney = table.columns.some((column) => column.kind === 'money');
  const totals = table.columns.map((column, index) =>
    column.kind === 'money' ? sumFen(rows.map((row) => row[index]?.fen ?? 0)) : null,
  );
  return { columns: table.columns, rows, totals: hasMoney ? totals : null };
}

function payoutsOfNotice(portal: Portal, notice: Notice): NoticeView['payouts'] {
  const programme = portal.programmes.find(({ id }) => id === notice.programme);
  const payouts = listedPayouts(portal, notice);
  if (!programme || payouts.length === 0) return null;
  const list = payoutList(portal, programme, payouts);
  return { list, words: moneyWords(programme), unit: unitOf(programme) };
}

const monthsByPlace = oncePerPortal(
  ({ accounts }) => new Map(accounts.map((month) => [`${month.village} ${month.month}`, month])),
);

function monthOfNotice(portal: Portal, notice: Notice): NoticeView['month'] {
  if (notice.month === null) return null;
  const data = monthsByPlace(portal).get(`${notice.village} ${notice.month}`);
  if (!data) return null;
  return {
    href: accountsHref(notice.village, notice.month),
    label: `${formatMonth(notice.month)}收支`,
    data,
  };
}

/** The notice on the other side of a correction; the reason always stands on the correcting one. */
function correctionOf(
  portal: Portal,
  id: string | null,
  correcting?: Notice,
): NoticeView['corrects'] {
  const other = noticeOf(portal, id);
  if (!other) return null;
  return {
    href: noticeHref(other.id),
    title: other.title,
    reason: (correcting ?? other).correctionReason ?? '',
  };
}
