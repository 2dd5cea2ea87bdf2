import { expect, test } from 'vitest';
import { clerkFiles } from '../../scripts/bench/small-county.ts';
import { assemble } from '../../src/portal/assemble.ts';

const HEAD =
  '村（社区）,监督电话,联系职务,公示栏位置,公开起始日,停公开,停公开日,停公开原因\nliuping,,,,';

/** Faults of a village's line, from 公开起始日 on. */
function told(line: string): [string, string][] {
  const files = new Map([...clerkFiles(['liuping 柳坪村']), ['village-contacts.csv', HEAD + line]]);
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
