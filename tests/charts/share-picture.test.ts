import { parse } from 'node-html-parser';
import { describe, expect, it, test } from 'vitest';
import { POSTER, poster } from '../../src/charts/poster.ts';
import { PICTURE, sharePicture } from '../../src/charts/share-picture.ts';
import { TEXT, textWidth } from '../../src/charts/svg.ts';
import type { Shared } from '../../src/views/sharing/shared.ts';

const shared: Shared = {
  kind: '案例',
  title: '山跟前村：先改自家的房，再改全村的景',
  figures: [
    { words: '390户', about: '改房户数' },
    { words: '约1.1亿元', about: '撬动群众投入' },
  ],
  until: null,
  lines: [],
  code: null,
};
const site = { siteName: '阳光公示 · 郧阳区', sample: false };

test.each([
  ['a short title', '沙洲村'],
  ['a title of three lines', '青龙泉社区：物业自己办，好不好大家评，评出来算数'],
  ['a title that must be cut', '很长的题目'.repeat(20)],
])('keeps %s inside the middle square that chats crop to', (_, title) => {
  const texts = parse(sharePicture({ ...shared, title }, site)).querySelectorAll('text');
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

describe('a poster', () => {
  const full: Shared = {
    kind: `${'长'.repeat(12)}村 · 财务公示`,
    title: '很长的题目'.repeat(20),
    figures: Array.from({ length: 9 }, () => ({ words: '12,345,678.90 元', about: '已经兑付' })),
    until: '12月16日',
    lines: [`电话：${'村名很长'.repeat(6)} 0719-0000001；${'区'.repeat(20)} 0719-0000000`],
    code: 'SPD5-WBR3-7M4D-0TRW',
  };
  const texts = parse(poster(full, site, '<svg viewBox="0 0 1 1"/>')).querySelectorAll('text');
  const boxes = texts.map((text) => {
    const size = Number(text.getAttribute('font-size'));
    const width = (textWidth(text.text) * size) / TEXT;
    const x = Number(text.getAttribute('x'));
    const left = text.getAttribute('text-anchor') === 'start' ? x : x - width / 2;
    const foot = Number(text.getAttribute('y'));
    return { left, right: left + width, top: foot - size, foot };
  });

  it('keeps every line on the paper and off every other, however much there is to say', () => {
    expect(boxes.length).toBeGreaterThan(8);
    for (const [at, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(POSTER.width);
      expect(box.foot).toBeLessThanOrEqual(POSTER.height);
      const crossing = boxes
        .slice(at + 1)
        .filter(
          (other) =>
            other.top < box.foot &&
            other.foot > box.top &&
            other.left < box.right &&
            other.right > box.left,
        );
      expect(crossing).toEqual([]);
    }
  });

  it('says the last day and the whole fingerprint', () => {
    const words = texts.map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(['12月16日', 'SPD5-WBR3-7M4D-0TRW']));
  });
});

it('says 示例 on pictures of sample pages, and on no other', () => {
  for (const draw of [sharePicture, (one: Shared, of: typeof site) => poster(one, of, '')]) {
    expect(draw(shared, site)).not.toContain('示例');
    expect(draw(shared, { ...site, sample: true })).toContain('【示例】');
  }
});
