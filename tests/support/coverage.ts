import { readFileSync } from 'node:fs';

/** How much there is: printed in the source, modelled by the sample, or only named. */
export const LEVELS = ['真', '样例', '只点名'] as const;

/** One of the systems of the source, as `docs/coverage.md` maps it. */
export interface CoverageRow {
  readonly number: number;
  readonly title: string;
  /** Ids of tables. */
  readonly tables: readonly string[];
  /** Addresses on the site, with the section after `#`. */
  readonly pages: readonly string[];
  readonly level: string;
  /** Words that stand on those pages. */
  readonly words: readonly string[];
  readonly tests: readonly string[];
  /** What the source does not print. */
  readonly missing: string;
}

/** Rows of the map, in the order of the file. */
export function coverageRows(text = readFileSync('docs/coverage.md', 'utf8')): CoverageRow[] {
  return text
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      const [, number = '', title = '', tables = '', pages = '', level = '', words = ''] = cells;
      const [tests = '', missing = ''] = cells.slice(7);
      return {
        number: Number(number),
        title,
        tables: items(tables),
        pages: items(pages),
        level,
        words: items(words),
        tests: items(tests),
        missing,
      };
    });
}

function items(cell: string): string[] {
  return cell.split('；').filter(Boolean);
}
