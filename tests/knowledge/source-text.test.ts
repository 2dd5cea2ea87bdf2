import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/intake/csv.ts';

// The source text is not part of the project; where it lies beside it, nothing of ours may repeat a
// run of twelve characters. Elsewhere there is nothing to compare with.
const SEED = '../shared/seed';
const RUN = 12;

/** Names may be as long as they are: titles, bodies, standards. */
const NAME_COLUMNS = new Set([
  '名称',
  '题名',
  '文号',
  '栏目',
  '出处',
  '名单',
  '正式名称',
  '责任者',
  '期次',
  '发文或解释机关',
  '适用范围',
]);
/** Lists of terms printed as a value, and honours by their official names. */
const NAMED = ['F048', 'F100', 'F189', '荣誉（山跟前）', '厕改技术标准'];

describe.runIf(existsSync(SEED))('nothing is copied from the source text', () => {
  const runs = existsSync(SEED) ? seedRuns() : new Set<string>();
  const names = existsSync(SEED) ? longNames() : [];

  it.each(proseFiles('content'))('%s', (file) => {
    expect(copied(readFileSync(file, 'utf8'), runs, names)).toEqual([]);
  });

  it.each(tables())('%s', (file) => {
    const [head, ...rows] = parseCsv(readFileSync(file, 'utf8'));
    const found = rows
      .filter(({ cells }) => !NAMED.includes(cells[0] ?? ''))
      .flatMap(({ cells }) =>
        cells.flatMap((cell, index) =>
          NAME_COLUMNS.has(head?.cells[index] ?? '') ? [] : copied(cell, runs, names),
        ),
      );
    expect(found).toEqual([]);
  });
});

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s*#“”"「」]/g, '');
}

function seedRuns(): Set<string> {
  const runs = new Set<string>();
  for (const name of readdirSync(SEED)) {
    const text = plain(readFileSync(join(SEED, name), 'utf8'));
    for (let at = 0; at + RUN <= text.length; at += 1) runs.add(text.slice(at, at + RUN));
  }
  return runs;
}

/** Official names of documents, bodies and companies, which no one can put in other words. */
function longNames(): string[] {
  return ['policies.csv', 'sources.csv', 'entities.csv'].flatMap((file) =>
    parseCsv(readFileSync(join('data', file), 'utf8')).map(({ cells }) => plain(cells[1] ?? '')),
  );
}

function copied(text: string, runs: ReadonlySet<string>, names: readonly string[]): string[] {
  const found: string[] = [];
  const own = plain(text);
  for (let at = 0; at + RUN <= own.length; at += 1) {
    const run = own.slice(at, at + RUN);
    if (runs.has(run) && !names.some((name) => name.includes(run))) found.push(run);
  }
  return found;
}

function proseFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join(folder, name))
    .sort();
}

function tables(): string[] {
  return readdirSync('data')
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join('data', name))
    .sort();
}
