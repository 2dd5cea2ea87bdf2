import { expect, test } from 'vitest';
import { addDays, formatMonthDay } from '../../../src/domain/day.ts';
import { PAID_STAGE } from '../../../src/domain/payouts/payout.ts';
import type { Portal } from '../../../src/portal/portal.ts';
import { objectionSlip } from '../../../src/views/notices/objection-slip.ts';
import { SECTIONS, sheetsOf } from '../../../src/views/sections.ts';
import { boardPlan } from '../../../src/views/sheets/board-plan.ts';
import type { Sheet } from '../../../src/views/sheets/sheet.ts';
import { A4, draw, drawn, expectCells } from '../../support/drawn-sheet.ts';
import { bare, type ReadPage } from '../../support/read-pdf.ts';
import { wholePortal } from '../../support/real-portal.ts';

const WITHDRAWN = 'liuwan-2022-019';
const portal = withWithdrawal(wholePortal());
const sheets = portal.villages.flatMap((village) => sheetsOf(portal, village));

/** The same after a notice of the sample was withdrawn, two days before. */
function withWithdrawal(portal: Portal): Portal {
  const { entries } = portal.register;
  const entry = entries.find(({ subject }) => subject === WITHDRAWN);
  if (!entry) throw new Error(`${WITHDRAWN} is not on record`);
  const withdrawal = {
    ...entry,
    day: addDays(portal.asOf, -2),
    state: 'withdrawn',
    previous: entry.code,
    reason: '发错了村。',
  } as const;
  return {
    ...portal,
    notices: portal.notices.filter(({ id }) => id !== WITHDRAWN),
    register: { ...portal.register, entries: [...entries, withdrawal] },
  };
}

/** One sheet of every kind, and of notices one of every make-up; the longest, where layouts break. */
function longestOfEach(): Sheet[] {
  const longest = new Map<string, Sheet>();
  const weight = (sheet: Sheet): number => JSON.stringify(sheet.parts).length;
  for (const sheet of sheets) {
    const [, section = ''] = new URL(sheet.address).pathname.split('/');
    const made = sheet.parts.map((part) =>
      part.kind === 'table' ? part.columns.length : part.kind,
    );
    const kind = `${section} ${section === 'notices' ? made.join() : sheet.id} ${sheet.stamp}`;
    const known = longest.get(kind);
    if (!known || weight(sheet) > weight(known)) longest.set(kind, sheet);
  }
  return [...longest.values()];
}

test('every section that gives sheets gives some of the sample', () => {
  const given = new Set(sheets.map(({ address }) => new URL(address).pathname.split('/')[1]));
  const giving = SECTIONS.filter((section) => section.sheets).map(({ id }) => id);
  expect(giving.filter((id) => !given.has(id))).toEqual([]);
  expect(giving.length).toBeGreaterThan(8);
});

test('the sheets of a village have names of their own', () => {
  for (const village of portal.villages) {
    const ids = sheetsOf(portal, village).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
  }
});

test('every kind is drawn whole: each cell, and on each page where it is from', async () => {
  for (const sheet of longestOfEach()) expectCells(await drawn(sheet), sheet.parts);
});

test("a month hangs as one A3 with five sums that are the ledgers' own", async () => {
  const posters = sheets.filter(({ look }) => look === 'poster');
  expect(posters.length).toBeGreaterThan(5);
  for (const sheet of posters) {
    const [page, ...more] = await drawn(sheet);
    expect([sheet.title, more.length, Math.round(page?.width ?? 0)]).toEqual([sheet.title, 0, 842]);
  }
  const whole = posters.find(({ figures }) => figures.length === 5);
  const sums = whole?.figures.map((figure) => ('fen' in figure ? figure.fen : 0)) ?? [];
  const [opening = 0, income = 0, expense = 0, closing, paid] = sums;
  expect(opening + income - expense).toBe(closing);
  const village = portal.villages.find(({ name }) => whole?.title.startsWith(name));
  const own = portal.payouts.filter(
    (payout) =>
      payout.village === village?.id &&
      payout.stages[PAID_STAGE] !== undefined &&
      portal.programmes.find(({ id }) => id === payout.programme)?.payer === 'public',
  );
  expect(paid).toBe(own.reduce((sum, payout) => sum + (payout.paid ?? 0), 0));
});

test('a withdrawn notice comes down, and a sheet that says so goes up', () => {
  const own = sheets.filter(({ id }) => id.endsWith(WITHDRAWN));
  const plan = boardPlan(own, portal.asOf, addDays(portal.asOf, -2));
  expect(plan.post.map(({ id }) => id)).toEqual([`withdrawn-${WITHDRAWN}`]);
  expect(plan.takeDown.map(({ id, stamp }) => [id, stamp])).toEqual([[WITHDRAWN, '已撤回']]);
  expect(JSON.stringify(plan.post)).toContain('发错了村。');
});

test('slips for objections name the notice, its last day and who takes them', async () => {
  const notice = portal.notices.find(({ id }) => id === 'liuwan-2022-023');
  const village = portal.villages.find(({ id }) => id === 'liuwan');
  if (!notice || !village) throw new Error('no notice of the sample');
  const slip = objectionSlip(portal, village, notice);
  const [page, ...more] = await drawn(slip);
  expect(more).toEqual([]);
  expectCells([page as ReadPage], slip.parts);
  expect(page?.text).toContain(bare(`${formatMonthDay(notice.noticeTo)} 24 时前交给`));
});

test('nothing on paper asks for a tap', () => {
  for (const { title, parts } of sheets) {
    const words = parts.flatMap((part) =>
      part.kind === 'table' ? part.rows.flat().map(({ text }) => text) : part.lines,
    );
    for (const text of words) expect(text, title).not.toMatch(/点开|点一下|点击|点这里|看网页/);
  }
});

test("a village's boards bear no entry of another village", () => {
  const censures = sheets.filter(({ id }) => id === 'censure');
  const rows = censures.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'table' ? part.rows : [])),
  );
  expect(rows.length).toBe(portal.boards.filter(({ board }) => board === 'censure').length);
});

test('a ledger of 29 households takes two pages at the most', async () => {
  const ledgers = sheets.filter(
    ({ id, parts }) =>
      id.startsWith('payouts-') &&
      parts.some((part) => part.kind === 'table' && part.rows.length === 29),
  );
  expect(ledgers.length).toBeGreaterThan(5);
  for (const sheet of ledgers) expect(draw([sheet], A4).pages, sheet.title).toBeLessThanOrEqual(2);
});

test('a month of accounts takes two pages at the most', async () => {
  const months = sheets.filter(
    ({ id, title }) => title.endsWith('财务收支') && !id.startsWith('accounts'),
  );
  const long = months
    .toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)
    .slice(0, 3);
  for (const sheet of long) expect((await drawn(sheet)).length).toBeLessThanOrEqual(2);
});
