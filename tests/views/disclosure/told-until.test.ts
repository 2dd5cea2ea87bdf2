import { expect, it, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { toldUntil } from '../../../src/views/disclosure/told-until.ts';
import { objectionRegister } from '../../../src/views/objections/objections.ts';
import { payoutsOf } from '../../../src/views/programmes/ledger-pages.ts';
import { programmeMoney } from '../../../src/views/programmes/money.ts';
import { programmeOf } from '../../../src/views/programmes/programme-view.ts';
import { projectView } from '../../../src/views/projects/project-view.ts';
import { ticketsOverview } from '../../../src/views/tickets/tickets.ts';
import { wholePortal } from '../../support/real-portal.ts';

const bundled = wholePortal();
const LATER = '2026-11-28';
/** Nobody handed in anything since. */
const later = { ...bundled, asOf: LATER };

test.each([
  ['today, of a village that still tells', bundled, [], '2022-12-15'],
  ['the day on which it fell silent', later, [], '2022-12-12'],
  ['a later day of the ledger itself', later, ['2023-02-01', null, '2023-01-01'], '2023-02-01'],
  ['today, where the ledger goes on without notices', later, ['2026-10-01'], LATER],
  ['no day that has not come', later, ['2027-01-01'], '2022-12-12'],
] as const)('tells until %s', (_, portal, days, last) => {
  expect(toldUntil(portal, 'hetang', days)).toBe(last);
});

it('counts no days of a ledger from after its village fell silent', () => {
  const asIt = { tickets: ticketsOverview(bundled), later: ticketsOverview(later) };
  const days = (words: string): number => Number(/过期限 (\d+) 天/.exec(words)?.[1] ?? 0);
  // What is due after the last word of a village is open, and not overdue.
  expect(asIt.later.overdue.length).toBeLessThanOrEqual(asIt.tickets.overdue.length);
  for (const { standing } of asIt.later.overdue) {
    expect(days(standing)).toBeLessThan(200);
    expect(standing).toMatch(/数到2022年12月\d+日，后来没有再交数据$/);
  }
  const waiting = objectionRegister(later)
    .flatMap(({ notices }) => notices.flatMap(({ lines }) => lines))
    .filter((line) => line.includes('还没有答复'));
  expect(waiting.length).toBeGreaterThan(0);
  for (const line of waiting) expect(line).toMatch(/到2022年12月\d+日 还没有答复/);
});

it('draws no months and no waiting of a programme from after its villages fell silent', () => {
  for (const { id } of later.programmes) {
    const view = programmeMoney(later, programmeOf(later, id), payoutsOf(later, id));
    expect([id, view.months.at(-1)?.month ?? '2022年12月']).toEqual([
      id,
      expect.stringMatching(/^2022年/),
    ]);
    for (const { stuckLongestDays } of view.pipeline.stages)
      expect(stuckLongestDays ?? 0).toBeLessThan(366);
  }
});

it('owes no weekly report of a project from after its village fell silent', () => {
  const running = later.projects.all.filter(
    ({ startedOn, finishedOn }) => startedOn !== null && finishedOn === null,
  );
  expect(running.length).toBeGreaterThan(0);
  for (const project of running) {
    const { weeks } = projectView(later, project);
    expect(weeks?.owed ?? 0).toBeLessThan(60);
  }
  // One that still tells owes them all.
  const [first] = running;
  const heard = { ...later, notices: [...later.notices] };
  const { notices } = heard;
  const [notice] = notices.filter(({ village }) => village === first?.village);
  if (!first || !notice) throw new Error('no project');
  heard.notices.push({ ...notice, publishedOn: addDays(LATER, -1) });
  expect(projectView(heard, first).weeks?.owed ?? 0).toBeGreaterThan(200);
});
