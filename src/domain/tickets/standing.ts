import { addDays, type Day, daysBetween } from '../day.ts';
import { dueDay } from '../disclosure/deadline.ts';
import { type Holidays, isWorkingDay } from '../holidays.ts';
import type { Ticket } from './ticket.ts';

/** Where a ticket stands on a day. `late` was settled after its day, `overdue` has passed it open. */
export type TicketStatus = 'open' | 'overdue' | 'done' | 'late' | 'reopened';

export const TICKET_STATUSES: Readonly<Record<TicketStatus, string>> = {
  open: '办理中',
  overdue: '超期没办完',
  done: '办完了',
  late: '办完了，超期',
  reopened: '重办中',
};

export interface TicketStanding {
  readonly status: TicketStatus;
  /** Last day in time; null where no limit was set. */
  readonly due: Day | null;
  /** Day on which it was first settled, if it was by the day asked about. */
  readonly doneOn: Day | null;
  /** Days from receipt to the first settling, counted as the limit is; null while open. */
  readonly days: number | null;
  /** Days past the due day, of a late one until it was settled, of an overdue one until today. */
  readonly over: number;
}

/** A ticket on a day: what happened afterwards is not known yet. */
export function ticketStanding(ticket: Ticket, today: Day, holidays: Holidays): TicketStanding {
  const { receivedOn, limit, counting } = ticket;
  const due =
    limit === null || counting === null ? null : dueDay(receivedOn, limit, counting, holidays);
  const doneOn = happened(ticket.doneOn, today);
  const end = doneOn ?? today;
  const over = due === null ? 0 : Math.max(0, daysBetween(due, end));
  const days = doneOn === null ? null : daysTaken(ticket, doneOn, holidays);
  return { status: statusOf(ticket, today, doneOn, over), due, doneOn, days, over };
}

function statusOf(ticket: Ticket, today: Day, doneOn: Day | null, over: number): TicketStatus {
  if (doneOn === null) return over > 0 ? 'overdue' : 'open';
  const again = happened(ticket.reopenedOn, today);
  if (again !== null && happened(ticket.redoneOn, today) === null) return 'reopened';
  return over > 0 ? 'late' : 'done';
}

/** Calendar days, or working days where the limit is in working days; 0 on the day of receipt. */
function daysTaken({ receivedOn, counting }: Ticket, doneOn: Day, holidays: Holidays): number {
  if (counting !== 'working') return daysBetween(receivedOn, doneOn);
  let days = 0;
  for (let day = addDays(receivedOn, 1); day <= doneOn; day = addDays(day, 1)) {
    if (isWorkingDay(day, holidays)) days += 1;
  }
  return days;
}

function happened(day: Day | null, today: Day): Day | null {
  return day !== null && day <= today ? day : null;
}
