import { expect, it } from 'vitest';
import { readPage } from '../../src/integrations/tie-out/read-page.ts';

it('reads the total of every table below each other: real places, then the made-up ones', () => {
  const total = (fen: number) =>
    `<table><tfoot><tr><td data-th="已兑付（元）" data-total="${fen}">…</td></tr></tfoot></table>`;
  const { totals } = readPage(`${total(1_200)}<p>示例各村</p>${total(3_400)}`, '', '');
  expect(totals).toEqual({ '已兑付（元）': [1_200, 3_400] });
});
