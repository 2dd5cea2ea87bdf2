import { expect, it } from 'vitest';
import { kindViews } from '../../src/views/surveys/overview.ts';
import { surveyYears } from '../../src/views/surveys/years.ts';
import { ticketsOverview } from '../../src/views/tickets/tickets.ts';
import { ticketYears } from '../../src/views/tickets/years.ts';
import { wholePortal } from '../support/real-portal.ts';

const bundled = wholePortal();
const next = (day: string): string => day.replace('2022', '2023');
/** The next year everything was reported and asked once more. */
const second = {
  ...bundled,
  tickets: [
    ...bundled.tickets,
    ...bundled.tickets.map((row) => ({ ...row, receivedOn: next(row.receivedOn), doneOn: null })),
  ],
  surveys: {
    ...bundled.surveys,
    surveys: [
      ...bundled.surveys.surveys,
      ...bundled.surveys.surveys.map((row) => ({ ...row, closedOn: next(row.closedOn), valid: 9 })),
    ],
  },
};

it.each([
  ['tickets', ticketYears, ticketsOverview],
  ['surveys', surveyYears, kindViews],
] as const)(
  'keeps the %s of a year at an address of its own, as they were',
  (name, years, view) => {
    expect(years.all(bundled)).toEqual(['2022']);
    expect(years.all(second)).toEqual(['2023', '2022']);
    expect(years.links(second, '2022')).toEqual([
      { href: `/${name}/2023/`, label: '2023 年', current: false },
      { href: `/${name}/2022/`, label: '2022 年', current: true },
    ]);
    expect(view(years.only(second, '2022'))).toEqual(view(years.only(bundled, '2022')));
    expect(view(years.only(second, '2023'))).not.toEqual(view(years.only(bundled, '2022')));
    expect(() => years.only(bundled, '2021')).toThrow();
  },
);
