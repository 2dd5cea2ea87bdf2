import type { Json } from './canonical.ts';
import { codeOf, digestOf, inLetters } from './digest.ts';
import type { HandedOut, RecordStep } from './handed-out.ts';
import { entryOf, provenBy } from './log/checkpoint.ts';
import { brokenSeals } from './version.ts';

/** What became of a sheet whose code somebody typed. */
export type Verdict =
  | { readonly kind: 'unknown' }
  /** What the site hands out does not give the code: it was changed after it was put on record. */
  | { readonly kind: 'altered' }
  | { readonly kind: 'withdrawn'; readonly step: RecordStep }
  /** What the sheet says is what the site says. */
  | { readonly kind: 'same'; readonly step: RecordStep; readonly expired: RecordStep | null }
  /** A later version stands, and why; `changesBetween` says what differs. */
  | {
      readonly kind: 'changed';
      readonly step: RecordStep;
      readonly later: readonly RecordStep[];
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
  if (later.length > 0) return { kind: 'changed', step, later };
  const expired = after.find(({ state }) => state === 'expired') ?? null;
  return { kind: 'same', step, expired };
}
