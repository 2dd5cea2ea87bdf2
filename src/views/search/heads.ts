import { type Day, formatDay, formatMonth, lastDayOf } from '../../domain/day.ts';
import { type Fen, fenToText, formatYuan } from '../../domain/money.ts';
import { AFFAIRS, NOTICE_STATUS_LABELS } from '../../domain/notices/notice.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Village } from '../../domain/village.ts';
import { BOARDS, type Board } from '../../intake/tables/boards.ts';
import type { VillageMonth } from '../../portal/accounts/records.ts';
import type { Notice } from '../../portal/notices/notice.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { accountsHref, monthsOf } from '../accounts/month.ts';
import { dataTables } from '../data/data-pages.ts';
import { decisionHref, decisionList } from '../decisions/decisions.ts';
import { isRunning, noticeHref, noticeStatus } from '../notices/notice-line.ts';
import { listedPayouts } from '../notices/notice-of.ts';
import { villageHref } from '../places.ts';
import { allLedgers, ledgerHref, programmeHref } from '../programmes/ledger-pages.ts';
import { programmeView } from '../programmes/programme-view.ts';
import { moneyWords, unitOf } from '../programmes/words.ts';
import { codeFor } from '../record/codes.ts';
import { type Withdrawal, withdrawals } from '../record/withdrawals.ts';
import { SECTIONS, sectionHref } from '../sections.ts';

/** Order of the answers: what most people look for first, what clerks look for last. */
export const RANKS = [
  'village',
  'programme',
  'section',
  'running',
  'ledger',
  'month',
  'notice',
  'boards',
  'cases',
  'policies',
  'other',
  'help',
  'clerk',
] as const;
export type Rank = (typeof RANKS)[number];

/** What a view knows of a page beyond its title, for the search. */
export interface Head {
  readonly rank: Rank;
  /** Id of the village it is of. */
  readonly village?: string;
  readonly year?: string;
  readonly status?: string;
  /** Day it is of: newer ones come first. */
  readonly day?: Day;
  /** Last day on which its status can hold; the day after, it has ended. */
  readonly until?: Day;
  /** Lines shown below the title, which are searched too: answers, not descriptions. */
  readonly lines?: readonly string[];
  /** What it is found by, though it is not shown: numbers, other names. */
  readonly keys?: readonly string[];
}

/** Heads of the pages of which views know more than a title, by address. */
export function searchHeads(portal: Portal): ReadonlyMap<string, Head> {
  return new Map<string, Head>([
    ...SECTIONS.map((section): [string, Head] => [
      sectionHref(section),
      { rank: 'section', lines: [section.about] },
    ]),
    ...portal.villages.map((village): [string, Head] => [
      villageHref(village.id),
      villageHead(portal, village),
    ]),
    ...portal.programmes.map((programme): [string, Head] => [
      programmeHref(programme.id),
      programmeHead(portal, programme),
    ]),
    ...portal.notices.map((notice): [string, Head] => [
      noticeHref(notice.id),
      noticeHead(portal, notice),
    ]),
    ...Array.from(withdrawals(portal).values(), (one): [string, Head] => [
      noticeHref(one.id),
      withdrawalHead(one),
    ]),
    ...allLedgers(portal).flatMap(({ programme, village, pages }) =>
      pages.map((page, at): [string, Head] => [
        ledgerHref(programme, village, at + 1),
        ledgerHead(village, page),
      ]),
    ),
    ...portal.accounts.map((month): [string, Head] => [
      accountsHref(month.village, month.month),
      monthHead(month),
    ]),
    ...decisionList(portal).map(({ id, village }): [string, Head] => [
      decisionHref(id),
      { rank: 'other', village: village.id, keys: [id] },
    ]),
    ...boardHeads(portal),
    ...dataTables(portal).map(({ table }): [string, Head] => [
      `/data/${table.id}/`,
      { rank: 'clerk' },
    ]),
  ]);
}

/** What people call the boards. */
const CALLED: Readonly<Record<Board, string>> = { commendation: '红榜', censure: '黑榜' };

