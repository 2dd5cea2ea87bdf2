import { describe, expect, test } from 'vitest';
import { formatYuan } from '../../../src/domain/money.ts';
import { noticeSheet } from '../../../src/views/notices/notice-sheet.ts';
import { villageOf } from '../../../src/views/places.ts';
import { sheetsOf } from '../../../src/views/sections.ts';
import { charactersOf, MORE_FIGURES } from '../../../src/views/sheets/fitted.ts';
import { GROUP_TEXT_LENGTH, groupText } from '../../../src/views/sheets/group-text.ts';
import { LOUDSPEAKER_LENGTH, loudspeakerText } from '../../../src/views/sheets/loudspeaker-text.ts';
import type { Sheet } from '../../../src/views/sheets/sheet.ts';
import { sheetWith } from '../../integrations/sheets/stress-sheets.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();
const sheets = portal.villages.flatMap((village) => sheetsOf(portal, village));
const hangs = { from: '2022-12-11', to: '2022-12-17' };
const HARD: readonly Sheet[] = [
  sheetWith([], {
    hangs,
    title: '美'.repeat(200),
    address: `https://sunboard.example/${'a'.repeat(60)}/`,
    scanned: 'https://sunboard.example/',
  }),
  sheetWith([], {
    hangs,
    figures: Array.from({ length: 14 }, (_, at) => ({ label: `第${at}项资金`, fen: 123_456_789 })),
  }),
];

describe('a publication of any kind', () => {
  test('is sent in 200 characters and read out in two minutes', () => {
    expect(sheets.length).toBeGreaterThan(300);
    for (const sheet of [...sheets, ...HARD]) {
      expect(charactersOf(groupText(sheet)), sheet.title).toBeLessThanOrEqual(GROUP_TEXT_LENGTH);
      const spoken = loudspeakerText(sheet);
      expect(charactersOf(spoken), sheet.title).toBeLessThanOrEqual(LOUDSPEAKER_LENGTH);
      expect(spoken, sheet.title).not.toMatch(/[\d*＊]/);
    }
  });

  test('keeps its last day, its fingerprint and its address, whatever has no room', () => {
    for (const sheet of HARD) {
      const text = groupText(sheet);
      for (const kept of ['12月17日', '龙潭村 0719-0000001', sheet.code, sheet.address]) {
        expect(text).toContain(kept);
      }
    }
    expect(groupText(HARD[0] as Sheet)).toContain('美…');
    expect(groupText(HARD[1] as Sheet)).toContain(MORE_FIGURES);
  });
});

test('a long title is sent with a long address, cut where it pauses', () => {
  const title = `龙潭村（社区）${'人'.repeat(50)}，第三批复核结果公示，有变动的户`;
  const address = `https://gongshi.mouxian.gov.cn/notices/${'a'.repeat(40)}/`;
  const text = groupText(sheetWith([], { hangs, title, address }));
  expect(charactersOf(title)).toBeGreaterThanOrEqual(60);
  expect(charactersOf(text)).toBeLessThanOrEqual(GROUP_TEXT_LENGTH);
  expect(text).toMatch(/^【公示】龙潭村（社区）人{50}(，第三批复核结果公示)?…$/m);
});

test('a title with a masked name is not read out', () => {
  const spoken = loudspeakerText(sheetWith([], { title: '张*三救助公示' }));
  expect(spoken).not.toContain('张');
  expect(spoken).toContain('一份公示');
});

test('an ended or corrected publication asks for no objection', () => {
  const sheet = sheetWith([], { stamp: '已更正' });
  for (const text of [groupText(sheet), loudspeakerText(sheet)]) {
    expect(text).toContain('已更正');
    expect(text).not.toContain('有异议');
  }
});

test('a month is told by the sum that must come out', () => {
  const notice = portal.notices.find(({ month }) => month !== null);
  if (!notice) throw new Error('the sample announces no month');
  const { figures } = noticeSheet(portal, villageOf(portal, notice.village), notice);
  const [opening, income, expense, closing] = figures.map((figure) =>
    'fen' in figure ? figure.fen : Number.NaN,
  );
  expect(Number(opening) + Number(income) - Number(expense)).toBe(closing);
  expect(groupText(noticeSheet(portal, villageOf(portal, notice.village), notice))).toContain(
    `月底还有 ${formatYuan(closing as number)}`,
  );
});
