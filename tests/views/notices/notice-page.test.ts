import { describe, expect, test } from 'vitest';
import { noticeView } from '../../../src/views/notices/notice-page.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();

describe('a notice of fewer days than the catalogue asks for', () => {
  const [model] = portal.notices.filter(({ item }) => item === '村11');

  test.each([
    // The day it goes up is not counted: five days end on the sixteenth.
    ['2022-11-16', null],
    ['2022-11-15', '少了 1 天'],
    ['2022-11-11', '少了 5 天'],
  ] as const)('from 11 to %s November', (noticeTo, words) => {
    if (!model) throw new Error('the sample has no notice of this item');
    const { tooShort } = noticeView(portal, { ...model, noticeFrom: '2022-11-11', noticeTo });
    if (words === null) expect(tooShort).toBeNull();
    else expect(tooShort).toContain(words);
  });

  test('the sample has two, and no other notice is told of', () => {
    const told = portal.notices.filter((notice) => noticeView(portal, notice).tooShort !== null);
    expect(told.map(({ title }) => title).sort()).toEqual([
      '桃岭示例村路灯安装验收结果',
      '稻香示例村户厕改造第一批复核结果（9户）',
    ]);
  });

  test('an item without a number of days asks for none', () => {
    if (!model) throw new Error('the sample has no notice of this item');
    expect(
      noticeView(portal, { ...model, item: null, noticeTo: model.noticeFrom }).tooShort,
    ).toBeNull();
  });
});
