import type { Check, Outcome } from '../check.ts';

/** What a bottom line (底线指标) is about; each has a denominator of its own, never to be mixed. */
export const MEASURES = {
  asked: '征求意见',
  funded: '群众出钱出力',
  joined: '参与户',
  benefit: '受惠',
} as const;
export type Measure = keyof typeof MEASURES;

/** One bottom line: at least so many per cent of its own whole. */
export interface BottomLine {
  readonly measure: Measure;
  readonly title: string;
  /** Whole per cent that is enough; exactly that much is enough. */
  readonly percent: number;
  /** Rule it stands on. */
  readonly clause: string;
  /** What the whole is, in words: 应征求意见的人. */
  readonly whole: string;
}

/** How a project stands against a bottom line, with the working. */
export interface Verdict extends Check {
  readonly measure: Measure;
  /** Part and whole as far as they are known: people, households, or fen. */
  readonly part: number | null;
  readonly of: number | null;
}

/**
 * Holds a part to a whole. Exact for every safe integer; the per cent in words is cut, not rounded, so
 * that what falls short by a hair never reads as enough.
 */
export function judge(
  line: BottomLine,
  part: number,
  of: number,
  words: (value: number) => string,
): Verdict {
  if (of <= 0) return cannotTell(line, `${line.whole}是 0，不能做分母`, null, of);
  const met = BigInt(part) * 100n >= BigInt(line.percent) * BigInt(of);
  const found = `${words(part)} ÷ ${words(of)} ${percentText(part, of)}`;
  return {
    ...about(line),
    outcome: met ? 'pass' : 'breach',
    part,
    of,
    found,
    because: `${found}，${met ? '达到' : '不到'} ${line.percent}%。`,
  };
}

/** What cannot be told, and why; `part` and `of` are what is known all the same. */
export function cannotTell(
  line: BottomLine,
  why: string,
  part: number | null = null,
  of: number | null = null,
): Verdict {
  return {
    ...about(line),
    outcome: 'cannot-tell',
    part,
    of,
    found: '看不出',
    because: `${why}。`,
  };
}

/** An outcome against a bottom line, in a word. */
export const REACHED = { pass: '达到', breach: '没达到', 'cannot-tell': '看不出' } as const;

/** How many projects met a line, fell short, or cannot be told. */
export type Tally = Readonly<Record<Outcome, number>>;

export function tally(verdicts: readonly Verdict[]): Tally {
  const count = (outcome: Outcome): number =>
    verdicts.filter((verdict) => verdict.outcome === outcome).length;
  return { pass: count('pass'), breach: count('breach'), 'cannot-tell': count('cannot-tell') };
}

/** How many of each outcome there are, in words; an outcome that none has is not said. */
export function tallyWords(counts: Tally): string {
  const outcomes = Object.keys(REACHED) as Outcome[];
  return outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${REACHED[outcome]} ${counts[outcome]}`)
    .join('，');
}

/** `= 53.3%` or, where digits were cut, `≈ 53.3%`. */
export function percentText(part: number, of: number): string {
  const scaled = BigInt(part) * 1000n;
  const tenths = Number(scaled / BigInt(of));
  const exact = scaled % BigInt(of) === 0n;
  const text = tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);
  return `${exact ? '=' : '≈'} ${text}%`;
}

function about({ measure, clause, percent, whole }: BottomLine) {
  return { measure, rule: measure, clause, expected: `不少于${whole}的 ${percent}%` };
}
