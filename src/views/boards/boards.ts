import { hasReachedStrikes } from '../../domain/boards/rules/lawful-consequence.ts';
import { addDays, formatDay } from '../../domain/day.ts';
import { endedWords, namedAsEnded } from '../../domain/ended.ts';
import { formatYuan } from '../../domain/money.ts';
import type { Village } from '../../domain/village.ts';
import { type Board, SUBJECT_KINDS } from '../../intake/tables/boards.ts';
import type { BoardEntry } from '../../portal/boards/board-entry.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { villageHref, villageOf } from '../places.ts';
import { payoutHref } from '../programmes/ledger-pages.ts';

/** An entry as shown: who or where, what, on what rule, until when. */
export interface BoardLine {
  readonly id: string;
  readonly board: Board;
  readonly title: string;
  readonly village: { readonly href: string; readonly name: string };
  readonly details: readonly { readonly label: string; readonly words: string }[];
  readonly deed: string;
  readonly until: string;
  /** The last day it stands: the day before it was mended, where that is earlier. */
  readonly lastDay: string;
  /** The payout the entry is about: its line in the ledger. */
  readonly payout: { readonly href: string; readonly words: string | null } | null;
  readonly sample: boolean;
}

/** Entries of one board, newest first. */
export function boardLines(portal: Portal, board: Board): BoardLine[] {
  return portal.boards
    .filter((entry) => entry.board === board)
    .sort((a, b) => (a.noticeFrom < b.noticeFrom ? 1 : -1))
    .map((entry) => boardLine(portal, entry));
}

function boardLine(portal: Portal, entry: BoardEntry): BoardLine {
  const village = villageOf(portal, entry.village);
  const details = [
    ['整改期限', entry.mendBy === null ? null : `${formatDay(entry.mendBy)}以前改好`],
    ['怎么下榜', entry.board === 'censure' ? leavingWords(entry) : null],
    ['打哪个电话', entry.board === 'censure' ? callWords(portal, village) : null],
    ['本人说明', entry.reply],
    ['类别', entry.scheme && namedAsEnded(entry.scheme.title, entry.scheme, portal.asOf)],
    ['依据', ruleWords(entry)],
    ['地点', entry.place],
    ['事实日期', entry.seenOn === null ? null : formatDay(entry.seenOn)],
    ['核实', entry.checkedBy === null ? null : entry.checkedBy.join('、')],
    ['事先告知', entry.toldOn === null ? null : formatDay(entry.toldOn)],
    ['累计', entry.times === null ? null : `第 ${entry.times} 次`],
    ['累计的后果', strikeWords(entry)],
    ['决定', `${entry.decidedBy}，${formatDay(entry.decidedOn)}`],
    ['结果', entry.consequence],
    ['异议', entry.objection],
  ] as const;
  return {
    id: entry.id,
    board: entry.board,
    title: `${SUBJECT_KINDS[entry.subjectKind]}：${entry.subject}`,
    village: { href: villageHref(entry.village), name: village.name },
    details: details.flatMap(([label, words]) => (words === null ? [] : [{ label, words }])),
    deed: entry.deed,
    until: `${formatDay(entry.noticeFrom)}—${formatDay(entry.noticeTo)}`,
    lastDay: lastDayOf(entry),
    payout: payoutOf(portal, entry),
    sample: entry.sample,
  };
}

function leavingWords({ noticeTo }: BoardEntry): string {
  return `改好了，告诉村里，核实的当天就撤下；最迟${formatDay(noticeTo)}过后撤下。`;
}

function callWords({ config }: Portal, { contact }: Village): string {
  const isOwn = contact.phone !== null;
  const { phone, post } = isOwn ? contact : config.contact;
  const sample = isOwn ? contact.sample : config.sample;
  return `${phone}${sample ? '（示例，打不通）' : ''}${post ? `，${post}` : ''}`;
}

function lastDayOf({ noticeTo, repairedOn }: BoardEntry): string {
  return repairedOn === null || repairedOn > noticeTo ? noticeTo : addDays(repairedOn, -1);
}

/** The last days of entries: what a page counts by when it is opened later than it was built. */
export function lastDays(lines: readonly BoardLine[]): string {
  return lines.map(({ lastDay }) => lastDay).join(' ');
}

function ruleWords({ rule, ruleAdopted }: BoardEntry): string {
  return ruleAdopted === null ? rule : `${rule}（${formatDay(ruleAdopted)}通过）`;
}

/** What the kind's own clause lays down, once the count is reached. */
function strikeWords({ scheme, times }: BoardEntry): string | null {
  if (scheme === null || !hasReachedStrikes(scheme, times)) return null;
  return `${scheme.strikeConsequence ?? '没有写明'}，依据${scheme.strikeClause ?? '没有写明'}`;
}

function payoutOf(portal: Portal, { payout }: BoardEntry): BoardLine['payout'] {
  const href = payout === null ? null : payoutHref(portal, payout);
  if (href === null) return null;
  const taken = portal.payouts.find(({ id }) => id === payout);
  const on = taken?.recoveredOn ? formatDay(taken.recoveredOn) : '';
  return { href, words: taken?.recovered ? `${on}追回 ${formatYuan(taken.recovered)}` : null };
}

/** An entry of the censure board as a link. */
export interface EntryLink {
  readonly href: string;
  readonly lastDay: string;
}

const fraudEntries = oncePerPortal(
  ({ boards }) =>
    new Map(
      boards
        .filter(({ board }) => board === 'censure')
        .flatMap((entry) => (entry.payout === null ? [] : [[entry.payout, entry] as const])),
    ),
);

/** The entry on the censure board that names a payout; null when there is none or it is not shown. */
export function fraudEntryLink(portal: Portal, payout: string): EntryLink | null {
  const entry = fraudEntries(portal).get(payout);
  return entry ? { href: `/boards/censure/#${entry.id}`, lastDay: lastDayOf(entry) } : null;
}

/** A kind of censure as explained beside the board. */
export interface KindLine {
  readonly anchor: string;
  readonly title: string;
  /** 已结束, until when and what followed; null while it holds. */
  readonly ended: string | null;
  readonly subjects: string;
  readonly clause: string;
  /** What the clause prints about who decides. */
  readonly printed: string;
  /** The bodies this portal takes a decision from. */
  readonly deciders: string;
  readonly longest: string;
  readonly strikes: string;
}

/** Every kind of censure: on what it stands, who decides, how long it may stay, what follows. */
export function kindLines({ boardKinds, asOf }: Portal): KindLine[] {
  return boardKinds.map((kind) => ({
    anchor: `kind-${kind.id}`,
    title: namedAsEnded(kind.title, kind, asOf),
    ended: endedWords(kind, asOf, 'censure'),
    subjects: kind.subjects.join('、'),
    clause: kind.clause,
    printed: kind.decidersPrinted ?? '没有写明',
    deciders: kind.deciders.join('、'),
    longest: `${kind.maxMonths} 个月`,
    strikes:
      kind.strikes === null
        ? '没有写明'
        : `累计 ${kind.strikes} 次以上${kind.strikeConsequence ?? ''}`,
  }));
}
