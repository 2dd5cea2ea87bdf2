import { OUTCOME_LABELS } from '../../domain/check.ts';
import { formatDay } from '../../domain/day.ts';
import type { ReceiptLine } from '../../domain/receipts/line.ts';
import { make } from '../make.ts';

/** The household's own line, whole; `base` is the site's base path without its closing slash. */
export function showLine(line: ReceiptLine, base: string): HTMLElement {
  const call = line.phone.replace(/[^\d-].*$/, '');
  return make(
    'section',
    { class: 'receipt-shown' },
    ...(line.sample ? [make('p', { class: 'sample' }, '示例数据 · 不是真实的一笔')] : []),
    make('h2', {}, line.title),
    make('p', { class: 'who' }, line.who, make('small', {}, `户号 ${line.household}`)),
    pairs(line.amounts, 'facts amounts'),
    make('h3', {}, '怎么算'),
    make('p', {}, line.working),
    make('h3', {}, '走到哪一步'),
    pairs(line.stages, 'facts'),
    make('h3', {}, '核对'),
    make('ul', { class: 'checked' }, ...line.checks.map(checkItem)),
    ...(line.note === null
      ? []
      : [make('p', { class: 'note' }, make('b', {}, '村里说明：'), line.note)]),
    make('h3', {}, '有不对的'),
    make('p', {}, line.objection),
    make(
      'p',
      {},
      `找${line.post}：`,
      make('a', { href: `tel:${call}` }, line.phone),
      `。也可以到${line.place}当面说。`,
    ),
    make(
      'p',
      { class: 'small' },
      `这是${formatDay(line.asOf)}的情况；后来改过的，以`,
      make('a', { href: `${base}${line.ledger}` }, '公开的台账'),
      '为准。',
    ),
  );
}

function pairs(items: readonly (readonly [string, string])[], name: string): HTMLElement {
  return make(
    'dl',
    { class: name },
    ...items.flatMap(([label, words]) => [make('dt', {}, label), make('dd', {}, words)]),
  );
}

function checkItem([outcome, words]: ReceiptLine['checks'][number]): HTMLElement {
  return make(
    'li',
    {},
    make('span', { class: `tag ${outcome}` }, OUTCOME_LABELS[outcome]),
    ' ',
    words,
  );
}
