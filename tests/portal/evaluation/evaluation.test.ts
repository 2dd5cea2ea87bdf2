import { describe, expect, it, test } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { scoreOf } from '../../../src/views/evaluation/village-score.ts';
import { assembleWith, dataFiles, withFile } from '../../support/changed-file.ts';
import { handWorked } from '../../support/hand-worked.ts';

const PARTS = 'evaluation/method/parts.csv';
const GRADES = 'evaluation/method/grades.csv';

describe('weights', () => {
  test.each([
    ['成效评估,40', '成效评估,30', '各项权重加起来是 90%，要正好 100%，现在少 10%。'],
    ['日常考评,20', '日常考评,20.5', '各项权重加起来是 100.5%，要正好 100%，现在多 0.5%。'],
  ])('%s → %s is refused in plain words', (from, to, message) => {
    const { portal, problems } = withFile(PARTS, (text) => text.replace(from, to));
    expect(portal).toBeNull();
    expect(problems).toMatchObject([
      { file: PARTS, row: 4, column: '权重（%）', code: 'evaluation/weights', message },
    ]);
  });

  it('may be others, as long as they add to 100, and the totals follow', () => {
    const { portal } = withFile(PARTS, (text) =>
      text.replace('日常考评,20', '日常考评,30').replace('成效评估,40', '成效评估,30'),
    );
    const score = portal && scoreOf(portal, 'hetang');
    expect(score?.working).toBe('90.00 × 30% + 85.00 × 40% + 91.00 × 30% = 88.30 分');
  });
});

describe('grades', () => {
  it('are what was declared while no lines are set', () => {
    const { portal } = assembleWith();
    const grade = portal && scoreOf(portal, 'hetang')?.grade;
    expect(grade?.how).toContain('分数线没有写明，不是按分数算的');
  });
  it('are held against the lines once a county sets them', () => {
    const { portal } = withFile(GRADES, (text) =>
      text.replace('示范,,', '示范,89,').replace('先进,,', '先进,80,'),
    );
    expect(portal && scoreOf(portal, 'liuwan')?.grade.name).toBe('示范');
    expect(portal && scoreOf(portal, 'daoxiang')?.grade.how).toContain(
      '按分数线应该是先进，不相符',
    );
    expect(portal && scoreOf(portal, 'fenglin')?.grade.name).toBe('还没定类');
  });
  it('must have lines that fall', () => {
    const { portal, problems } = withFile(GRADES, (text) =>
      text.replace('示范,,', '示范,80,').replace('先进,,', '先进,85,'),
    );
    expect(portal).toBeNull();
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['evaluation/lines-out-of-order', 3],
    ]);
  });
});

it('shows each sample place as it was worked out by hand', () => {
  const { portal } = assembleWith();
  if (!portal) throw new Error('no portal');
  for (const place of handWorked()) {
    const score = scoreOf(portal, place.village);
    const total = score?.total ? (score.total.rounded / 100).toFixed(2) : '';
    expect([place.village, total]).toEqual([place.village, place.total]);
    const rank = /^第 (\d+)/.exec(score?.rank ?? '')?.[1] ?? '';
    expect([place.village, rank]).toEqual([place.village, place.rank]);
    const judged = score?.parts.flatMap(({ coverage }) => coverage?.outcome ?? []) ?? [];
    expect([...new Set(judged)]).toEqual([place.coverage]);
  }
});

it('has an evaluation without a word when a county keeps none', () => {
  const bare = new Map([...dataFiles].filter(([path]) => !path.includes('evaluation/')));
  const { portal, problems } = assemble(bare, '2022-12-15');
  expect(problems).toEqual([]);
  expect(portal?.evaluation.method.parts).toEqual([]);
});
