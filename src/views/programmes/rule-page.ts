import { formatDay } from '../../domain/day.ts';
import { isEnded } from '../../domain/ended.ts';
import { formatLarge, formatYuan } from '../../domain/money.ts';
import { checkedClauses } from '../../domain/programmes/clauses.ts';
import { askedFor, workOut } from '../../domain/programmes/formula.ts';
import { formulaWords, openWords } from '../../domain/programmes/formula-words.ts';
import { boundsWords, quantityWords } from '../../domain/programmes/measure-words.ts';
import { noticeReading, noticeRuleWords } from '../../domain/programmes/notice-days.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { type StepWords, stepWords, workingWords } from '../../domain/programmes/working-words.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageHref, villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { endingOf } from './programme-name.ts';
import { type WorkedRow, workedRows } from './worked-rows.ts';

/** A step of the sum with the clause it stands on. */
export interface StepLine extends StepWords {
  readonly clause: ClauseLink | null;
}

/** The rule of a programme as its page tells it, before any money is shown. */
export interface RuleView {
  readonly example: {
    readonly given: string;
    readonly steps: readonly StepLine[];
    readonly line: string;
  } | null;
  readonly words: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Where alone it holds, made-up places apart; none where it holds everywhere. */
  readonly places: readonly {
    readonly words: string;
    readonly villages: readonly { readonly name: string; readonly href: string }[];
  }[];
  readonly stages: readonly {
    readonly label: string;
    readonly by: string | null;
    readonly clause: ClauseLink | null;
  }[];
  readonly conditions: readonly { readonly label: string; readonly clause: ClauseLink | null }[];
  readonly clauses: readonly ClauseLink[];
  readonly otherClauses: readonly ClauseLink[];
  readonly open: readonly string[];
  readonly measureLabels: readonly string[];
  readonly rows: readonly WorkedRow[];
  /** What the calculator needs, as JSON. */
  readonly reckoning: string;
  /** What it asks, by the name of each field. */
  readonly fields: readonly { readonly name: string; readonly label: string }[];
  /** 我能拿多少, or what a household pays. */
  readonly question: string;
  readonly amountLabel: string;
}

export function ruleView(portal: Portal, ruled: Programme): RuleView {
  const programme = ruled.perPerson ?? ruled;
  const link = (id: string | null): ClauseLink | null =>
    id === null ? null : clauseLink(portal, id);
  const links = (ids: readonly string[]): ClauseLink[] => ids.flatMap((id) => link(id) ?? []);
  const paysIn = programme.payer === 'household';
  const isOver = isEnded(endingOf(portal, programme), portal.asOf);
  return {
    example: exampleOf(programme, link),
    words: [...formulaWords(programme), ...openWords(programme.measures)],
    facts: factsOf(programme),
    places: placesOf(portal, programme),
    stages: programme.stages.map(({ label, by, clause }) => ({ label, by, clause: link(clause) })),
    conditions: programme.conditions.map(({ label, mustBe, clause }) => ({
      label: mustBe ? label : `没有${label}`,
      clause: link(clause),
    })),
    clauses: links(checkedClauses(programme)),
    otherClauses: links(programme.otherClauses),
    open: ruled.open,
    measureLabels: programme.measures.map(({ label }) => label),
    rows: workedRows(programme),
    reckoning: reckoningOf(programme),
    fields: fieldsOf(programme),
    question: isOver
      ? paysIn
        ? '那时要交多少'
        : '那时能拿多少'
      : paysIn
        ? '我要交多少'
        : '我能拿多少',
    amountLabel: paysIn ? '应交（元）' : '应得（元）',
  };
}

const PLACES = [
  ['只在这些村（社区）', false],
  ['示例里编的村（社区）', true],
] as const;

function placesOf(portal: Portal, { villages }: Programme): RuleView['places'] {
  const all = villages.map((id) => villageOf(portal, id));
  return PLACES.flatMap(([words, madeUp]) => {
    const own = all.filter(({ sample }) => sample === madeUp);
    if (own.length === 0) return [];
    return [{ words, villages: own.map(({ id, name }) => ({ name, href: villageHref(id) })) }];
  });
}

function exampleOf(
  programme: Programme,
  link: (id: string | null) => ClauseLink | null,
): RuleView['example'] {
  const working = workOut(programme, programme.example);
  if (working.amount === null) return null;
  const given = programme.measures.flatMap((measure) => {
    const value = programme.example[measure.key];
    return value === undefined ? [] : [`${measure.label} ${quantityWords({ measure, value })}`];
  });
  const steps = working.steps.map((step) => ({
    ...stepWords(step),
    clause: link('clause' in step ? step.clause : null),
  }));
  return { given: given.join('，'), steps, line: workingWords(working) };
}

function factsOf(programme: Programme): RuleView['facts'] {
  const { window, notice, signers, sources, pool } = programme;
  const stage = (key: string) => programme.stages.find((entry) => entry.key === key)?.label ?? key;
  const shares = sources.map(
    ({ name, amount, percent }) =>
      `${name} ${amount === null ? `${percent}%` : formatYuan(amount)}`,
  );
  const facts: (readonly [string, string | null])[] = [
    ['谁管', programme.department],
    ['给谁', programme.payer === 'household' ? null : programme.subject],
    ['谁交', programme.payer === 'household' ? programme.subject : null],
    [
      '时间',
      window &&
        `${window.stages.map(stage).join('、')}要在${formatDay(window.from)}到${formatDay(window.to)}之间，头尾两天都算${window.unclear === null ? '' : `；${window.unclear}，在外面的只说看不出`}`,
    ],
    ['公示', notice ? noticeRuleWords(notice) : '要不要公示、公示几天，没有写明'],
    ['公示怎么数', notice && noticeReading(notice)],
    ['签字', signers && `要签齐：${signers.posts.join('、')}`],
    ['钱从哪里来', sources.length === 0 ? null : shares.join('，')],
    ['资金总额', pool && formatLarge(pool.amount)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function fieldsOf(programme: Programme): RuleView['fields'] {
  return askedFor(programme).map((measure) => {
    const bounds = measure.min === 1 || measure.min === 0 ? null : boundsWords(measure);
    return {
      name: measure.key,
      label: `${measure.label}（${measure.unit}）${bounds === null ? '' : `，${bounds}`}`,
    };
  });
}

/** The formula and its measures, as the calculator's script reads them. */
function reckoningOf({ formula, measures, payer }: Programme): string {
  return JSON.stringify({ formula, measures, payer }).replaceAll('<', '\\u003c');
}
