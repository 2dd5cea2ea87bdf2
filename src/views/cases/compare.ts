import { derive } from '../../domain/facts/derived.ts';
import type { Fact } from '../../domain/facts/knowledge.ts';
import { PAYERS, type Payer } from '../../intake/case-charts.ts';
import type { CaseHead } from '../../intake/case-head.ts';
import type { Portal } from '../../portal/portal.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import type { GridRow, Mark } from '../marks.ts';
import { casePlace, putIn } from './case-page.ts';

/** What one case says of one thing: words of ours, figures of the source, or neither. */
export interface CompareCell {
  readonly slug: string;
  readonly words: string | null;
  readonly marks: readonly (FactMark & { readonly metric: string })[];
}

/** One thing that is compared, said of every case in the order of the cases. */
export interface CompareRow {
  readonly title: string;
  readonly cells: readonly CompareCell[];
}

/** The cases to choose from and every row that compares them, complete. */
export interface CompareView {
  readonly cases: readonly {
    readonly slug: string;
    readonly name: string;
    readonly town: string;
    readonly summary: string;
    readonly href: string;
  }[];
  readonly rows: readonly CompareRow[];
  /** Who put something in, case by case: with its amount, without, or not said. */
  readonly payers: readonly GridRow[];
}

/** Compares cases by the same things in the same order; what a source does not print stays empty. */
export function compareCases(
  portal: Portal,
  heads: readonly { readonly slug: string; readonly head: CaseHead }[],
): CompareView {
  const cases = heads
    .toSorted((a, b) => a.head.order - b.head.order)
    .map((one) => ({ ...one, place: casePlace(portal, one.head.village) }));
  const { facts: known } = portal.knowledge;
  const metrics = new Map(known.map(({ id, metric }) => [id, metric]));
  const mark = (id: string): CompareCell['marks'][number] => ({
    ...factMark(id, known),
    metric: metrics.get(id) ?? '',
  });
  const row = (
    title: string,
    cell: (head: CaseHead) => { words?: string; facts?: readonly string[] },
  ): CompareRow => ({
    title,
    cells: cases.map(({ slug, head }) => {
      const { words = null, facts = [] } = cell(head);
      return { slug, words, marks: facts.map(mark) };
    }),
  });
  return {
    cases: cases.map(({ slug, head, place: { name, town } }) => ({
      ...{ slug, name, town, summary: head.summary, href: `/cases/${slug}/` },
    })),
    payers: cases.map(({ head, place }) => ({
      label: place.name,
      cells: PAYERS.map((who) => payerMark(head.payers, who)),
    })),
    rows: [
      row('多少户、多少人', ({ village }) => ({
        facts: [
          ...sizeOf(portal, village, 'householdsFrom'),
          ...sizeOf(portal, village, 'peopleFrom'),
        ],
      })),
      ...PAYERS.map((who) => row(`${who}出了什么`, ({ payers }) => paidBy(payers, who))),
      row('写了的钱，摊到一户', (head) => aHousehold(portal, head)),
      row('要紧的数字', ({ figures }) => ({ facts: figures })),
    ],
  };
}

/** What each mark of the overview says. */
export const PAYER_MARKS: Readonly<Partial<Record<Mark, string>>> = {
  full: '出了，写了多少',
  half: '出了，没写多少',
  ring: '没有写明',
};

function payerMark(payers: readonly Payer[], who: Payer['who']): Mark {
  const payer = payers.find((one) => one.who === who);
  if (!payer) return 'ring';
  return payer.facts.length > 0 ? 'full' : 'half';
}

function sizeOf(
  portal: Portal,
  village: string,
  from: 'householdsFrom' | 'peopleFrom',
): readonly string[] {
  const fact = portal.villages.find(({ id }) => id === village)?.[from] ?? null;
  return fact === null ? [] : [fact];
}

/**
 * What the printed sums come to for a household, or why that cannot be said: sums of money over all
 * households of the village, and what was printed a household as it was. Ends of a range are no sum.
 */
function aHousehold(
  portal: Portal,
  { village, payers }: CaseHead,
): { words: string; facts?: readonly string[] } {
  const factOf = (id: string): Fact[] => portal.knowledge.facts.filter((fact) => fact.id === id);
  const given = payers.flatMap(({ facts }) => facts.flatMap(factOf));
  const printed = given.filter(({ unit }) => unit === '元/户');
  if (printed.length > 0)
    return { words: '来源就是按户印的：', facts: printed.map(({ id }) => id) };
  const sums = given.filter(
    ({ unit, qualifier }) => /^元(?:\/年)?$/.test(unit) && !qualifier?.includes('区间'),
  );
  if (sums.length === 0) return { words: '摊不出：来源没有写一共多少钱。' };
  const [households] = sizeOf(portal, village, 'householdsFrom').flatMap(factOf);
  if (!households) return { words: '摊不出：来源没有写有多少户。' };
  const said = sums.map((sum) => {
    const { text, working } = derive('per', [sum, households]);
    return `${sum.metric}，${sum.unit === '元' ? '' : '每年'}一户${text.startsWith('约') ? '' : '合 '}${text}（${working}）`;
  });
  return { words: `${said.join('；')}。` };
}

function paidBy(
  payers: readonly Payer[],
  who: Payer['who'],
): { words?: string; facts?: readonly string[] } {
  const payer = payers.find((one) => one.who === who);
  return payer ? { words: putIn(payer), facts: payer.facts } : {};
}
