import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutMaskedNames } from '../../domain/expiry.ts';
import { NOTICE_STATUS_LABELS } from '../../domain/notices/notice.ts';
import { compareText } from '../../domain/problem.ts';
import { buildShards } from '../../domain/search/grams.ts';
import { FIRST, FIRST_NAMES, perFurtherFile, type SearchRoot } from '../../domain/search/root.ts';
import { sumWord } from '../../domain/search/sums.ts';
import { searchWords } from '../../domain/search/words.ts';
import type { Portal } from '../../portal/portal.ts';
import { RANKS } from '../../views/search/heads.ts';
import { type Synonyms, synonymsOf } from '../../views/search/synonyms.ts';
import type { PageFacts } from '../pages/page-facts.ts';
import { searchLetters } from './letters.ts';
import { searchNames } from './names.ts';
import { FACETS, type SearchRecord, searchRecords, shownTitle } from './records.ts';
import { writeTextLayer } from './text-layer.ts';
import { unnamed } from './unnamed.ts';

/** Writes what the search page asks for, below `/search/`. */
export function writeSearch(folder: string, pages: readonly PageFacts[], portal: Portal): void {
  const records = searchRecords(pages, portal);
  const search = join(folder, 'search');
  const sums = writeTextLayer(join(search, 'texts'), records);
  writeHeads(join(search, 'heads'), records, synonymsOf(portal), sums);
}

/**
 * Writes the index of heads: the root with what narrows and orders, shards of places, further records; the
 * sums in the text of each record are found there too.
 */
export function writeHeads(
  folder: string,
  records: readonly SearchRecord[],
  synonyms: Synonyms,
  sums: readonly (readonly string[])[],
): void {
  mkdirSync(folder, { recursive: true });
  const groups = synonyms.map((words) => words.map(searchWords));
  const fields = records.map((record, number) => {
    const own = fieldsOf(record, groups);
    return [...own, ...sumFields(sums[number] ?? [], own)];
  });
  const { shards, plan } = buildShards(fields);
  // A device keeps heads for longer than a name may be told.
  const shown = records.map((record) => [
    withoutMaskedNames(shownTitle(record)),
    record.url,
    ...record.lines.map(withoutMaskedNames),
  ]);
  const names = searchNames(records, synonyms);
  const files: Record<string, unknown> = { 'names.json': names.slice(FIRST_NAMES) };
  shards.forEach((shard, number) => {
    files[`${number}.json`] = shard;
  });
  const per = perFurtherFile(shown.length);
  for (let start = FIRST; start < shown.length; start += per)
    files[`more-${(start - FIRST) / per}.json`] = shown.slice(start, start + per);
  const root: Omit<SearchRoot, 'version'> = {
    ...plan,
    facets: facetsOf(records),
    ranks: records.map(({ rank }) => RANKS.indexOf(rank)),
    clerks: RANKS.indexOf('clerk'),
    running: [NOTICE_STATUS_LABELS.current, NOTICE_STATUS_LABELS.ending],
    titles: fields.map(([title = []]) => title.length),
    untils: records.map(({ until }) => until ?? ''),
    names: names.slice(0, FIRST_NAMES),
    synonyms,
    heads: shown.slice(0, FIRST),
  };
  const version = createHash('sha256')
    .update(JSON.stringify([files, root]))
    .digest('hex');
  files['root.json'] = { version: version.slice(0, 12), ...root } satisfies SearchRoot;
  files['letters.json'] = searchLetters(records);
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), JSON.stringify(content));
}

/** The words of a record field by field, its title first; words that mean the same are fields of their own. */
export function fieldsOf(
  record: SearchRecord,
  groups: readonly (readonly (readonly string[])[])[],
): string[][] {
  const [title = [], ...others] = [record.title, ...record.lines, ...record.keys].map((text) =>
    searchWords(unnamed(text)),
  );
  const all = [title, ...others.filter((words) => words.length > 0)];
  const text = all.map((words) => ` ${words.join(' ')} `).join('|');
  const holds = (words: readonly string[]): boolean => text.includes(` ${words.join(' ')} `);
  const also = groups
    .filter((group) => group.some(holds))
    .flatMap((group) => group.filter((words) => !holds(words)));
  return [...all, ...also.map((words) => [...words])];
}

/** Sums that stand in a record's text alone, each a field of its own. */
function sumFields(sums: readonly string[], fields: readonly (readonly string[])[]): string[][] {
  const known = new Set(fields.flat());
  return sums.filter((sum) => !known.has(sum)).map((sum) => [sumWord(sum)]);
}

/** The values of each facet, and which of them each record has (-1: none). */
function facetsOf(records: readonly SearchRecord[]): SearchRoot['facets'] {
  return FACETS.map((name) => {
    const values = [...new Set(records.flatMap((record) => record[name] ?? []))].sort(compareText);
    const places = new Map(values.map((value, at) => [value, at]));
    return { name, values, of: records.map((record) => places.get(record[name] ?? '') ?? -1) };
  });
}
