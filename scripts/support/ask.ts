import { createInterface } from 'node:readline/promises';
import { parseArgs } from './arguments.ts';

/** Something a command must know: given on the command line, or asked at a terminal. */
export interface Question {
  readonly key: string;
  readonly words: string;
  /** What is taken where nothing is answered; without it there must be an answer. */
  readonly otherwise?: string;
  /** Why an answer will not do; null where it will. */
  readonly fault?: (answer: string) => string | null;
}
export type Answers = Readonly<Record<string, string>>;

/** What the command line says: an answer to each question that was given there, and words beside them. */
export function answersGiven(questions: readonly Question[]): {
  readonly given: Readonly<Record<string, string | undefined>>;
  readonly words: readonly string[];
  readonly help: boolean;
} {
  const options = Object.fromEntries(
    questions.map(({ key }) => [key, { type: 'string' } as const]),
  );
  const { values, positionals } = parseArgs({
    options: { ...options, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const { help = false, ...given } = values;
  return { given, words: positionals, help: help === true };
}

/**
 * Asks what is missing where somebody sits at a terminal and something that is needed is not given.
 * Elsewhere what is needed and missing is a wrong use, told by `missing`, with every fault of an answer.
 */
export async function askMissing(
  questions: readonly Question[],
  given: Readonly<Record<string, string | undefined>>,
  wrong: (message: string) => Error,
): Promise<Answers> {
  const needed = questions.filter(({ key, otherwise }) => !given[key] && otherwise === undefined);
  const asks = needed.length > 0 && process.stdin.isTTY;
  if (needed.length > 0 && !asks)
    throw wrong(needed.map(({ key, words }) => `没有写：${words}（--${key}）。`).join('\n'));
  const answers: Record<string, string> = {};
  const terminal = asks ? createInterface({ input: process.stdin, output: process.stderr }) : null;
  for (const question of questions) {
    const { key, otherwise } = question;
    const told = given[key];
    const fault = told === undefined ? null : faultOf(question, told);
    if (told !== undefined && fault === null) answers[key] = told;
    else if (fault !== null && !terminal) throw wrong(`--${key}：${fault}`);
    else if (terminal) answers[key] = await answerTo(question, (words) => terminal.question(words));
    else answers[key] = otherwise ?? '';
  }
  terminal?.close();
  return answers;
}

/** Asks one question until the answer will do. */
export async function answerTo(
  question: Question,
  ask: (words: string) => Promise<string>,
): Promise<string> {
  const { words, otherwise } = question;
  const hint = otherwise === undefined ? '' : `（直接回车：${otherwise || '先不写'}）`;
  for (;;) {
    const answer = (await ask(`${words}${hint}：`)).trim().replace(/^["']|["']$/g, '');
    if (answer === '' && otherwise !== undefined) return otherwise;
    const fault = answer === '' ? '这一样不能空。' : faultOf(question, answer);
    if (fault === null) return answer;
    console.error(fault);
  }
}

function faultOf({ fault, otherwise }: Question, answer: string): string | null {
  return answer === otherwise ? null : (fault?.(answer) ?? null);
}
