import { z } from 'zod';
import type { Fact, TimelineEvent } from '../../domain/knowledge.ts';
import type { Portal } from '../../portal/assemble.ts';
import { villageHref, villageOf } from '../places.ts';
import { type ClauseLine, clauseLines } from '../policies/clauses.ts';

const factId = z.string().regex(/^F\d{3}$/);
const partSchema = z.strictObject({ label: z.string().min(1), fact: factId });

/** What the head of a case says; a fault in it stops the build with the name of the field. */
export const caseSchema = z.strictObject({
  order: z.int(),
  village: z.string(),
  title: z.string().min(1),
  summary: z.string().min(1),
  /** Facts of the key figures card, in order. */
  figures: z.array(factId).min(3),
  shares: z
    .strictObject({ title: z.string(), parts: z.array(partSchema).min(2), note: z.string() })
    .optional(),
  bars: z
    .strictObject({
      title: z.string(),
      unit: z.string(),
      parts: z.array(partSchema).min(2),
      note: z.string(),
    })
    .optional(),
});
export type CaseHead = z.infer<typeof caseSchema>;

/** A figure of the card: what it is, as printed, and where it stands. */
export interface KeyFigure {
  readonly fact: Fact;
  readonly href: string;
}

export interface ChartPart {
  readonly label: string;
  readonly printed: string;
  /** Hundredths of the unit. */
  readonly value: number;
}

export interface CaseView {
  readonly head: CaseHead;
  readonly village: { readonly name: string; readonly town: string; readonly href: string };
  readonly figures: readonly KeyFigure[];
  readonly timeline: readonly TimelineEvent[];
  readonly clauses: readonly ClauseLine[];
  readonly shares: readonly ChartPart[];
  readonly bars: readonly ChartPart[];
  readonly minutes: number;
}

/** A villager on a phone reads about 300 characters a minute. */
const CHARACTERS_A_MINUTE = 300;

/** Joins a case's head with the facts, dates and clauses it names. */
export function caseView(
  portal: Portal,
  slug: string,
  frontmatter: unknown,
  source: string,
): CaseView {
  const head = caseSchema.parse(frontmatter);
  const village = villageOf(portal, head.village);
  const factOf = (id: string): Fact => {
    const fact = portal.knowledge.facts.find((entry) => entry.id === id);
    if (!fact) throw new Error(`case ${slug}: no fact ${id}`);
    return fact;
  };
  const parts = (given: readonly { label: string; fact: string }[]): ChartPart[] =>
    given.map(({ label, fact: id }) => {
      const fact = factOf(id);
      if (fact.value === null) throw new Error(`case ${slug}: fact ${id} has no number`);
      return { label, printed: fact.printed, value: fact.value };
    });
  const han = source.match(/\p{Script=Han}/gu)?.length ?? 0;
  return {
    head,
    village: { name: village.name, town: village.town.name, href: villageHref(village.id) },
    figures: head.figures.map((id) => {
      const fact = factOf(id);
      return { fact, href: `/facts/${fact.entity}/#${id.toLowerCase()}` };
    }),
    timeline: portal.knowledge.timeline.filter((event) => event.entity === slug),
    clauses: clauseLines(slug, portal),
    shares: parts(head.shares?.parts ?? []),
    bars: parts(head.bars?.parts ?? []),
    minutes: Math.max(1, Math.round(han / CHARACTERS_A_MINUTE)),
  };
}
