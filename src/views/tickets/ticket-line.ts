import { type Day, formatDayIn } from '../../domain/day.ts';
import { DAY_COUNTINGS } from '../../domain/disclosure/deadline.ts';
import {
  TICKET_STATUSES,
  type TicketStatus,
  ticketStanding,
} from '../../domain/tickets/standing.ts';
import {
  TICKET_CHANNELS,
  TICKET_KINDS,
  TICKET_RATINGS,
  TICKET_RESULTS,
} from '../../domain/tickets/ticket.ts';
import type { Portal } from '../../portal/portal.ts';
import type { VillageTicket } from '../../portal/tickets/read-tickets.ts';
import { toldUntil } from '../disclosure/told-until.ts';
import { oncePerPortal } from '../once.ts';
import { villageOf } from '../places.ts';

/** A ticket as a row of a table. */
export interface TicketLine {
  /** Its number within the village: `2022-w017`. */
  readonly id: string;
  readonly village: string;
  readonly sample: boolean;
  readonly what: string;
  readonly channel: string;
  /** The day it came in, as it is said. */
  readonly received: string;
  readonly assignedTo: string;
  /** Last day in time, or that no limit was set. */
  readonly due: string;
  readonly status: TicketStatus;
  readonly label: string;
  /** The days it took or is over, and whether it was sent out again. */
  readonly standing: string;
  readonly measure: string;
  readonly rating: string;
}

export function ticketLine(portal: Portal, ticket: VillageTicket): TicketLine {
  const today = ticketDay(portal, ticket);
  const standing = ticketStanding(ticket, today, portal.holidays);
  const { status, due, doneOn, days, over } = standing;
  const unit = ticket.counting === 'working' ? '个工作日' : '天';
  const said = (day: Day): string => formatDayIn(day, portal.asOf);
  const took = doneOn === null ? '' : `${said(doneOn)} 办完，用了 ${days} ${unit}`;
  const late = over > 0 ? `过期限 ${over} 天` : '';
  const again =
    ticket.reopenedOn === null || ticket.reopenedOn > today
      ? ''
      : `${said(ticket.reopenedOn)} 重办${status === 'reopened' ? '，还没办完' : `，${ticket.redoneOn && said(ticket.redoneOn)} 办完`}`;
  const isOpen = status === 'open' || status === 'overdue' || status === 'reopened';
  const silent = isOpen && today < portal.asOf ? `数到${said(today)}，后来没有再交数据` : '';
  const rated = ticket.rating !== null && doneOn !== null;
  return {
    id: ticket.id.startsWith(`${ticket.village}-`)
      ? ticket.id.slice(ticket.village.length + 1)
      : ticket.id,
    village: villageOf(portal, ticket.village).name,
    sample: ticket.sample,
    what: [TICKET_KINDS[ticket.kind], ticket.place].filter(Boolean).join('，'),
    channel: TICKET_CHANNELS[ticket.channel],
    received: said(ticket.receivedOn),
    assignedTo: ticket.assignedTo,
    due: due === null ? '没有定期限' : said(due),
    status,
    label: TICKET_STATUSES[status],
    standing: [took, late, again, silent].filter(Boolean).join('；'),
    measure: measureOf(ticket, doneOn !== null),
    rating: rated ? TICKET_RATINGS[ticket.rating ?? 'good'] : '没有评',
  };
}

function measureOf({ result, measure, paper }: VillageTicket, done: boolean): string {
  const told = done && result !== null ? `${TICKET_RESULTS[result]}。${measure ?? ''}` : '';
  return [told, paper === null ? '' : `告知书 ${paper}`].filter(Boolean).join(' ');
}

const lastDays = oncePerPortal((portal): ReadonlyMap<string, Day> => {
  const villages = Map.groupBy(portal.tickets, ({ village }) => village);
  return new Map(
    [...villages].map(([id, own]) => {
      const days = own.flatMap((one) => [one.receivedOn, one.doneOn, one.reopenedOn, one.redoneOn]);
      return [id, toldUntil(portal, id, days)];
    }),
  );
});

/** The day on which a ticket is looked at: today, or the last of which its village's ledger tells. */
export function ticketDay(portal: Portal, { village }: VillageTicket): Day {
  return lastDays(portal).get(village) ?? portal.asOf;
}

/** The ways of counting days that the tickets name, for the note under a table. */
export function countingsOf(tickets: readonly VillageTicket[]): string[] {
  const used = new Set(tickets.flatMap(({ counting }) => counting ?? []));
  return [...used].sort().map((counting) => DAY_COUNTINGS[counting]);
}
