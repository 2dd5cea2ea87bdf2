import { readFileSync } from 'node:fs';
import type { Problem } from '../../src/domain/problem.ts';
import type { Programme } from '../../src/domain/programmes/programme.ts';
import { readProgramme } from '../../src/intake/programmes/read-programme.ts';

const VILLAGES = idsOf('villages');
export const LISTS = {
  villages: VILLAGES,
  clauses: idsOf('rules'),
  policies: new Set([...idsOf('policies'), ...idsOf('entities'), ...VILLAGES]),
};

/** First column of a bundled table. */
function idsOf(table: string): Set<string> {
  const lines = readFileSync(`data/${table}.csv`, 'utf8').split('\n');
  return new Set(lines.map((line) => line.split(',')[0] ?? ''));
}

/** Reads a programme as the intake does, from an object, with the real lists. */
export function programmeFrom(
  value: object,
  id?: string,
  lists = LISTS,
): [Programme | null, Problem[]] {
  const problems: Problem[] = [];
  const name = id ?? (value as { id?: string }).id ?? 'unnamed';
  const source = JSON.stringify(value);
  return [readProgramme(`programmes/${name}.json`, source, lists, problems), problems];
}

/** The raw file of a committed programme, to be spoilt by a test. */
export function rawProgramme(id: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`data/programmes/${id}.json`, 'utf8')) as Record<string, unknown>;
}

/** A committed programme; throws when its file has a fault. */
export function committed(id: string): Programme {
  const [programme, problems] = programmeFrom(rawProgramme(id), id);
  if (!programme) throw new Error(problems.map(({ message }) => message).join('\n'));
  return programme;
}
