import { termsOf } from '../../src/client/search/answer.ts';
import { spoken } from '../../src/domain/sample.ts';
import { searchWords } from '../../src/domain/search/words.ts';
import { FACETS, type SearchRecord } from '../../src/integrations/search/records.ts';
import { unnamed } from '../../src/integrations/search/unnamed.ts';
import { fieldsOf } from '../../src/integrations/search/write-search.ts';

/** A record with every text it may be found by, as words. */
export interface Scanned {
  readonly record: SearchRecord;
  /** Fields of its head and its facets. */
  readonly head: readonly string[];
  readonly text: string;
}

/** Records for a plain scan. */
export function scanned(
  records: readonly SearchRecord[],
  synonyms: readonly (readonly string[])[],
): Scanned[] {
  const groups = synonyms.map((group) => group.map(searchWords));
  return records.map((record) => ({
    record,
    head: [
      ...fieldsOf(record, groups),
      ...FACETS.flatMap((facet) => {
        const value = record[facet] ?? '';
        return [searchWords(value), searchWords(spoken(value))];
      }),
    ].map(joined),
    text: joined(searchWords(unnamed(record.text))),
  }));
}

/** Numbers of the records that hold every term of a query in head or text, found by reading all of them. */
export function scan(
  all: readonly Scanned[],
  typed: string,
  synonyms: readonly (readonly string[])[],
): number[] {
  const terms = termsOf(typed).map(({ typed: word, ways }) => [
    ...ways.map(joined),
    ...synonyms
      .filter((group) => group.includes(word))
      .flat()
      .map((other) => joined(searchWords(other))),
  ]);
  return all.flatMap(({ head, text }, number) => {
    const holds = terms.every((ways) =>
      ways.some((way) => [...head, text].some((one) => one.includes(way))),
    );
    return holds ? [number] : [];
  });
}

function joined(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
