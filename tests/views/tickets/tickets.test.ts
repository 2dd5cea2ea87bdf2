import { expect, it } from 'vitest';
import { pageFigures } from '../../../src/views/facts/page-figures.ts';
import {
  ticketsOf,
  ticketsOverview,
  ticketsSummary,
  ticketsVillages,
  ticketsVillageView,
} from '../../../src/views/tickets/tickets.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();
const overview = ticketsOverview(portal);

it('adds the villages, the kinds, the channels and the months up to the same sums', () => {
  expect(overview.summary.received).toBeGreaterThan(150);
  for (const groups of [overview.villages, overview.kinds, overview.channels, overview.months]) {
    for (const key of ['received', 'done', 'open', 'overdue', 'reopened'] as const) {
      const sum = groups.reduce((all, { summary }) => all + summary[key], 0);
      expect([key, sum]).toEqual([key, overview.summary[key]]);
    }
  }
});

it('lists every overdue ticket, and the lists that are public by themselves', () => {
  expect(overview.overdue).toHaveLength(overview.summary.overdue);
  expect(overview.sections.map(({ anchor }) => anchor)).toEqual(['lists', 'patrol', 'council']);
  for (const { lines, title } of overview.sections) {
    expect(new Set(lines.map(({ channel }) => channel))).toEqual(new Set([title]));
  }
});

it('shows each ticket of a village once, and says what is settled and what is not', () => {
  for (const village of ticketsVillages(portal)) {
    const view = ticketsVillageView(portal, village);
    const shown = [...view.open, ...view.settled].map(({ id }) => id);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length + view.more).toBe(ticketsOf(portal, village).length);
    expect(ticketsSummary(portal, village)).toEqual(view.summary);
  }
});

it('says nothing of a village without a ledger', () => {
  expect(ticketsSummary(portal, 'shazhou')).toBeNull();
});

it('states the fall of complaints as printed, and what was 100 before it', () => {
  const { figures, charts } = pageFigures(portal, 'tickets');
  expect(figures.map(({ mark }) => mark.printed)).toEqual(
    expect.arrayContaining(['2986条', '90%', '6月份']),
  );
  expect(charts.map(({ series }) => series)).toEqual([
    {
      kind: 'bars',
      items: [
        { label: '去年同期，当作', value: 100_00, words: '100%' },
        expect.objectContaining({ value: 10_00, words: '10%' }),
      ],
    },
  ]);
  expect(charts[0]?.source).toContain('《郧阳工作研究》');
});
