import { parse } from 'node-html-parser';
import { expect, it, test } from 'vitest';
import { PICTURE, type SharePicture, sharePicture } from '../../src/charts/share-picture.ts';
import { TEXT, textWidth } from '../../src/charts/svg.ts';

const picture: SharePicture = {
  kind: '案例',
  title: '山跟前村：先改自家的房，再改全村的景',
  figures: [
    { words: '390户', about: '改房户数' },
    { words: '约1.1亿元', about: '撬动群众投入' },
  ],
  siteName: '阳光公示 · 郧阳区',
  sample: false,
};

test.each([
  ['a short title', '沙洲村'],
  ['a title of three lines', '青龙泉社区：物业自己办，好不好大家评，评出来算数'],
  ['a title that must be cut', '很长的题目'.repeat(20)],
])('keeps %s inside the middle square that chats crop to', (_, title) => {
  const texts = parse(sharePicture({ ...picture, title })).querySelectorAll('text');
  expect(texts.length).toBeGreaterThan(5);
  for (const text of texts) {
    const size = Number(text.getAttribute('font-size'));
    const half = (textWidth(text.text) * size) / TEXT / 2;
    const x = Number(text.getAttribute('x'));
    expect(size).toBeGreaterThanOrEqual(24);
    expect(x - half).toBeGreaterThanOrEqual((PICTURE.width - PICTURE.height) / 2);
    expect(x + half).toBeLessThanOrEqual((PICTURE.width + PICTURE.height) / 2);
  }
});

it('says 示例数据 on pictures of sample pages, and on no other', () => {
  expect(sharePicture(picture)).not.toContain('示例数据');
  expect(sharePicture({ ...picture, sample: true })).toContain('示例数据');
});
