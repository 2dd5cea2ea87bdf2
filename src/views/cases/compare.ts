import { PAYERS, type Payer } from '../../intake/case-charts.ts';
import type { CaseHead } from '../../intake/case-head.ts';
import type { Portal } from '../../portal/assemble.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { casePlace } from './case-page.ts';

/** What one case says of one thing: words of ours, figures of the source, or neither. */
export interface CompareCell {
  readonly slug: string;
  readonly name: string;
  readonly words: string | null;
  readonly marks: readonly (FactMark & { readonly metric: string })[];
}

/** One thing that is compared, said of every case in the same order. */
export interface CompareRow {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly CompareCell[];
}

/** The cases to choose from and every row that compares them, complete. */
export interface CompareView {
  readonly cases: readonly {
    readonly slug: string;
    readonly name: string;
    readonly href: string;
  }[];
  readonly rows: readonly CompareRow[];
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
    id: string,
    title: string,
    cell: (head: CaseHead, town: string) => { words?: string; facts?: readonly string[] },
  ): CompareRow => ({
    id,
    title,
    cells: cases.map(({ slug, head, place }) => {
      const { words = null, facts = [] } = cell(head, place.town);
      return { slug, name: place.name, words, marks: facts.map(mark) };
    }),
  });
  return {
    cases: cases.map(({ slug, place }) => ({ slug, name: place.name, href: `/cases/${slug}/` })),
    rows: [
      row('zai-nali', '在哪里', (_, town) => ({ words: town })),
      row('hushu', '有多少户', ({ village }) => ({
        facts: sizeOf(portal, village, 'householdsFrom'),
      })),
      row('renshu', '有多少人', ({ village }) => ({
        facts: sizeOf(portal, village, 'peopleFrom'),
      })),
      row('zuo-shenme', '做了什么', ({ summary }) => ({ words: summary })),
      ...PAYERS.map((who, index) =>
        row(`chu-${index + 1}`, `${who}出了什么`, ({ payers }) => paidBy(payers, who)),
      ),
      row('shuzi', '要紧的数字', ({ figures }) => ({ facts: figures })),
    ],
  };
}

function sizeOf(
  portal: Portal,
  village: string,
  from: 'householdsFrom' | 'peopleFrom',
): readonly string[] {
  const fact = portal.villages.find(({ id }) => id === village)?.[from] ?? null;
  return fact === null ? [] : [fact];
}

/** The words alone do not say how much; without figures the reader is told so. */
function paidBy(
  payers: readonly Payer[],
  who: Payer['who'],
): { words?: string; facts?: readonly string[] } {
  const payer = payers.find((one) => one.who === who);
  if (!payer) return {};
  const words = payer.facts.length > 0 ? payer.what : `${payer.what}（多少原文未载）`;
  return { words, facts: payer.facts };
}
