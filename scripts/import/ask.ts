import { createInterface } from 'node:readline/promises';
import type { Answers, Question } from '../../src/intake/file/clerk/context.ts';
import { choicesWords, questionLines } from '../../src/intake/file/clerk/question-words.ts';

/** What was said at a terminal. */
export interface Said {
  readonly answers: Answers;
  readonly dropPrivate: boolean;
}

/** Whether somebody is there to be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Puts each question once: Enter takes what it seems to be, `2=应发金额（元）` puts another in its place. */
export async function ask(questions: readonly Question[]): Promise<Said> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers = { heads: new Map(), words: new Map(), fills: new Map() };
  let dropPrivate = false;
  try {
    for (const question of questions) {
      console.log(questionLines(question).join('\n'));
      if (question.about === 'private') {
        dropPrivate = /^(?:|是|对|好|y|yes)$/i.test(
          (await terminal.question('是就按回车，不是写「不」：')).trim(),
        );
        continue;
      }
      const guesses = question.entries.map(({ guess }) => guess);
      for (;;) {
        const line = await terminal.question('都对就按回车；哪一条不对，写「序号=这里的叫法」：');
        if (line.trim() === '') break;
        const [, at, to] = /^\s*(\d+)\s*[=＝]\s*(.+?)\s*$/.exec(line) ?? [];
        if (at === undefined || to === undefined || !(Number(at) - 1 in guesses)) {
          console.log(choicesWords(question));
        } else guesses[Number(at) - 1] = to;
      }
      question.entries.forEach(({ kind, from }, at) => {
        const to = guesses[at];
        if (to) answers[kind].set(from, to);
      });
    }
  } finally {
    terminal.close();
  }
  return { answers, dropPrivate };
}
