import { readFileSync } from 'node:fs';

/** One of the seventy systems of the source, as `docs/coverage.md` maps it. */
export interface CoverageRow {
  readonly number: number;
  readonly title: string;
  /** Ids of tables. */
  readonly tables: readonly string[];
  /** Addresses on the site, with the section after `#`. */
  readonly pages: readonly string[];
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
      const [number = '', title = '', tables = '', pages = '', tests = '', missing = ''] = line
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      return {
        number: Number(number),
        title,
        tables: items(tables),
        pages: items(pages),
        tests: items(tests),
        missing,
      };
    });
}

function items(cell: string): string[] {
  return cell.split('；').filter(Boolean);
}
