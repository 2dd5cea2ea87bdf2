import { formulaWords } from '../../domain/programmes/formula-words.ts';
import type { policiesTable } from '../tables/policies.ts';
import type { rulesTable } from '../tables/rules.ts';
import type { RowToWrite } from '../write-table.ts';
import { readReckoning } from './read-reckoning.ts';

/** A ready programme, as its file has it: what is asked of a county is put in its place. */
export type ReadyProgramme = Readonly<Record<string, unknown>> & {
  readonly title: string;
  readonly department: string;
  readonly summary: string;
  readonly measures: readonly Readonly<Record<string, unknown>>[];
  readonly formula: Readonly<Record<string, unknown>>;
  readonly notice: Readonly<Record<string, unknown>>;
};

/** What a county says of its own programme. */
export interface OwnTerms {
  readonly id: string;
  readonly title: string;
  readonly department: string;
  /** Amounts of the formula, in 元 as written: `83`, or bands as `89:50,99:100,:300`. */
  readonly amount: string;
  /** The most that is counted; '' for no limit, where the ready programme has one. */
  readonly most: string;
  readonly noticeDays: number;
  readonly document: {
    readonly title: string;
    readonly number: string;
    readonly issuer: string;
    readonly issued: string;
  };
  /** The article that says how much, and the one that says how long the notice hangs. */
  readonly articles: { readonly amount: string; readonly notice: string };
}

/** A programme's file, and the rows of the document and of its two articles. */
export interface OwnProgramme {
  readonly file: Readonly<Record<string, unknown>>;
  readonly policy: RowToWrite<typeof policiesTable>;
  readonly rules: readonly RowToWrite<typeof rulesTable>[];
}

/** Bands as somebody writes them in a line; null when they cannot be told. */
export function bandsOf(text: string): { upTo: string | null; amount: string }[] | null {
  const bands = text
    .split(/[,，]/)
    .map((part) => /^\s*(\d*)\s*[:：]\s*(\d+(?:\.\d+)?)\s*$/.exec(part));
  const isWhole = bands.every((band, at) => band && (band[1] === '') === (at === bands.length - 1));
  if (!isWhole) return null;
  return bands.map((band) => ({ upTo: band?.[1] || null, amount: band?.[2] ?? '' }));
}

/** Puts a county's own terms into a ready programme. */
export function ownProgramme(ready: ReadyProgramme, terms: OwnTerms): OwnProgramme {
  const { id, title, department, document, articles, noticeDays } = terms;
  const [amountId, noticeId, policy] = [`${id}-1`, `${id}-2`, `${id}-banfa`];
  const formula = ownFormula(ready.formula, terms);
  const says = formulaWords(readReckoning({ measures: ready.measures, formula }));
  const notice = { ...ready.notice, minDays: noticeDays, clause: noticeId };
  const subject = String(ready.subject);
  return {
    file: {
      ...ready,
      ...{ id, title, department, policy, formula, notice },
      summary: says.join(''),
      amountClauses: [amountId],
    },
    policy: {
      id: policy,
      title: document.title,
      number: document.number || null,
      kind: '办法',
      issued: document.issued || null,
      issuer: document.issuer || null,
    },
    rules: [
      {
        id: amountId,
        policy,
        clause: articles.amount,
        subject,
        requirement: says.join('').replace(/。$/, ''),
      },
      {
        id: noticeId,
        policy,
        clause: articles.notice,
        subject: '村委会',
        requirement: `名单公示 ${noticeDays} 天`,
      },
    ],
  };
}

function ownFormula(ready: ReadyProgramme['formula'], { amount, most }: OwnTerms) {
  if (ready.kind === 'tiers') return { ...ready, bands: bandsOf(amount) };
  const { maxUnits: _, ...rest } = ready;
  return { ...rest, amount, ...(most === '' ? {} : { maxUnits: most }) };
}
