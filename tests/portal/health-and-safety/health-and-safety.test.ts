import { expect, it, test } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import { downloads } from '../../../src/views/data/downloads.ts';
import { pageFigures } from '../../../src/views/facts/page-figures.ts';
import {
  countsVillage,
  countsVillages,
  HELD_BACK,
} from '../../../src/views/health-and-safety/health-and-safety.ts';
import { wholePortal } from '../../support/real-portal.ts';

const base = [...readDataFolder('data')].filter(([path]) => !path.startsWith('sample/'));
const HEAD = '月份,统计日期,事项,分项,数';

function read(...lines: string[]) {
  const text = `${[HEAD, ...lines].join('\n')}\n`;
  return assemble(
    new Map([...base, ['health-and-safety/longquan/2022.csv', text] as const]),
    '2022-12-15',
  );
}

test.each([
  ['2022-11,2022-12-02,参加统筹的人,,46', []],
  ['2022-11,2022-12-02,参加统筹的人,,46.5', ['数 health-and-safety/whole']],
  ['2022-11,2022-10-02,参加统筹的人,,46', ['统计日期 health-and-safety/early']],
  ['2022-11,2022-12-02,药费：自己付,,460.50', []],
  // What is counted is chosen from a list: an illness or a drug cannot be written.
  ['2022-11,2022-12-02,糖尿病人,,46', ['事项 cell/choice']],
  ['2022-11,2022-12-02,参加统筹的人,高血压重病,46', ['分项 guard/health']],
])('%s', (line, expected) => {
  expect(read(line).problems.map(({ column, code }) => `${column} ${code}`)).toEqual(expected);
});

it('gives nobody the number that is held back: not a page, not a download', () => {
  const { portal } = read(
    '2022-11,2022-12-02,参加统筹的人,,3',
    '2022-11,2022-12-02,签约医生上门,,2',
    '2022-11,2022-12-02,药费：自己付,,66.60',
  );
  if (!portal) throw new Error('no portal');
  expect(portal.healthAndSafety.map(({ quantity }) => quantity)).toEqual([null, null, null]);
  const [table] = countsVillage(portal, 'longquan').schemes;
  expect(table?.rows.flatMap(({ cells }) => cells)).toEqual([HELD_BACK, HELD_BACK, HELD_BACK]);
  const offered = downloads(portal).find(({ table: { id } }) => id === 'health-and-safety');
  expect(offered?.rows.map(({ quantity }) => quantity)).toEqual([null, null, null]);
});

const portal = wholePortal();

it('shows in the sample what is held back and what is not', () => {
  expect(countsVillages(portal).length).toBeGreaterThan(5);
  for (const village of countsVillages(portal)) {
    for (const { rows, hidden, anchor } of countsVillage(portal, village).schemes) {
      const cells = rows.flatMap((row) => row.cells);
      expect([village, anchor, hidden]).toEqual([village, anchor, true]);
      expect(cells.filter((cell) => cell !== HELD_BACK).length).toBeGreaterThan(10);
    }
  }
});

it('adds what each side paid over the months that are open', () => {
  const [medicine] = countsVillage(portal, 'zhuyuan').schemes;
  expect(medicine?.shares?.map(({ label }) => label)).toEqual([
    '药费：自己付',
    '药费：政策保障',
    '药费：保险',
    '药费：村集体',
  ]);
});

it('states what the source prints, and nothing of a single person', () => {
  const printed = pageFigures(portal, 'health-and-safety').figures.map(({ mark }) => mark.id);
  expect(printed).toEqual(expect.arrayContaining(['F237', 'F238', 'F239', 'F235', 'F234']));
});
