import {
  problemKinds,
  problemPlace,
  rowsInWords,
  SEVERITY_WORDS,
} from '../../intake/problem-words.ts';
import { type Html, html } from '../html.ts';
import type { Effect } from '../look.ts';

/** Everything that was put right or changed in the reading, to be looked at. */
export function toldList(look: Effect): Html | null {
  const told = look.problems.filter(({ severity }) => severity !== 'error');
  if (told.length === 0) return null;
  const lines = problemKinds(told).map(({ first, rows }) => {
    const { severity, column, message, fix } = first;
    const place =
      rows.length === 1
        ? problemPlace(first)
        : `第${rowsInWords(rows)}行 ${column === '' ? '' : `${column}列`}（${rows.length} 处），例如`;
    return html`<li>${SEVERITY_WORDS[severity]} ${place}：${message}${fix}</li>`;
  });
  return html`<details><summary>读表时改过、要看一眼的（${told.length}）</summary><ul>${lines}</ul></details>`;
}
