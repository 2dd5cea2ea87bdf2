import { expect, it } from 'vitest';
import { villageScores } from '../../../src/views/evaluation/village-score.ts';
import { evaluationYears, yearsOfPlace } from '../../../src/views/evaluation/years.ts';
import { wholePortal } from '../../support/real-portal.ts';

const bundled = wholePortal();
const { scores, verdicts } = bundled.evaluation;
/** The next year everybody got half, and nobody was graded. */
const second = {
  ...bundled,
  evaluation: {
    ...bundled.evaluation,
    scores: [
      ...scores,
      ...scores.map((row) => ({
        ...row,
        year: '2023',
        score: Math.floor(row.score / 2),
        decidedOn: row.decidedOn.replace('2022', '2023'),
      })),
    ],
  },
};

it('shows the last year, and every year at an address that stays', () => {
  expect(evaluationYears.all(bundled)).toEqual(['2022']);
  expect(evaluationYears.all(second)).toEqual(['2023', '2022']);
  expect(evaluationYears.links(second, '2022').map(({ href, current }) => [href, current])).toEqual(
    [
      ['/evaluation/2023/', false],
      ['/evaluation/2022/', true],
    ],
  );
  expect(evaluationYears.links(bundled, null).map(({ href }) => href)).toEqual([
    '/evaluation/2022/',
  ]);
  expect(villageScores(second).every(({ year }) => year === '2023')).toBe(true);
});

it('says of a past year what it said when it was the last', () => {
  expect(villageScores(evaluationYears.only(second, '2022'))).toEqual(villageScores(bundled));
  expect(villageScores(second)).not.toEqual(villageScores(bundled));
});

it('says of a place each year it was evaluated in', () => {
  const [last, first] = yearsOfPlace(second, 'hetang');
  expect([last?.year, first?.year]).toEqual(['2023', '2022']);
  expect(last?.grade.name).toBe('还没定类');
  expect(first?.grade.name).toBe(verdicts.findLast(({ village }) => village === 'hetang')?.grade);
});
