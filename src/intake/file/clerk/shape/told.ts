import { bare } from '../../../../domain/bare.ts';
import type { FileRow } from '../../file-cell.ts';

/** Year and month that the lines beside a table, its sheet and its file tell; null where they do not, or differ. */
export interface Told {
  readonly year: string | null;
  readonly month: string | null;
}

/** What is told of a sheet's time: the lines above it first, else the names of sheet and file. */
export function toldOf(above: readonly FileRow[], names: readonly string[]): Told {
  const lines = above.flatMap(({ cells }) => cells.map(({ text }) => text));
  const year = theOne(lines, yearsIn) ?? theOne(names, yearsIn);
  const month = theOne(lines, monthsIn) ?? theOne(names, monthsIn) ?? monthAlone(names, year);
  return { year: year ?? month?.slice(0, 4) ?? null, month };
}

/** The only value that texts give; null when they give none, or several. */
function theOne(texts: readonly string[], find: (text: string) => string[]): string | null {
  const found = new Set(texts.flatMap((text) => find(bare(text))));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function yearsIn(text: string): string[] {
  return [...text.matchAll(/(?<!\d)(20\d\d)(?:年|[-./]\d{1,2}(?!\d))/g)].map(
    ([, year = '']) => year,
  );
}

function monthsIn(text: string): string[] {
  return [...text.matchAll(/(?<!\d)(20\d\d)[年./-]0?(1[0-2]|[1-9])(?:月|$|[^\d./-])/g)].map(
    ([, year = '', month = '']) => `${year}-${month.padStart(2, '0')}`,
  );
}

/** A sheet that is named 10月 in a file that tells its year. */
function monthAlone(names: readonly string[], year: string | null): string | null {
  if (year === null) return null;
  return theOne(names, (text) =>
    [...text.matchAll(/(?<!\d)(1[0-2]|[1-9])月(?!\d)/g)].map(
      ([, month = '']) => `${year}-${month.padStart(2, '0')}`,
    ),
  );
}
