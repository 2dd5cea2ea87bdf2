import { expect, it } from 'vitest';
import { pipelineOf } from '../../../src/domain/payouts/pipeline.ts';
import { payout } from '../../support/payouts.ts';
import { committed } from '../../support/programmes.ts';

const courtyards = committed('meili-tingyuan');
const ASOF = '2022-12-15';
const none = { reviewed: null, filed: null, accepted: null, paid: null };
const open = { paid: null, acceptance: null, noticeFrom: null, noticeTo: null };

const rows = [
  payout({ id: 'a' }),
  payout({ id: 'b', stages: { applied: '2022-06-28' } }),
  payout({ id: 'c', stages: { applied: '2022-06-30' } }),
  payout({ id: 'd', ...open, stages: { ...none, applied: '2022-11-15' } }),
  payout({ id: 'e', ...open, stages: { ...none, applied: '2022-12-05' } }),
  payout({
    id: 'f',
    ...open,
    noticeFrom: '2022-12-10',
    noticeTo: '2022-12-16',
    stages: { ...none, applied: '2022-11-20', reviewed: '2022-12-08' },
  }),
  payout({ id: 'g', ...open, stages: { ...none, applied: null } }),
  payout({ id: 'h', ...open, refused: '材料不齐', stages: { ...none, applied: '2022-06-01' } }),
];
const { stages, undated } = pipelineOf(courtyards, rows, () => ASOF);
const stage = (key: string) => stages.find((entry) => entry.key === key);

it('says who has reached each stage, from when to when', () => {
  expect(stages.map(({ key, count }) => [key, count])).toEqual([
    ['applied', 7],
    ['reviewed', 4],
    ['notice', 4],
    ['filed', 3],
    ['accepted', 3],
    ['paid', 3],
  ]);
  expect(stage('applied')).toMatchObject({ firstOn: '2022-06-01', lastOn: '2022-12-05' });
});

it('says how long each step took: the middle one and the longest', () => {
  expect(stage('applied')).toMatchObject({ medianDays: null, longestDays: null });
  // 8, 10, 18 and 18 days from the application to the review.
  expect(stage('reviewed')).toMatchObject({ medianDays: 10, longestDays: 18 });
  // From the last day of the notice, not its first.
  expect(stage('filed')).toMatchObject({ medianDays: 5, longestDays: 5 });
});

it('says where open cases have stayed and for how long, refused and paid ones left out', () => {
  expect(stage('applied')).toMatchObject({ stuck: 2, stuckMedianDays: 10, stuckLongestDays: 30 });
  expect(stage('notice')).toMatchObject({ stuck: 1, stuckLongestDays: 0 });
  expect(stage('paid')).toMatchObject({ stuck: 0, stuckLongestDays: null });
  expect(undated).toBe(1);
});

it('has every stage of the rule even when nobody has come', () => {
  const empty = pipelineOf(courtyards, [], () => ASOF);
  expect(empty.stages).toHaveLength(6);
  expect(empty.stages[0]).toMatchObject({ count: 0, firstOn: null, stuck: 0 });
});
