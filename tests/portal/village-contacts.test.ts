import { expect, test } from 'vitest';
import { clerkFiles } from '../../scripts/bench/small-county.ts';
import { assemble } from '../../src/portal/assemble.ts';

const HEAD =
  '村（社区）,监督电话,联系职务,公示栏位置,公开起始日,停公开,停公开日,停公开原因\nliuping,,,,';

/** Faults of a village's line, from 公开起始日 on. */
function told(line: string, head = HEAD): [string, string][] {
  const files = new Map([...clerkFiles(['liuping 柳坪村']), ['village-contacts.csv', head + line]]);
  return assemble(files, '2026-11-27').problems.flatMap(({ file, column, message }) =>
    file === 'village-contacts.csv' && column !== '公开起始日' ? [[column, message]] : [],
  );
}

test.each([
  ['2026-11-01,,,', []],
  ['2026-09-01,不再公开,2026-11-01,和邻村合并', []],
  [
    '2026-09-01,暂停公开,,',
    [['停公开日', '停公开要写全是哪一种、哪天起、为什么，这里没有写「停公开日」「停公开原因」。']],
  ],
  [',不再公开,2026-11-01,和邻村合并', [['停公开日', '写了哪天起停，却没有写从哪天起公开。']]],
  [
    '2026-09-01,不再公开,2026-09-01,和邻村合并',
    [['停公开日', '停公开日 2026-09-01 不在公开起始日 2026-09-01 以后。']],
  ],
])('%s', (line, faults) => {
  expect(told(line)).toEqual(faults);
});

test.each([
  ['240,120', []],
  [',', []],
  [
    ',120',
    [
      [
        '公示栏宽（厘米）',
        '写了「公示栏高（厘米）」，没有写「公示栏宽（厘米）」，算不出公示栏贴得下几张。',
      ],
    ],
  ],
  ['2.4,120', [['公示栏宽（厘米）', '「2.4」不是 30 到 5000 之间的整数。']]],
])('a board of %s', (line, faults) => {
  const head = '村（社区）,公开起始日,公示栏宽（厘米）,公示栏高（厘米）\nliuping,2026-11-01,';
  expect(told(line, head).slice(0, 1)).toEqual(faults);
});
