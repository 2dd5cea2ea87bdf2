import { DERIVATIONS, type Derivation, type Derived, derive } from '../domain/facts/derived.ts';
import { spokenDate } from '../domain/facts/fact-value.ts';
import type { Fact, TimelineEvent } from '../domain/facts/knowledge.ts';

/** A mark in the prose of a case or a digest that stands for something of the fact base. */
export type ProseTag =
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'derived'; readonly as: string; readonly of: readonly string[] }
  | { readonly kind: 'when'; readonly id: string }
  | { readonly kind: 'see'; readonly id: string };

/** A mark that shows a figure or a date. */
export type FigureTag = Exclude<ProseTag, { kind: 'see' }>;

/** What figures and dates may be taken from. */
export interface FigureBase {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly timeline: ReadonlyMap<string, TimelineEvent>;
}

/** The facts and dates of a fact base, by id. */
export function figureBase(knowledge: {
  readonly facts: readonly Fact[];
  readonly timeline: readonly TimelineEvent[];
}): FigureBase {
  return {
    facts: new Map(knowledge.facts.map((fact) => [fact.id, fact])),
    timeline: new Map(knowledge.timeline.map((event) => [event.id, event])),
  };
}

/** One mark with where it stands in the text. */
export interface FoundTag {
  readonly tag: ProseTag;
  readonly at: number;
  readonly text: string;
}

const TAG =
  /<Fact id="([^"]*)" \/>|<Derived as="([^"]*)" of="([^"]*)" \/>|<(See|When) id="([^"]*)" \/>/g;

/** Every mark of a text, in order. */
export function proseTags(text: string): FoundTag[] {
  return [...text.matchAll(TAG)].map((match) => ({
    at: match.index,
    text: match[0],
    tag: tagOf(match),
  }));
}

function tagOf([, fact, as, of, name, id = '']: RegExpExecArray): ProseTag {
  if (fact !== undefined) return { kind: 'fact', id: fact };
  if (as !== undefined) return { kind: 'derived', as, of: (of ?? '').split(' ') };
  return { kind: name === 'When' ? 'when' : 'see', id };
}

/**
 * What a mark shows: the printed value, the derived figure or the date. Throws in plain Chinese on a
 * fact that is not there or is withheld, and on figures that do not go together.
 */
export function figureOf(
  tag: FigureTag,
  { facts, timeline }: FigureBase,
): { readonly text: string; readonly derived: Derived | null } {
  if (tag.kind === 'fact') return { text: shown(tag.id, facts).printed, derived: null };
  if (tag.kind === 'when') {
    const event = timeline.get(tag.id);
    if (!event) throw new Error(`大事记里没有 ${tag.id}`);
    return { text: spokenDate(event.date), derived: null };
  }
  if (!isDerivation(tag.as)) throw new Error(`不认识的算法「${tag.as}」`);
  const derived = derive(
    tag.as,
    tag.of.map((id) => shown(id, facts)),
  );
  return { text: derived.text, derived };
}

function shown(id: string, facts: ReadonlyMap<string, Fact>): Fact {
  const fact = facts.get(id);
  if (!fact) throw new Error(`事实库里没有 ${id}`);
  if (fact.value === null) throw new Error(`事实 ${id} 不转载，不能写进文章`);
  return fact;
}

function isDerivation(as: string): as is Derivation {
  return Object.hasOwn(DERIVATIONS, as);
}

/**
 * A piece of prose as it is read: figures filled in, marks and markup taken away, the head left out.
 */
export function plainProse(text: string, base: FigureBase): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(TAG, (found) => {
      const tag = proseTags(found)[0]?.tag;
      return tag && tag.kind !== 'see' ? figureOf(tag, base).text : '';
    })
    .replace(/<[^>]+>/g, '')
    .replace(/^(#+|-|\d+\.) +/gm, '')
    .replace(/^\|[-| ]+\|$/gm, '')
    .replace(/[|*]/g, ' ');
}

/** How many Chinese characters a piece of prose has, units of its figures included. */
export function hanCount(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
