import type { ProblemKind } from '../../problem-codes.ts';
/** Wording that looks like a forbidden subject and is not, and why it may stand. */
export interface LookAlike {
  /** Source of a regular expression. */
  readonly words: string;
  readonly because: string;
}

/** Each subject has its fault of the boards. */
type SubjectCode<Code = ProblemKind<'boards'>> = Code extends `forbidden-${infer Subject}`
  ? Subject
  : never;

/** A subject the board may never speak of. */
export interface ForbiddenSubject {
  /** Stable; ends the code of the fault. */
  readonly code: SubjectCode;
  /** What it is called in the message. */
  readonly what: string;
  /** Why the board may not speak of it: the sentence a clerk reads. */
  readonly because: string;
  /** Sources of regular expressions, any of which betrays the subject. */
  readonly words: readonly string[];
  /** What tells the subject of a person named beside it, in everyday words; no board and no table may hold it. */
  readonly beside?: readonly string[];
  readonly lawful: readonly LookAlike[];
}
