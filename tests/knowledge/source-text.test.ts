import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/intake/csv.ts';
import { figureBase, plainProse } from '../../src/intake/prose-tags.ts';
import { readProse } from '../../src/portal/fs/prose.ts';
import { realPortal } from '../support/real-portal.ts';

// The source text is not part of the project. Where the environment says where it lies,
// nothing of ours may repeat a run of twelve characters; elsewhere there is nothing to compare with.
const SEED = process.env.PORTAL_SOURCE_TEXT ?? '';
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
  const base = figureBase(realPortal().knowledge);

  it.each([...readProse('content').texts])('%s, figures filled in', (_name, text) => {
    const head = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
    expect(copied(`${head}\n${plainProse(text, base)}`, runs, names)).toEqual([]);
  });

  it.each(files('data/programmes', '.json'))('%s', (file) => {
    const texts = stringsOf(JSON.parse(readFileSync(file, 'utf8')));
    expect(texts.flatMap((text) => copied(text, runs, names))).toEqual([]);
  });

  it.each(files('data', '.csv'))('%s', (file) => {
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

/** Every text inside a JSON value, each by itself: a list of posts is no sentence. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** Letters and figures alone: a comma put in or left out makes no sentence one's own. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}%.]/gu, '');
}

function seedRuns(): Set<string> {
  const runs = new Set<string>();
  for (const name of readdirSync(SEED)) {
    const text = plain(readFileSync(join(SEED, name), 'utf8'));
    for (let at = 0; at + RUN <= text.length; at += 1) runs.add(text.slice(at, at + RUN));
  }
  return runs;
}

/**
 * Official names of documents, bodies and companies, which no one can put in other words, and what a
 * fact quotes as printed.
 */
function longNames(): string[] {
  const printed = realPortal().knowledge.facts.map((fact) => plain(fact.printed));
  return printed.concat(
    ['policies.csv', 'sources.csv', 'entities.csv'].flatMap((file) =>
      parseCsv(readFileSync(join('data', file), 'utf8')).map(({ cells }) => plain(cells[1] ?? '')),
    ),
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

function files(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}
