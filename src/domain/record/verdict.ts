import type { Json } from './canonical.ts';
import { differences } from './differences.ts';
import { codeOf, digestOf, inLetters } from './digest.ts';
import type { HandedOut, RecordStep } from './handed-out.ts';
import { entryOf, provenBy } from './log/checkpoint.ts';
import { brokenSeals, type Cells, type Content, cellsOf } from './version.ts';

/** What became of a sheet whose code somebody typed. */
export type Verdict =
  | { readonly kind: 'unknown' }
  /** What the site hands out does not give the code: it was changed after it was put on record. */
  | { readonly kind: 'altered' }
  | { readonly kind: 'withdrawn'; readonly step: RecordStep }
  /** What the sheet says is what the site says. */
  | { readonly kind: 'same'; readonly step: RecordStep; readonly expired: RecordStep | null }
  /** A later version stands: with what differs, and why. */
  | {
      readonly kind: 'changed';
      readonly step: RecordStep;
      readonly later: readonly RecordStep[];
      readonly changes: readonly string[];
    };

/** The code of the version that stands now, where it is another than the one asked for. */
export function newerCode({ code, history }: HandedOut): string | null {
  const last = [...history].reverse().find(({ state }) => state !== 'expired');
  return last && last.state !== 'withdrawn' && last.code !== code ? last.code : null;
}

/**
 * Whether a version is what was put on record: its content gives the code and the digest, its rows their
 * seals, and its proof shows it to be in a log. Who signed that is another question.
 */
export function isWhole({ code, content, open, history, proof }: HandedOut): boolean {
  const step = history.find((one) => one.code === code);
  if (!step || (proof !== null && !provenBy(proof, entryOf(step)))) return false;
  if (content === null) return true;
  const digest = digestOf(content as unknown as Json);
  const fits = codeOf(digest) === code && inLetters(digest) === step.digest;
  return fits && content.subject === step.subject && brokenSeals({ content, open }).length === 0;
}

/** What is to be said of a code: of the version under it, and of the one that stands now. */
export function verdictOf(handed: HandedOut | null, newest: HandedOut | null): Verdict {
  if (!handed) return { kind: 'unknown' };
  const at = handed.history.findIndex(({ code }) => code === handed.code);
  const step = handed.history[at];
  if (!step || !isWhole(handed) || (newest && !isWhole(newest))) return { kind: 'altered' };
  const after = handed.history.slice(at);
  const withdrawn = after.find(({ state }) => state === 'withdrawn');
  if (withdrawn) return { kind: 'withdrawn', step: withdrawn };
  const later = after.slice(1).filter(({ state }) => state !== 'expired');
  if (later.length > 0)
    return { kind: 'changed', step, later, changes: newest ? changesBetween(handed, newest) : [] };
  const expired = after.find(({ state }) => state === 'expired') ?? null;
  return { kind: 'same', step, expired };
}

/** What differs between two versions of one thing, in words. */
export function changesBetween(before: HandedOut, now: HandedOut): string[] {
  if (!before.content || !now.content) return [];
  const left = [...now.content.tables.entries()];
  return before.content.tables.flatMap(({ title, columns, rows }, index) => {
    const at = left.findIndex(
      ([, other]) => other.title === title && other.columns.join() === columns.join(),
    );
    const place = left[at]?.[0];
    if (place === undefined) return [`「${title}」这张表换过`];
    left.splice(at, 1);
    const theirs = now.content?.tables[place]?.rows ?? [];
    const told = rows.map((_, row) =>
      cellsOf({ ...before, content: contentOf(before) }, index, row),
    );
    const then = theirs.map((_, row) => cellsOf({ ...now, content: contentOf(now) }, place, row));
    const closed = rows.filter((row, one) => told[one] === null && !theirs.includes(row)).length;
    return [
      ...changedRows(columns, told, then),
      ...(closed > 0 ? [`另有 ${closed} 行点到人，改过或已去掉，原来写的不再给看`] : []),
    ];
  });
}

function contentOf({ content }: HandedOut): Content {
  if (content === null) throw new Error('nothing of this version is told');
  return content;
}

/** Rows in which one list differs from what it was, in words. Rows that are sealed are passed over. */
export function changedRows(
  columns: Cells,
  before: readonly (Cells | null)[],
  now: readonly (Cells | null)[],
): string[] {
  const shown = now.map((cells) => cells ?? []);
  const found = differences(before, shown, [0]);
  const added = found.filter((one) => one.kind === 'added' && now[one.now]).length;
  const words = found.flatMap((one): string[] => {
    if (one.kind === 'added') return [];
    const row = `第 ${one.before + 1} 行`;
    if (one.kind === 'gone') return [`${row}没有了`];
    if (one.kind === 'moved') return [`${row}挪了位置`];
    const was = before[one.before]?.[one.column] || '空';
    const is = shown[one.now]?.[one.column] || '空';
    return [`${row}「${columns[one.column]}」：${was} → ${is}`];
  });
  return added > 0 ? [...words, `添了 ${added} 行`] : words;
}
