import type { Figure } from '../../domain/facts/exactness.ts';
import { type Fen, formatFen, formatLarge } from '../../domain/money.ts';
import type { Verdict } from '../../domain/projects/bottom-line.ts';
import { FUND_FORMS, onceTogether } from '../../domain/projects/funds.ts';
import { HEAD_UNITS } from '../../domain/projects/heads.ts';
import { type Weeks, weeksReported } from '../../domain/projects/weeks.ts';
import { scaledToText } from '../../intake/column.ts';
import { PAYER_GROUPS } from '../../intake/tables/fund-sources.ts';
import { NEGATIVE_LIST, PROJECT_KINDS, PROJECT_STAGES } from '../../intake/tables/projects.ts';
import type { Works } from '../../portal/accounts/records.ts';
import type { Portal } from '../../portal/portal.ts';
import type { Project, ProjectFund } from '../../portal/projects/read-projects.ts';
import { decisionHref } from '../decisions/decisions.ts';
import { toldUntil } from '../disclosure/told-until.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { noticeHref } from '../notices/notice-line.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { ledgerHref, ledgerOf, programmeHref } from '../programmes/ledger-pages.ts';

export interface FundLine {
  readonly payer: string;
  readonly group: string;
  readonly form: string;
  /** `120 工日 × 100.00 元`, where the money follows from it. */
  readonly working: string;
  /** Null where it cannot be told. */
  readonly value: Fen | null;
  /** 约 where the source only prints a rough figure. */
  readonly rough: boolean;
  /** Given every year. */
  readonly yearly: boolean;
  readonly marks: readonly FactMark[];
  readonly note: string | null;
  readonly notice: string | null;
}

/** What one payer gave, as a part of the drawing. */
export interface FundShare {
  readonly label: string;
  readonly value: Fen | null;
  readonly words: string;
}

export interface VerdictLine extends Verdict {
  readonly title: string;
  readonly note: string | null;
  readonly link: ClauseLink | null;
}

export interface ProjectView {
  readonly project: Project;
  readonly kind: string;
  readonly stage: string;
  readonly negative: string | null;
  readonly funds: readonly FundLine[];
  /** Ways of paying that its payers belong to. */
  readonly variants: readonly string[];
  /** Sum of what is known and given once. */
  readonly known: Figure;
  /** Who paid how much, to be drawn; empty where nothing is known, or not of one kind. */
  readonly shares: readonly FundShare[];
  /** What the drawing leaves out. */
  readonly chartNote: string;
  readonly heads: readonly {
    readonly words: string;
    readonly marks: readonly FactMark[];
    readonly note: string | null;
  }[];
  readonly verdicts: readonly VerdictLine[];
  readonly weeks: Weeks | null;
  readonly marks: readonly FactMark[];
  readonly basis: readonly ClauseLink[];
  readonly works: Works | null;
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

/** Everything one project is told of, ready to be written down. */
export function projectView(portal: Portal, project: Project): ProjectView {
  const { facts } = portal.knowledge;
  const marks = (ids: readonly string[] | null): FactMark[] =>
    (ids ?? []).map((id) => factMark(id, facts));
  const funds = project.funds.map((fund) => fundLine(fund, marks(fund.facts)));
  const lines = new Map(portal.projects.lines.map((line) => [line.measure, line]));
  return {
    project,
    kind: PROJECT_KINDS[project.kind],
    stage: PROJECT_STAGES[project.stage],
    negative: project.negative && NEGATIVE_LIST[project.negative],
    funds,
    variants: [...new Set(project.funds.map(({ from }) => from.variant))],
    known: onceTogether(project.funds),
    shares: fundShares(funds),
    chartNote: chartNote(funds),
    heads: project.heads.map(({ who, count, unit, note, facts: named, measure }) => ({
      words: `${lines.get(measure)?.title ?? ''} · ${who}：${count === null ? '未载' : `${count} ${HEAD_UNITS[unit]}`}`,
      marks: marks(named),
      note,
    })),
    verdicts: project.verdicts.map((verdict) => ({
      ...verdict,
      title: lines.get(verdict.measure)?.title ?? '',
      note: lines.get(verdict.measure)?.note ?? null,
      link: clauseLink(portal, verdict.clause),
    })),
    weeks: weeksOf(portal, project),
    marks: marks(project.facts),
    basis: (project.basis ?? []).flatMap((id) => clauseLink(portal, id) ?? []),
    works: portal.holdings.works.find(({ id }) => id === project.works) ?? null,
    links: linksOf(portal, project),
  };
}

function fundLine(fund: ProjectFund, marks: readonly FactMark[]): FundLine {
  const { from, form, quantity, unit, price, note, notice, exact, yearly, value } = fund;
  const amount = quantity === null ? '' : `${scaledToText(quantity, 2)} ${unit ?? ''}`.trim();
  return {
    payer: from.payer,
    group: PAYER_GROUPS[from.group],
    form: FUND_FORMS[form],
    working: price === null ? amount : `${amount} × ${formatFen(price)} 元`,
    value,
    rough: !exact,
    yearly,
    marks,
    note,
    notice,
  };
}

/** An amount with what is said of it: 约, 每年. */
export function fundWords(
  amount: string,
  { rough, yearly }: Pick<FundLine, 'rough' | 'yearly'>,
): string {
  return `${yearly ? '每年 ' : ''}${rough ? '约 ' : ''}${amount}`;
}

function fundShares(funds: readonly FundLine[]): FundShare[] {
  const known = funds.filter(({ value }) => value !== null && value > 0);
  // What is given every year and what is given once are no parts of one whole.
  if (new Set(known.map(({ yearly }) => yearly)).size !== 1) return [];
  return funds.map(({ payer, form, value, rough, yearly }) => ({
    label: `${payer}（${form}）`,
    value,
    words: value === null ? '没有写' : fundWords(formatLarge(value), { rough, yearly }),
  }));
}

function chartNote(funds: readonly FundLine[]): string {
  if (funds.some(({ rough }) => rough)) return '有约数，占比只能大概看。';
  if (funds.every(({ value }) => value !== null)) return '工和料按单价折成钱。';
  return '没有写的不在条里，占比只是写明的各方之间。';
}

/** Weeks from the first day of work to the last, or to the last of which the village tells; null for a project that told neither. */
function weeksOf(portal: Portal, project: Project): Weeks | null {
  const { village, startedOn, finishedOn, progress } = project;
  if (startedOn === null || startedOn > portal.asOf) return null;
  const days = progress.map(({ reportedOn }) => reportedOn);
  const last = toldUntil(portal, village, [startedOn, finishedOn, ...days]);
  return weeksReported(
    startedOn,
    finishedOn === null || finishedOn > last ? last : finishedOn,
    days,
  );
}

function linksOf(portal: Portal, project: Project): ProjectView['links'] {
  const { programme, decision, notice, village, works } = project;
  const title = portal.programmes.find(({ id }) => id === programme)?.title;
  const links = [];
  if (programme !== null && title !== undefined) {
    const kept = ledgerOf(portal, programme, village) !== undefined;
    const href = kept ? ledgerHref(programme, village) : programmeHref(programme);
    links.push({ href, label: `奖补：${title}` });
  }
  if (decision !== null) links.push({ href: decisionHref(decision), label: '怎么定下来的' });
  if (notice !== null) links.push({ href: noticeHref(notice), label: '公示' });
  if (works !== null) links.push({ href: `/accounts/${village}/#works`, label: '工程招投标' });
  return links;
}
