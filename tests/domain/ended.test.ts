import { expect, it, test } from 'vitest';
import { endedWords, namedAsEnded } from '../../src/domain/ended.ts';

const UNTIL = { until: '2022-12-31', after: null };

test.each([
  ['the last day still holds', UNTIL, '2022-12-31', null],
  ['the day after it has ended', UNTIL, '2023-01-01', /^已结束：.*2022年12月31日.*没有资料。$/],
  [
    'with what followed',
    { ...UNTIL, after: '由新办法接着办。' },
    '2024-01-01',
    /由新办法接着办。$/,
  ],
  ['no day written down', { until: null, after: null }, '2026-11-27', null],
] as const)('%s', (_, ending, today, words) => {
  const said = endedWords(ending, today);
  if (words === null) expect(said).toBeNull();
  else expect(said).toMatch(words);
  expect(namedAsEnded('美丽庭院', ending, today)).toBe(
    words === null ? '美丽庭院' : '美丽庭院（已结束）',
  );
});

it('says of a kind of censure that no more are written, and nothing of applying', () => {
  const said = endedWords(UNTIL, '2023-01-01', 'censure');
  expect(said).toMatch(/2022年12月31日为止，现在不能再照它写提示。/);
  expect(said).not.toContain('申请');
});
