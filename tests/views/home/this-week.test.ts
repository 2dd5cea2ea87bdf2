import { describe, expect, test } from 'vitest';
import { changeCounts, changesOf, changesThisWeek } from '../../../src/views/home/this-week.ts';
import { wholePortal, withoutCensureBoard } from '../../support/real-portal.ts';

const portal = wholePortal();

describe('what changed this week', () => {
  const lines = changesThisWeek(portal);

  test('goes back six days from today, and no day further', () => {
    const days = lines.map(({ on }) => on);
    expect(days.length).toBeGreaterThan(20);
    expect([...days].sort().reverse()).toEqual(days);
    expect(days.at(-1)).toBe('2022-12-09');
    expect(days[0] && days[0] <= portal.asOf).toBe(true);
  });

  test('a notice of the seventh day back counts, one of the eighth does not', () => {
    const notice = portal.notices.find(({ publishedOn }) => publishedOn === '2022-12-09');
    const seen = (asOf: string) =>
      changesThisWeek({ ...portal, asOf }).some(({ words }) => words === notice?.title);
    expect(seen('2022-12-08')).toBe(false);
    expect(seen('2022-12-09')).toBe(true);
    expect(seen('2022-12-15')).toBe(true);
    expect(seen('2022-12-16')).toBe(false);
  });

  test('of one village are the lines of that village alone, and all villages make the whole', () => {
    const sum = portal.villages.reduce((total, { id }) => total + changesOf(portal, id).length, 0);
    expect(sum).toBe(lines.length);
  });

  test('what was put right stands once a page, with the reason, at the village it is of', () => {
    const mended = lines.filter(({ kind }) => kind === 'amendment');
    expect(mended.map(({ href, words }) => [href, words])).toEqual([
      ['/accounts/liuwan/2022-11/#amended', '收支台账改了 1 处：抄错了发票金额，余额是对的。'],
      [
        '/programmes/meili-tingyuan/liuwan/#amended',
        '美丽庭院台账改了 1 处：组别写错了，户号和金额没有变。',
      ],
    ]);
    const own = changesOf(portal, 'liuwan');
    expect(own.filter(({ kind }) => kind === 'amendment')).toEqual(mended);
  });

  test('count by kind to the whole', () => {
    const total = changeCounts(lines).reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(lines.length);
    expect(changeCounts([])).toEqual([]);
  });

  test('say nothing of whom or where a censure is about', () => {
    const hints = portal.boards.filter(({ board }) => board === 'censure');
    for (const { words } of lines) {
      for (const { subject, deed } of hints) {
        expect(words).not.toContain(deed);
        if (subject.length > 2) expect(words).not.toContain(subject);
      }
    }
  });

  test('never link to a board that is switched off', () => {
    const hrefs = changesThisWeek(withoutCensureBoard()).map(({ href }) => href);
    expect(hrefs).not.toContain('/boards/censure/');
  });
});
