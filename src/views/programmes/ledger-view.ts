import { OUTCOME_LABELS, type Outcome, worstOutcome } from '../../domain/check.ts';
import { type Day, formatMonthDay } from '../../domain/day.ts';
import { endedWords, namedAsEnded } from '../../domain/ended.ts';
import { EXPIRED_NAME } from '../../domain/mask.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Village } from '../../domain/village.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { noticeHref, runningNotices } from '../notices/notice-line.ts';
import { noticesIn } from '../notices/notice-of.ts';
import type { PageLink } from '../page-link.ts';
import { type Ledger, ledgerHref } from './ledger-pages.ts';
import { type MoneyView, moneyView } from './money.ts';
import { listOf, type PayoutListView, payoutLine } from './payout-line.ts';
import { endingOf } from './programme-name.ts';

/** One page of a village's ledger of a programme. */
export interface LedgerPageView {
  readonly title: string;
  /** That the programme has ended, until when and what followed; null while it holds. */
  readonly ended: string | null;
  readonly page: number;
  readonly pages: readonly PageLink[];
  readonly total: number;
  readonly list: PayoutListView;
  /** The whole ledger's money, whatever the page. */
  readonly money: MoneyView;
  /** How many of each outcome in the whole ledger, and where the first of them stands. */
  readonly outcomes: readonly {
    readonly outcome: Outcome;
    readonly label: string;
    readonly count: number;
    readonly href: string;
  }[];
  /** Notices of this ledger that can still be objected to, soonest end first. */
  readonly running: readonly {
    readonly href: string;
    readonly title: string;
    readonly until: string;
    readonly lastDay: Day;
  }[];
  readonly stages: readonly { readonly value: string; readonly label: string }[];
  readonly groups: readonly string[];
  /** Whether lines of this page have lost their names because their time has passed. */
  readonly namesGone: boolean;
  readonly sample: boolean;
}

const OUTCOMES: readonly Outcome[] = ['breach', 'cannot-tell', 'pass'];

export function ledgerPage(
  portal: Portal,
  programme: Programme,
  village: Village,
  ledger: Ledger,
  page: number,
): LedgerPageView {
  const shown = ledger.pages[page - 1] ?? [];
  const list = listOf(shown.map((payout) => payoutLine(portal, programme, payout)));
  const stageKeys = new Set(list.lines.map(({ stageKey }) => stageKey));
  return {
    title: ledgerTitle(portal, programme, village),
    ended: endedWords(endingOf(portal, programme), portal.asOf),
    page,
    pages: ledger.pages.map((payouts, at) => ({
      href: ledgerHref(programme.id, village.id, at + 1),
      label: `第 ${at + 1} 页：${rangeWords(payouts)}`,
      current: at + 1 === page,
    })),
    total: ledger.payouts.length,
    list,
    // The sum that the rule sets is for all villages; one village has no part of it that is fixed.
    money: moneyView(portal, { ...programme, pool: null }, ledger.payouts),
    outcomes: outcomesOf(ledger, programme, village),
    running: runningNotices(
      portal,
      noticesIn(portal, village.id).filter((notice) => notice.programme === programme.id),
    ).map((notice) => ({
      href: noticeHref(notice.id),
      title: notice.title,
      until: formatMonthDay(notice.noticeTo),
      lastDay: notice.noticeTo,
    })),
    stages: [
      ...programme.stages.map(({ key, label }) => ({ value: key, label })),
      { value: 'refused', label: '没有通过' },
    ].filter(({ value }) => stageKeys.has(value)),
    groups: [...new Set(list.lines.flatMap(({ group }) => group ?? []))].sort(byNumber),
    namesGone: shown.some(({ name }) => name === EXPIRED_NAME),
    sample: ledger.payouts.some((payout) => payout.sample),
  };
}

/** What a village's part of a programme is called; a fee that households pay is no award. */
export function ledgerTitle(portal: Portal, programme: Programme, village: Village): string {
  const { title } = programme;
  const name = title.startsWith(village.name) ? title : `${village.name}${title}`;
  return namedAsEnded(`${name}台账`, endingOf(portal, programme), portal.asOf);
}

function outcomesOf(
  { pages }: Ledger,
  programme: Programme,
  village: Village,
): LedgerPageView['outcomes'] {
  const counts = { breach: 0, 'cannot-tell': 0, pass: 0 };
  const first = new Map<Outcome, number>();
  pages.forEach((payouts, at) => {
    for (const payout of payouts) {
      const outcome = worstOutcome(payout.checks);
      counts[outcome] += 1;
      if (!first.has(outcome)) first.set(outcome, at + 1);
    }
  });
  return OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => ({
    outcome,
    label: OUTCOME_LABELS[outcome],
    count: counts[outcome],
    href: `${ledgerHref(programme.id, village.id, first.get(outcome))}#${outcome}`,
  }));
}

/** Which households a page holds, so that everyone finds their own in one more tap. */
function rangeWords(payouts: readonly CheckedPayout[]): string {
  const passed = payouts.filter((payout) => worstOutcome(payout.checks) === 'pass');
  const [first, last] = [passed[0], passed.at(-1)];
  const parts = [
    ...(passed.length < payouts.length ? ['不相符、看不出的'] : []),
    ...(first && last ? [`户号 ${first.household} 到 ${last.household}`] : []),
  ];
  return parts.join('，');
}

/** 2组 before 10组. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
