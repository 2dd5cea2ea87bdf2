import { expect, it } from 'vitest';
import { consequences } from '../../src/desk/consequences.ts';
import { assemble } from '../../src/portal/assemble.ts';
import { readDataFolder } from '../../src/portal/fs/load.ts';

const SCORES = 'sample/evaluation/scores/2022.csv';
const files = readDataFolder('data');

/** The portal of the demonstration with one file as it is changed here. */
function portalWith(path: string, change: (text: string) => string) {
  const own = new Map(files);
  own.set(path, change(own.get(path) ?? ''));
  const { portal, problems } = assemble(own, '2023-01-15');
  if (!portal) throw new Error(problems.find(({ severity }) => severity === 'error')?.message);
  return portal;
}

it('tells which places change their rank, and nothing where nothing changes', () => {
  const before = portalWith(SCORES, (text) => text);
  expect(consequences(before, before, 'liuwan')).toEqual([]);
  const lower = (text: string) => text.replace('shanpo,日常考评,88,', 'shanpo,日常考评,50,');
  const said = consequences(before, portalWith(SCORES, lower), 'shanpo');
  expect(said).toEqual(['评议名次：杉坡示例村 第 6 → 第 7。']);
});
