import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KeptText, TextRoot } from '../../domain/search/root.ts';
import { sumsIn } from '../../domain/search/sums.ts';
import { indexSegment } from '../../domain/search/texts.ts';
import { placedWords } from '../../domain/search/words.ts';
import { listFolder } from '../../portal/fs/folder.ts';
import { sha256 } from '../../portal/fs/sums.ts';
import { type KeptFiles, keptFiles } from '../kept-files.ts';
import type { SearchRecord } from './records.ts';
import { powerOfTwo, segmentsOf } from './segments.ts';
import { unnamed } from './unnamed.ts';

/** A segment of the index as it is kept. */
interface Segment {
  /** What it has of each shard, as JSON. */
  readonly parts: readonly string[];
  /** Sums in each of its texts. */
  readonly sums: readonly (readonly string[])[];
}

/**
 * Writes the index of whole texts into a folder: it is asked when heads do not answer. Texts as they read,
 * from which excerpts are cut, are kept beside it. A segment whose texts are as they were is taken as it was
 * made. Gives the sums in the text of each record.
 */
export function writeTextLayer(
  folder: string,
  records: readonly SearchRecord[],
): readonly (readonly string[])[] {
  const kept = keptFiles('search', MOST_KEPT);
  const program = programDigest();
  const shards = shardsFor(records.length);
  const per = powerOfTwo(records.length / TEXT_FILES);
  // Whoever has files of another way to take texts apart must not mix them with these.
  const digest = createHash('sha256').update(program);
  const sums: (readonly string[])[] = [];
  const parts: string[][] = Array.from({ length: shards }, () => []);
  const segments = [...segmentsOf(records)];
  for (const [name, numbers] of segments) {
    const texts = numbers.map((number): KeptText => {
      const { url = '', text = '' } = records[number] ?? {};
      return [url, text];
    });
    for (let from = 0; from < texts.length; from += per) {
      const content = JSON.stringify(texts.slice(from, from + per));
      digest.update(name).update(content);
      writeInto(folder, `${name}/${from / per}.json`, content);
    }
    const segment = segmentOf(texts, shards, kept, program);
    for (const [shard, part] of segment.parts.entries()) parts[shard]?.push(part);
    for (const [at, number] of numbers.entries()) sums[number] = segment.sums[at] ?? [];
  }
  for (const [shard, own] of parts.entries())
    writeInto(folder, `words/${shard}.json`, `[${own.join()}]`);
  const root: TextRoot = { version: digest.digest('hex').slice(0, 12), shards, per, segments };
  writeInto(folder, 'root.json', JSON.stringify(root));
  kept.tidy();
  return sums;
}

/** The index of some texts, as it was made of the same before or is now. */
function segmentOf(
  texts: readonly KeptText[],
  shards: number,
  kept: KeptFiles,
  program: string,
): Segment {
  const own = texts.map(([, text]) => unnamed(text));
  const name = kept.nameOf([program, shards, own]);
  const before = kept.read(name);
  if (before) {
    const lines = before.toString('utf8').split('\n');
    return { sums: JSON.parse(lines.pop() ?? '') as Segment['sums'], parts: lines };
  }
  const placed = own.map(placedWords);
  const parts = indexSegment(
    placed.map((words) => words.map(({ word }) => word)),
    shards,
  );
  const sums = own.map((text, at) => sumsIn(text, placed[at]));
  kept.keep(name, Buffer.from([...parts, JSON.stringify(sums)].join('\n')));
  return { parts, sums };
}

/** What decides how texts are taken apart. */
function programDigest(): string {
  return sha256(
    [...listFolder(WORDS).files.map((file) => join(WORDS, file)), 'package.json']
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n'),
  );
}

function writeInto(folder: string, path: string, content: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const WORDS = join('src', 'domain', 'search');

/** Segments that are kept: a few states of a large county. */
const MOST_KEPT = 1500;

/** Files that texts are kept in, about, at most. */
const TEXT_FILES = 400;

/** Shards of a small site, a middling one and a large one; where their number changes all of them do. */
function shardsFor(records: number): number {
  return records < 500 ? 31 : records < 2500 ? 127 : 509;
}
