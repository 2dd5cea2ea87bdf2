import { beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import type { DataFiles } from '../../../src/portal/reading.ts';

const STEPS = 'sample/decisions/hetang/2022.csv';
const OPINIONS = 'sample/opinions/hetang/2022.csv';
const OBJECTIONS = 'sample/objections/hetang/2022.csv';

let files: DataFiles;
beforeAll(() => {
  files = readDataFolder('data');
});

/** Problems of the bundled data with one change in one file: code, row and column. */
function problemsWith(path: string, change: (text: string) => string): string[] {
  const text = files.get(path) ?? '';
  expect(change(text)).not.toBe(text);
  const changed = new Map(files).set(path, change(text));
  return assemble(changed, '2022-12-15').problems.map(
    ({ file, row, column, code }) => `${file === path ? '' : file} ${row} ${column} ${code}`,
  );
}

describe('one wrong cell is one problem that names it', () => {
  test.each([
    [STEPS, '300,249,236', '300,301,236', ' 2 实到人数 decisions/votes'],
    [STEPS, '300,249,236', '300,249,250', ' 2 同意人数 decisions/votes'],
    [STEPS, '236,,,举手', '236,10,4,举手', ' 2 反对人数 decisions/votes'],
    [STEPS, '236,,,举手,,', '236,,,举手,无记名,', ' 2 记名方式 decisions/ballot'],
    [STEPS, ',hetang-2022-004', ',hetang-2022-904', ' 3 公示编号 decisions/notice-unknown'],
    [STEPS, ',hetang-2022-004', ',shanpo-2022-004', ' 3 公示编号 decisions/notice-unknown'],
    [STEPS, '一次表决,决议公开,2022-07-18', '一次表决,决议,2022-07-18', ' 3 步骤 decisions/twice'],
    [STEPS, '四议两公开,提议', '一次表决,提议', ' 5 决议编号 decisions/mixed'],
    [STEPS, '村民会议', '村民大会', ' 2 会议 cell/not-listed'],
    [OPINIONS, '没有采纳,常在家的人少。', '没有采纳,', ' 3 理由 opinions/reason'],
    [OPINIONS, 'hetang-2022-j02', 'hetang-2022-j92', ' 2 决议编号 cell/not-listed'],
    [OBJECTIONS, '2022-08-21,', '2022-08-20,', ' 2 收到日期 objections/early'],
    [OBJECTIONS, '2022-08-27,没有采纳', '2022-08-27,', ' 2 结果 objections/half-answered'],
    [OBJECTIONS, ',2022-08-27,没有采纳', ',,没有采纳', ' 2 答复日期 objections/half-answered'],
    [OBJECTIONS, ',2022-08-27,', ',2022-08-19,', ' 2 答复日期 objections/order'],
    [OBJECTIONS, 'hetang-2022-006', 'shanpo-2022-006', ' 2 公示编号 objections/other-village'],
  ] as const)('%s: %s → %s', (path, from, to, problem) => {
    expect(problemsWith(path, (text) => text.replace(from, to))).toEqual([problem]);
  });
});
