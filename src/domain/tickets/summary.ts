import type { Day } from '../day.ts';
import type { Holidays } from '../holidays.ts';
import { median } from '../median.ts';
import { type TicketStanding, ticketStanding } from './standing.ts';
import type { Ticket } from './ticket.ts';

/** Tickets counted, as they stood on a day. Numbers of tickets, not of people. */
export interface TicketSummary {
  readonly received: number;
  /** Settled at least once. */
  readonly done: number;
  readonly open: number;
  /** Open and past their day. */
  readonly overdue: number;
  /** Settled ones that had a limit, and how many of them were in time. */
  readonly limited: number;
  readonly inTime: number;
  readonly reopened: number;
  readonly rated: number;
  readonly good: number;
  readonly poor: number;
  /** Middle number of days until settled, of those counted in calendar days. */
  readonly medianDays: number | null;
}

/** What had been received by the day on which each is looked at, and what had become of it. */
export function summariseTickets<One extends Ticket>(
  tickets: readonly One[],
  dayOf: (ticket: One) => Day,
  holidays: Holidays,
): TicketSummary {
  const received = tickets
    .map((ticket) => ({ ticket, today: dayOf(ticket) }))
    .filter(({ ticket, today }) => ticket.receivedOn <= today)
    .map(({ ticket, today }) => ({
      ticket,
      standing: ticketStanding(ticket, today, holidays),
      isReopened: ticket.reopenedOn !== null && ticket.reopenedOn <= today,
    }));
  const done = received.filter(({ standing }) => standing.doneOn !== null);
  const limited = done.filter(({ standing }) => standing.due !== null);
  const rated = done.filter(({ ticket }) => ticket.rating !== null);
  const calendar = done.filter(({ ticket }) => ticket.counting !== 'working');
  return {
    received: received.length,
    done: done.length,
    open: received.length - done.length,
    overdue: count(received, ({ standing }) => standing.status === 'overdue'),
    limited: limited.length,
    inTime: count(limited, ({ standing }) => standing.over === 0),
    reopened: received.filter(({ isReopened }) => isReopened).length,
    rated: rated.length,
    good: count(rated, ({ ticket }) => ticket.rating !== 'poor'),
    poor: count(rated, ({ ticket }) => ticket.rating === 'poor'),
    medianDays: median(calendar.flatMap(({ standing }) => standing.days ?? [])),
  };
}

interface Judged {
  readonly ticket: Ticket;
  readonly standing: TicketStanding;
}

function count(judged: readonly Judged[], holds: (one: Judged) => boolean): number {
  return judged.filter(holds).length;
}
