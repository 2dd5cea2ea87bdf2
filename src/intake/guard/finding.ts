import type { ProblemCode } from '../../domain/problem-codes.ts';
/** Something private found in a text. Never carries the value itself, only its place and a hint of it. */
export interface Finding {
  /** Stable code such as `guard/mobile`. */
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly fix: string;
  /** Where it begins in the folded text, in UTF-16 units. */
  readonly at: number;
  /** How much of the folded text it takes up. */
  readonly length: number;
}

/** What a detector says about everything it finds. */
export interface FindingWords {
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
  readonly severity?: Finding['severity'];
}

/** A finding with the value masked to its first two characters and its length. */
export function finding(words: FindingWords, at: number, value: string): Finding {
  return {
    code: words.code,
    severity: words.severity ?? 'error',
    message: words.message.replace('，', `（${maskValue(value)}），`),
    fix: words.fix,
    at,
    length: value.length,
  };
}

/** `42…（18 位）`-like hint that lets a clerk find the place and nobody read the value. */
export function maskValue(value: string): string {
  const bare = [...value.replace(/\s+/g, '')];
  const shown = bare.length > 6 ? 2 : 1;
  return `${bare.slice(0, shown).join('')}…共${bare.length}位`;
}
