import { expect, test } from 'vitest';
import { unsourcedRows } from '../../src/intake/prose-claims.ts';

const body = (...lines: string[]): string =>
  ['---', 'summary: 大家都说好。', '---', '## 难在哪里', ...lines].join('\n');

test.each([
  ['a fact', ['村里有<Fact id="F001" />。'], []],
  [
    'a date, a note, a clause',
    ['<When id="T01" />开工。', '算法不同<See id="C001" />。', '照 R-HZ-17 办。'],
    [],
  ],
  ['that nothing is written', ['花了多少没有写。', '- 结果没有印。'], []],
  ['nothing', ['天天有人看。没人管。', '- 大家都满意。'], [5, 5, 6]],
  ['a fact in the sentence before', ['村里有<Fact id="F001" />。家家都高兴。'], [5]],
  ['a lead in bold, and what follows', ['**先商量。** 会上人人说话。'], [5]],
  ['a table', ['| 事情 | 以前 |', '| --- | --- |', '| 路 | 没人管 |', '| 灯 | 没有写 |'], [7]],
  ['a chart', ['<Chart id="laoling" />'], []],
  ['advice and rules', ['## 自己定的规矩', '月月评。', '## 别处能学什么', '- 先问老人。'], []],
] as const)('a sentence that stands on %s', (_, lines, rows) => {
  expect(unsourcedRows(body(...lines))).toEqual(rows);
});
