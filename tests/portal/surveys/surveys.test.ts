import { describe, expect, it, test } from 'vitest';
import { kindViews } from '../../../src/views/surveys/overview.ts';
import { assembleWith, dataFiles, withFile } from '../../support/changed-file.ts';

const SAMPLES = 'sample/surveys/samples/2022.csv';
const ANSWERS = 'sample/surveys/answers/hetang.csv';

describe('refuses', () => {
  test.each([
    [
      ANSWERS,
      /(参加学习培训和观摩,)\d+/,
      '$11',
      { code: 'surveys/sum-differs', row: 2, column: '好的份数' },
    ],
    [ANSWERS, '参加学习培训和观摩', '别的方面', { code: 'surveys/unknown-aspect', row: 2 }],
    [
      ANSWERS,
      '以奖代补项目等的共谋',
      '参加学习培训和观摩',
      { code: 'surveys/aspect-twice', row: 3 },
    ],
    [ANSWERS, 'hetang-2022-s1', 'shanpo-2022-s1', { code: 'surveys/other-village', row: 2 }],
    [ANSWERS, 'hetang-2022-s1', 'nowhere-2022-s1', { code: 'cell/not-listed', row: 2 }],
    [SAMPLES, '300,80,71,66', '300,80,71,72', { code: 'surveys/more-valid', row: 6 }],
    [SAMPLES, '300,80,71,66', '300,70,71,66', { code: 'surveys/more-returned', row: 6 }],
  ] as const)('%s: %s → %s', (path, from, to, problem) => {
    const { portal, problems } = withFile(path, (text) => text.replace(from, to));
    expect(portal).toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ file: path, ...problem }));
  });

  it('without saying a small count', () => {
    const { problems } = withFile(ANSWERS, (text) => text.replace(/(社会风气,)\d+/, '$11'));
    expect(problems.map(({ message }) => message).join()).not.toMatch(/\d/);
  });
});

describe('what the portal holds', () => {
  const { portal } = assembleWith();
  const survey = (id: string) => portal?.surveys.surveys.find((entry) => entry.id === id);

  it('has no small count at all, and no two sums that differ by a few', () => {
    for (const { answers, issued, returned, valid } of portal?.surveys.surveys ?? []) {
      for (const { shown } of answers)
        for (const count of Object.values(shown?.counts ?? {}))
          if (count !== null) expect(count).toBeGreaterThanOrEqual(5);
      for (const more of [issued, returned])
        if (more !== null) expect([0, 5].includes(Math.min(more - valid, 5))).toBe(true);
    }
    expect(JSON.stringify(portal?.surveys.surveys)).not.toMatch(/"(yes|middle|no|blank)":[0-4]\b/);
  });

  it('leaves out what was returned where it tells of a few', () => {
    expect(survey('hetang-2022-s1')).toMatchObject({ issued: 80, returned: 71, valid: 66 });
    expect(survey('zhuyuan-2022-s1')).toMatchObject({ issued: 60, returned: null, valid: 55 });
  });

  it('shows nothing of a survey that fewer than five answered', () => {
    const few = withFile(SAMPLES, (text) => text.replace(/300,80,71,66/g, '300,80,71,4'));
    expect(few.problems.length).toBeGreaterThan(0);
    const rows = (dataFiles.get(ANSWERS) ?? '').replace(/,\d+,\d+,\d+,\d+$/gm, ',4,0,0,0');
    const samples = (dataFiles.get(SAMPLES) ?? '').replace(/300,80,71,66/g, '300,80,71,4');
    const { portal: shown, problems } = assembleWith([ANSWERS, rows], [SAMPLES, samples]);
    expect(problems).toEqual([]);
    expect(shown?.surveys.surveys.some(({ village }) => village === 'hetang')).toBe(false);
  });
});

it('counts each place once, by its last survey', () => {
  const answers = dataFiles.get(ANSWERS) ?? '';
  const again = answers
    .split('\n')
    .slice(1)
    .map((row) => row.replace('-s1,', '-s3,').replace('-s2,', '-s4,'))
    .join('\n');
  const samples = (dataFiles.get(SAMPLES) ?? '').trimEnd();
  const own = samples.split('\n').filter((row) => row.startsWith('hetang'));
  const later = own.map((row) =>
    row.replace('-s1', '-s3').replace('-s2', '-s4').replace('2022-12-10', '2022-12-12'),
  );
  const { portal, problems } = assembleWith(
    [ANSWERS, answers + again],
    [SAMPLES, `${[samples, ...later].join('\n')}\n`],
  );
  expect(problems).toEqual([]);
  const before = assembleWith().portal;
  if (!portal || !before) throw new Error('no portal');
  const sums = (of: typeof portal) =>
    kindViews(of).map(({ aspects }) => aspects.map(({ answers: told }) => told));
  expect(sums(portal)).toEqual(sums(before));
});
