import { englishFigure } from '../domain/facts/english-figure.ts';
import type { Fact } from '../domain/facts/knowledge.ts';

const MARK = /\{(F\d{3,})\}/g;

/** A line of English with its figures, `{F178}`, in place. The check has refused what has no English. */
export function filledIn(line: string, facts: ReadonlyMap<string, Fact>): string {
  return line.replace(MARK, (_, id: string) => {
    const fact = facts.get(id);
    return (fact && englishFigure(fact)) ?? id;
  });
}

/** What keeps a line of English from being shown; null when nothing does. */
export function englishFault(line: string, facts: ReadonlyMap<string, Fact>): string | null {
  const without = [...line.matchAll(MARK)].find(([, id = '']) => {
    const fact = facts.get(id);
    return !fact || englishFigure(fact) === null;
  });
  if (without)
    return `「${without[1]}」没有英文写法：事实库里没有它，或它的限定词、单位还不会用英文说。`;
  return /\d/.test(line.replace(MARK, ''))
    ? '英文里有不是从事实库来的数，要写成 {F178} 这样。'
    : null;
}
