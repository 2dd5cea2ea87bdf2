import type { Day } from '../../domain/day.ts';
import type { Law } from '../../portal/disclosure/records.ts';

/** A law or document of the catalogue: the text that holds today, and the texts of other days. */
export interface LawLines {
  readonly name: string;
  readonly anchor: string;
  readonly today: Law | null;
  readonly others: readonly Law[];
}

/**
 * The text of a law that was in force on a day, so that what was done in 2022 is held against what held
 * in 2022; null when the file has none for that day. A text without days is taken to have always held.
 */
export function lawOn(laws: readonly Law[], name: string, day: Day): Law | null {
  return (
    laws.find(
      (law) =>
        law.name === name &&
        (law.from === null || law.from <= day) &&
        (law.until === null || day <= law.until),
    ) ?? null
  );
}

/** Every law by its name, in the order of the file. */
export function lawLines(laws: readonly Law[], day: Day): LawLines[] {
  return [...Map.groupBy(laws, ({ name }) => name)].map(([name, texts]) => {
    const today = lawOn(laws, name, day);
    return { name, anchor: lawAnchor(name), today, others: texts.filter((text) => text !== today) };
  });
}

/** Anchor of a law on the page of the catalogue. */
export function lawAnchor(name: string): string {
  return `law-${name.replace(/[^\p{L}\p{N}]/gu, '')}`;
}
