import { addDays, type Day, formatMonthDay } from '../../domain/day.ts';
import { formatYuan, sumFen } from '../../domain/money.ts';
import { PAID_STAGE } from '../../domain/payouts/payout.ts';
import type { Portal } from '../../portal/portal.ts';
import { amendedPage } from '../data/amendments.ts';
import { decisionHref } from '../decisions/decisions.ts';
import { noticeHref } from '../notices/notice-line.ts';
import { noticeTold } from '../notices/notice-of.ts';
import { oncePerPortal } from '../once.ts';
import { ledgerHref } from '../programmes/ledger-pages.ts';
import { moneyWords, unitOf } from '../programmes/words.ts';
import { reasonOf, withdrawals } from '../record/withdrawals.ts';

/** Days that count as this week: today and the six before it. */
const DAYS = 7;

/** The kinds of change, in the order they are shown. */
export const CHANGES = {
  notice: '新公示',
  correction: '更正',
  withdrawal: '撤回',
  decision: '新决议',
  payout: '奖补',
  objection: '异议答复',
  amendment: '改动',
  board: '新上榜',
} as const;
export type ChangeKind = keyof typeof CHANGES;

/** Something that changed in the last seven days. */
export interface ChangeLine {
  readonly kind: ChangeKind;
  /** Null when it is of the whole portal. */
  readonly village: string | null;
  readonly label: string;
  readonly on: Day;
  readonly day: string;
  readonly words: string;
  readonly href: string;
}

type Change = Omit<ChangeLine, 'label' | 'day'>;

/** What changed in the last seven days, the newest first. */
export const changesThisWeek = oncePerPortal((portal): readonly ChangeLine[] => {
  const since = addDays(portal.asOf, 1 - DAYS);
  const recent = (day: Day | null | undefined): day is Day =>
    day != null && since <= day && day <= portal.asOf;
  const lines: Change[] = [];
  for (const notice of portal.notices) {
    if (!recent(notice.publishedOn)) continue;
    lines.push({
      kind: notice.corrects === null ? 'notice' : 'correction',
      village: notice.village,
      on: notice.publishedOn,
      words: notice.title,
      href: noticeHref(notice.id),
    });
  }
  for (const one of withdrawals(portal).values()) {
    if (!recent(one.entry.day)) continue;
    lines.push({
      kind: 'withdrawal',
      village: one.village.id,
      on: one.entry.day,
      words: `编号 ${one.id} 的公示撤回：${reasonOf(one)}`,
      href: noticeHref(one.id),
    });
  }
  for (const { id, topic, village, steps } of portal.decisions) {
    const decided = steps.find(({ step }) => step === 'decided');
    if (!recent(decided?.heldOn)) continue;
    lines.push({
      kind: 'decision',
      village,
      on: decided?.heldOn ?? '',
      words: topic,
      href: decisionHref(id),
    });
  }
  for (const entry of portal.boards) {
    if (!recent(entry.noticeFrom)) continue;
    lines.push({
      kind: 'board',
      village: entry.village,
      on: entry.noticeFrom,
      // Who or where stands on the board alone, and leaves with it.
      words: entry.board === 'commendation' ? '红榜多了一条' : '多了一条待整改提示',
      href: `/boards/${entry.board}/`,
    });
  }
  lines.push(...payments(portal, recent), ...answers(portal, recent), ...mended(portal, recent));
  return lines
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
    .map((line) => ({ ...line, label: CHANGES[line.kind], day: formatMonthDay(line.on) }));
});

const byVillage = oncePerPortal((portal) =>
  Map.groupBy(changesThisWeek(portal), ({ village }) => village),
);

/** The same of one village. */
export function changesOf(portal: Portal, village: string): readonly ChangeLine[] {
  return byVillage(portal).get(village) ?? [];
}

type Recent = (day: Day | null | undefined) => day is Day;

/** One line for all that a programme paid in a village on one day. */
function payments(portal: Portal, recent: Recent): Change[] {
  const paid = portal.payouts.filter(
    (payout) => payout.paid !== null && recent(payout.stages[PAID_STAGE]),
  );
  const groups = Map.groupBy(
    paid,
    ({ programme, village, stages }) => `${programme} ${village} ${stages[PAID_STAGE]}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const programme = portal.programmes.find(({ id }) => id === first?.programme);
    if (!first || !programme) return [];
    const sum = formatYuan(sumFen(group.map((payout) => payout.paid ?? 0)));
    return [
      {
        kind: 'payout' as const,
        village: first.village,
        on: first.stages[PAID_STAGE] ?? '',
        words: `${programme.title}${moneyWords(programme).paid} ${group.length} ${unitOf(programme)}，${sum}`,
        href: ledgerHref(programme.id, first.village),
      },
    ];
  });
}

/** One line for all answers to objections against one notice. */
function answers(portal: Portal, recent: Recent): Change[] {
  const answered = portal.objections.filter(({ answeredOn }) => recent(answeredOn));
  return [...Map.groupBy(answered, ({ notice }) => notice)].map(([notice, group]) => {
    const { href, title } = noticeTold(portal, notice);
    return {
      kind: 'objection' as const,
      village: group[0]?.village ?? null,
      on: group.reduce(
        (last, { answeredOn }) => ((answeredOn ?? '') > last ? (answeredOn ?? '') : last),
        '',
      ),
      words: `答复了 ${group.length} 条异议：${title}`,
      href,
    };
  });
}

/** How many changes of each kind, leaving out kinds without any. */
export function changeCounts(
  lines: readonly ChangeLine[],
): { readonly label: string; readonly count: number }[] {
  return (Object.keys(CHANGES) as ChangeKind[]).flatMap((kind) => {
    const count = lines.filter((line) => line.kind === kind).length;
    return count === 0 ? [] : [{ label: CHANGES[kind], count }];
  });
}

/** One line a day and page on which published rows were put right. */
function mended(portal: Portal, recent: Recent): Change[] {
  const groups = Map.groupBy(
    portal.amendments.filter(({ date }) => recent(date)),
    (amendment) => `${amendment.date} ${amendedPage(amendment).href}`,
  );
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const { village, href } = amendedPage(first);
    const words = `${first.table}改了 ${more.length + 1} 处：${first.reason}`;
    return [{ kind: 'amendment' as const, village, on: first.date, words, href }];
  });
}
