import { addDays, type Day, formatMonthDay } from '../domain/day.ts';
import { formatYuan, sumFen } from '../domain/money.ts';
import { PAID_STAGE } from '../domain/payout/payout.ts';
import type { Portal } from '../portal/assemble.ts';
import { isShown } from './boards.ts';
import { amendedPage } from './data/amendments.ts';
import { decisionHref } from './decisions/decisions.ts';
import { noticeHref } from './notice-line.ts';
import { ledgerHref } from './subsidies/ledger-pages.ts';
import { moneyWords, unitOf } from './subsidies/words.ts';

/** Days that count as this week: today and the six before it. */
const DAYS = 7;

/** The kinds of change, in the order they are shown. */
export const CHANGES = {
  notice: '新公示',
  correction: '更正',
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
  readonly label: string;
  readonly on: Day;
  readonly day: string;
  readonly words: string;
  readonly href: string;
}

/** What changed in the last seven days, of one village or of all, the newest first. */
export function changesThisWeek(portal: Portal, village?: string): ChangeLine[] {
  const since = addDays(portal.asOf, 1 - DAYS);
  const recent = (day: Day | null | undefined): day is Day =>
    day != null && since <= day && day <= portal.asOf;
  const own = (of: string): boolean => village === undefined || of === village;
  const lines: Omit<ChangeLine, 'label' | 'day'>[] = [];
  for (const notice of portal.notices) {
    if (!own(notice.village) || !recent(notice.publishedOn)) continue;
    lines.push({
      kind: notice.corrects === null ? 'notice' : 'correction',
      on: notice.publishedOn,
      words: notice.title,
      href: noticeHref(notice.id),
    });
  }
  for (const { id, topic, village: place, steps } of portal.decisions) {
    const decided = steps.find(({ step }) => step === 'decided');
    if (!own(place) || !recent(decided?.heldOn)) continue;
    lines.push({
      kind: 'decision',
      on: decided?.heldOn ?? '',
      words: topic,
      href: decisionHref(id),
    });
  }
  for (const entry of portal.boards) {
    if (!own(entry.village) || !recent(entry.noticeFrom) || !isShown(entry, portal)) continue;
    lines.push({
      kind: 'board',
      on: entry.noticeFrom,
      // Who or where stands on the board alone, and leaves with it.
      words: entry.board === 'red' ? '红榜多了一条' : '多了一条待整改提示',
      href: `/boards/${entry.board}/`,
    });
  }
  lines.push(
    ...payments(portal, own, recent),
    ...answers(portal, own, recent),
    ...mended(portal, own, recent),
  );
  return lines
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
    .map((line) => ({ ...line, label: CHANGES[line.kind], day: formatMonthDay(line.on) }));
}

type Recent = (day: Day | null | undefined) => day is Day;

/** One line for all that a programme paid in a village on one day. */
function payments(
  portal: Portal,
  own: (village: string) => boolean,
  recent: Recent,
): Omit<ChangeLine, 'label' | 'day'>[] {
  const paid = portal.payouts.filter(
    (payout) => payout.paid !== null && own(payout.village) && recent(payout.stages[PAID_STAGE]),
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
        on: first.stages[PAID_STAGE] ?? '',
        words: `${programme.title}${moneyWords(programme).paid} ${group.length} ${unitOf(programme)}，${sum}`,
        href: ledgerHref(programme.id, first.village),
      },
    ];
  });
}

/** One line for all answers to objections against one notice. */
function answers(
  portal: Portal,
  own: (village: string) => boolean,
  recent: Recent,
): Omit<ChangeLine, 'label' | 'day'>[] {
  const titles = new Map(portal.notices.map(({ id, title }) => [id, title]));
  const answered = portal.objections.filter(
    ({ village, answeredOn }) => own(village) && recent(answeredOn),
  );
  return [...Map.groupBy(answered, ({ notice }) => notice)].map(([notice, group]) => ({
    kind: 'objection' as const,
    on: group.reduce(
      (last, { answeredOn }) => ((answeredOn ?? '') > last ? (answeredOn ?? '') : last),
      '',
    ),
    words: `答复了 ${group.length} 条异议：${titles.get(notice) ?? notice}`,
    href: noticeHref(notice),
  }));
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
function mended(
  portal: Portal,
  own: (village: string) => boolean,
  recent: Recent,
): Omit<ChangeLine, 'label' | 'day'>[] {
  const groups = Map.groupBy(
    portal.amendments.filter(({ date }) => recent(date)),
    (amendment) => `${amendment.date} ${amendedPage(amendment).href}`,
  );
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const { village, href } = amendedPage(first);
    if (!own(village ?? '')) return [];
    const words = `${first.table}改了 ${more.length + 1} 处：${first.reason}`;
    return [{ kind: 'amendment' as const, on: first.date, words, href }];
  });
}
