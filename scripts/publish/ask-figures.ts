import { createInterface } from 'node:readline';
import { type Figures, typedFigures } from '../../src/domain/desk/figures.ts';
import { refused } from '../support/main.ts';
import type { Values } from './options.ts';

/** Asks whoever approves for the figures of the signed paper, after what goes on record and before its own. */
export async function figuresTyped(
  { rows, total }: Values,
  things: readonly string[],
  found: Figures,
): Promise<Figures> {
  const columns = Object.keys(found.totals);
  const [onRows = '', ...onTotals] =
    rows !== undefined && (total ?? []).length === columns.length
      ? [rows, ...(total ?? [])]
      : await asked(things, columns);
  return typedFigures(onRows, onTotals, found);
}

async function asked(things: readonly string[], columns: readonly string[]): Promise<string[]> {
  const input = createInterface({ input: process.stdin });
  // Lines that come at once, from another program, wait their turn here.
  const typed = input[Symbol.asyncIterator]();
  const answers: string[] = [];
  try {
    console.error(`要登记的：\n${things.join('\n')}`);
    const amounts = columns.map((column) => `照纸上的，「${column}」合计多少？`);
    for (const words of ['照纸上的，一共多少行？', ...amounts]) {
      process.stderr.write(words);
      const { value, done } = await typed.next();
      if (done) throw refused('行数和合计没有输完，没有登记。');
      answers.push(value);
    }
    return answers;
  } finally {
    input.close();
  }
}
