import { readFileSync } from 'node:fs';

/** A place of `tests/fixtures/evaluation/ten-places.csv`; empty where there is nothing. */
export type HandWorked = Readonly<
  Record<
    | 'village'
    | 'kind'
    | 'daily'
    | 'base'
    | 'result'
    | 'participating'
    | 'households'
    | 'working'
    | 'total'
    | 'rank'
    | 'coverage'
    | 'swaps',
    string
  >
>;

/** The ten places of the sample as they were worked out by hand. */
export function handWorked(): HandWorked[] {
  const [head = '', ...lines] = readFileSync('tests/fixtures/evaluation/ten-places.csv', 'utf8')
    .trim()
    .split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])) as HandWorked;
  });
}
