import { sayDays } from '../../domain/day.ts';
import type { Fact, TimelineEvent } from '../../domain/facts/knowledge.ts';
import {
  type FigureBase,
  type FigureTag,
  figureBase,
  figureOf,
  proseTags,
} from '../../intake/prose-tags.ts';
import { pageNumbers } from './citation.ts';
import { factHref } from './entities.ts';

/** Where a figure of an article comes from, as a numbered note at its end. */
export interface Note {
  readonly number: number;
  readonly anchor: string;
  /** The figure as the article shows it. */
  readonly shown: string;
  /** What it stands on: the fact or date it is, or the facts it was worked out from. */
  readonly grounds: readonly Ground[];
  /** For a figure of our own, how it was worked out. */
  readonly working: string | null;
  /** Anchor and title of the section that first shows it; null when that is the head. */
  readonly back: { readonly anchor: string; readonly title: string } | null;
}

/** An entry of the fact base, in one line. */
interface Ground {
  readonly id: string;
  readonly href: string;
  /** Metric, qualifier, time, section and page. */
  readonly about: string;
}

/** The notes of each article, by its name and then by the figure. */
export function articleNotes(
  texts: ReadonlyMap<string, string>,
  knowledge: Parameters<typeof figureBase>[0],
): ReadonlyMap<string, ReadonlyMap<string, Note>> {
  const base = figureBase(knowledge);
  return new Map([...texts].map(([name, text]) => [name, notesOf(text, base)]));
}

/** What makes two marks the same figure. */
export function noteKey(tag: FigureTag): string {
  return tag.kind === 'derived' ? `${tag.as} ${tag.of.join(' ')}` : tag.id;
}

/**
 * The notes of an article, numbered as its figures first appear: those of its head, which stand in
 * the card and the charts, before those of its text. Keyed by the figure.
 */
export function notesOf(text: string, base: FigureBase): ReadonlyMap<string, Note> {
  const bodyFrom = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : 0;
  const inHead = [...text.slice(0, bodyFrom).matchAll(/\bF\d{3,}\b/g)].map(([id]) => ({
    tag: { kind: 'fact', id } as const,
    at: 0,
  }));
  const headings = [...text.matchAll(/^## (.+)$/gm)];
  const notes = new Map<string, Note>();
  for (const { tag, at } of [...inHead, ...proseTags(text)]) {
    if (tag.kind === 'see' || notes.has(noteKey(tag))) continue;
    const number = notes.size + 1;
    const figure = figureOf(tag, base);
    const title = headings.filter(({ index }) => index < at).at(-1)?.[1];
    notes.set(noteKey(tag), {
      number,
      anchor: `zhu-${number}`,
      shown: figure.text,
      grounds: groundsOf(tag, base),
      working: figure.derived?.working ?? null,
      back:
        title === undefined ? null : { anchor: headingAnchor(title), title: shortHeading(title) },
    });
  }
  return notes;
}

function groundsOf(tag: FigureTag, { facts, timeline }: FigureBase): Ground[] {
  if (tag.kind === 'when') {
    const event = timeline.get(tag.id);
    return event ? [{ id: tag.id, href: `/facts/${event.entity}/`, about: aboutEvent(event) }] : [];
  }
  return (tag.kind === 'fact' ? [tag.id] : tag.of).flatMap((id) => {
    const fact = facts.get(id);
    return fact ? [{ id, href: factHref(fact), about: aboutFact(fact) }] : [];
  });
}

const aboutEvent = ({ event, section, pages }: TimelineEvent): string =>
  [event, section, pagesText(pages)].filter(Boolean).join('；');

const pagesText = (pages: string | null): string | null =>
  pages === null ? null : `第 ${pageNumbers(pages)} 页`;

/** The anchor that the renderer gives a heading: its words without punctuation. */
export function headingAnchor(title: string): string {
  return title.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A heading without its explanation: `共谋：一起商量` → `共谋`. */
export const shortHeading = (title: string): string => title.split('：')[0] ?? title;

function aboutFact(fact: Fact): string {
  return [
    fact.metric,
    fact.qualifier && `限定：${fact.qualifier}`,
    fact.period && sayDays(fact.period),
    fact.section,
    pagesText(fact.pages),
  ]
    .filter(Boolean)
    .join('；');
}
