import { describe, expect, it, test } from 'vitest';
import {
  ratingLines,
  reportLines,
  weeklyPlaces,
} from '../../../src/views/supervision/supervision.ts';
import { assembleWith, withFile } from '../../support/changed-file.ts';

const REPORTS = 'sample/supervision/reports/2022.csv';
const RATINGS = 'sample/supervision/ratings/2022.csv';

describe('refuses', () => {
  test.each([
    [REPORTS, '示例乙单位', '示例乙镇镇长', { code: 'supervision/person', row: 3, column: '单位' }],
    [RATINGS, '办事的居民,3,2', '办事的居民,3,4', { code: 'ratings/more-good', row: 3 }],
    [RATINGS, '办事的居民,3,2,', '办事的居民,3,2,9', { code: 'ratings/score', row: 3 }],
    [RATINGS, '示例检测单位,,', '示例检测单位,9,', { code: 'ratings/no-score', row: 4 }],
  ] as const)('%s: %s → %s', (path, from, to, problem) => {
    const { portal, problems } = withFile(path, (text) => text.replace(from, to));
    expect(portal).toBeNull();
    expect(problems).toMatchObject([{ file: path, ...problem }]);
  });
});

const { portal } = assembleWith();
if (!portal) throw new Error('no portal');

it('tells of units what they were commendation or warned for, and whether it was mended', () => {
  expect(reportLines(portal).map(({ unit, kind, mended }) => [unit, kind, mended])).toEqual([
    ['示例丙单位', 'warning', '限 2022年12月2日，过期没有登记改好'],
    ['示例甲镇人民政府', 'praise', '不用改'],
    ['示例乙单位', 'warning', '限 2022年10月28日，2022年10月26日改好'],
  ]);
});

it('names the week that a place left out', () => {
  const places = weeklyPlaces(portal);
  expect(places).toHaveLength(10);
  const told = Object.fromEntries(
    places.map(({ village, reported, missing }) => [village, [reported, missing]]),
  );
  expect(told.hetang).toEqual(['已经过完的 6 周，报了 6 周', '']);
  expect(told.taoling).toEqual(['已经过完的 6 周，报了 5 周', '2022年11月14日到11月20日']);
});

it('hides ratings that few gave, or that nearly all gave alike', () => {
  for (const { count, good } of portal.supervision.ratings) {
    for (const shown of [count, good]) if (shown !== null) expect(shown).toBeGreaterThanOrEqual(5);
    if (count !== null && good !== null) expect(count - good).toBeGreaterThanOrEqual(5);
  }
  const results = ratingLines(portal).map(({ matter, result }) => `${matter} ${result}`);
  expect(results).toContain('上门代办 评的人太少，不公开');
  expect(results).toContain('楼道整洁 24 份，答得几乎一样，不公开');
  expect(results.filter((words) => words.startsWith('证明代办')).join()).toMatch(/占 \d/);
});