function boardHeads({ config }: Portal): [string, Head][] {
  return (Object.keys(BOARDS) as Board[])
    .filter((board) => board === 'commendation' || config.sections.censureBoard)
    .map((board) => [`/boards/${board}/`, { rank: 'boards', keys: [CALLED[board]] }]);
}

/** What a village is mostly asked, beside what runs, which the search counts on its day. */
function villageHead(portal: Portal, village: Village): Head {
  const month = monthsOf(portal, village.id).at(-1);
  const { phone, sample } = village.contact;
  return {
    rank: 'village',
    village: village.id,
    lines: [
      ...(month ? [moneyOf(month)] : []),
      ...(phone === null ? [] : [`监督电话 ${phone}${sample ? '（示例，打不通）' : ''}`]),
    ],
    keys: [...village.formerNames, ...(village.officialName ? [village.officialName] : [])],
  };
}

function moneyOf({ month, income, expense }: VillageMonth): string {
  return `${formatMonth(month)}收入 ${formatYuan(income)}，支出 ${formatYuan(expense)}`;
}

function programmeHead(portal: Portal, programme: Programme): Head {
  const { envelope, checkedCount } = programmeView(portal, programme);
  const { paid } = moneyWords(programme);
  return {
    rank: 'programme',
    lines: [
      programme.summary,
      ...(checkedCount > 0
        ? [`${paid} ${envelope.paidCount} ${unitOf(programme)}，${formatYuan(envelope.paid)}`]
        : []),
    ],
  };
}

function noticeHead(portal: Portal, notice: Notice): Head {
  const [opening = ''] = (notice.body ?? '').split('\n');
  const status = noticeStatus(notice, portal.asOf);
  const code = codeFor(portal, notice.id);
  return {
    rank: isRunning(notice, portal.asOf) ? 'running' : 'notice',
    village: notice.village,
    year: notice.noticeFrom.slice(0, 4),
    status: NOTICE_STATUS_LABELS[status],
    day: notice.noticeFrom,
    ...(status !== 'corrected' && { until: notice.noticeTo }),
    lines: opening === '' ? [] : [opening],
    keys: [
      notice.id,
      ...(code === null ? [] : [code]),
      AFFAIRS[notice.affair],
      formatDay(notice.noticeFrom),
      formatDay(notice.noticeTo),
      ...amountsOf(listedPayouts(portal, notice)),
    ],
  };
}

function withdrawalHead({ id, village, entry, before }: Withdrawal): Head {
  const keys = [id, ...before.map(({ code }) => code)];
  return { rank: 'notice', village: village.id, year: entry.day.slice(0, 4), day: entry.day, keys };
}

function ledgerHead(village: string, payouts: readonly CheckedPayout[]): Head {
  const days = payouts.flatMap(({ noticeTo }) => noticeTo ?? []).sort();
  const day = days.at(-1);
  return {
    rank: 'ledger',
    village,
    ...(day && { day, year: day.slice(0, 4) }),
    keys: amountsOf(payouts),
  };
}

function amountsOf(payouts: readonly CheckedPayout[]): string[] {
  return distinct(payouts.flatMap(({ paid, due, refused }) => [paid, refused ? null : due.amount]));
}

function monthHead(month: VillageMonth): Head {
  return {
    rank: 'month',
    village: month.village,
    year: month.month.slice(0, 4),
    day: lastDayOf(month.month),
    lines: [moneyOf(month)],
    keys: [
      ...distinct(month.entries.flatMap(({ income, expense }) => [income, expense])),
      ...month.entries.flatMap(({ voucher }) => voucher ?? []),
    ],
  };
}

/** Amounts as the search takes them, each once and in order. */
function distinct(amounts: readonly (Fen | null)[]): string[] {
  const known = new Set(amounts.filter((amount) => amount !== null && amount !== 0));
  return [...known]
    .sort((a, b) => Number(a) - Number(b))
    .map((amount) => fenToText(Number(amount)));
}
