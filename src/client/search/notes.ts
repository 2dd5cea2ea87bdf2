import type { Answer } from './answer.ts';
import { element } from './show.ts';

/** What is said above the results: how the query was taken, what may have been meant, what else to try. */
export function notesOf({ notes, offered, terms }: Answer, count: number): HTMLElement[] {
  const lines = notes.map((note) => element('p', '', note));
  if (offered.length > 0)
    lines.push(
      element('p', '', '是不是要找：', ...offered.flatMap((words) => [linkTo(words), ' '])),
    );
  if (count > 0) return lines;
  const typed = terms.map((term) => term.typed).join(' ');
  const advice = `没有「${typed}」。换个短一点的词，或去掉上面的条件再试。户号和遮住的姓名不能搜，查自家的一笔请用回执码。`;
  return [...lines, element('p', '', advice)];
}

function linkTo(words: string): HTMLElement {
  const link = element('a', '', words);
  link.setAttribute('href', `?q=${encodeURIComponent(words)}`);
  return link;
}

/** How many were found, and how many are kept back. */
export function summary(count: number, clerks: number): string {
  const also = clerks > 0 ? `另有 ${clerks} 条填表说明没有列，勾上「填表说明」就有。` : '';
  return (count === 0 ? '没有找到。' : `找到 ${count} 条。`) + also;
}
