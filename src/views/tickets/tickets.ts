import { formatMonth, monthOf } from '../../domain/day.ts';
import { apartWords, countedRows } from '../../domain/sample.ts';
import { summariseTickets, type TicketSummary } from '../../domain/tickets/summary.ts';
import { TICKET_CHANNELS, TICKET_KINDS, type TicketChannel } from '../../domain/tickets/ticket.ts';
import type { Portal } from '../../portal/portal.ts';
import type { VillageTicket } from '../../portal/tickets/read-tickets.ts';
import { oncePerPortal } from '../once.ts';
import { villageOf } from '../places.ts';
import { countingsOf, type TicketLine, ticketDay, ticketLine } from './ticket-line.ts';

/** Tickets under one heading: a village, a kind, a channel or a month. */
export interface TicketGroup {
  readonly label: string;
  readonly href: string | null;
  readonly summary: TicketSummary;
}

/** Tickets of one channel that the plans ask to see by themselves. */
export interface ChannelSection {
  readonly anchor: string;
  readonly title: string;
  readonly lines: readonly TicketLine[];
  readonly more: number;
}

export interface TicketsView {
  readonly summary: TicketSummary;
  readonly kinds: readonly TicketGroup[];
  readonly channels: readonly TicketGroup[];
  readonly months: readonly TicketGroup[];
  readonly countings: readonly string[];
  readonly sample: boolean;
}

/** Open tickets are listed all; of settled ones so many, the rest are in the download. */
const LISTED = 60;

/** Tickets by village, newest first. */
const ticketsBy = oncePerPortal(
  ({ tickets }): ReadonlyMap<string, readonly VillageTicket[]> =>
    Map.groupBy(tickets.toSorted(newestFirst), ({ village }) => village),
);

function newestFirst(a: VillageTicket, b: VillageTicket): number {
  return a.receivedOn < b.receivedOn ? 1 : a.receivedOn > b.receivedOn ? -1 : 0;
}

export function ticketsHref(village?: string): string {
  return village === undefined ? '/tickets/' : `/tickets/${village}/`;
}

export function ticketsVillages(portal: Portal): string[] {
  return portal.villages.map(({ id }) => id).filter((id) => ticketsBy(portal).has(id));
}

export function ticketsOf(portal: Portal, village: string): readonly VillageTicket[] {
  return ticketsBy(portal).get(village) ?? [];
}

/** Tickets counted, each on the last day of which its village's ledger tells. */
export function summaryOf(portal: Portal, tickets: readonly VillageTicket[]): TicketSummary {
  return summariseTickets(tickets, (ticket) => ticketDay(portal, ticket), portal.holidays);
}

/** One village's sums for a link to its page; null when it has no ledger. */
export function ticketsSummary(portal: Portal, village: string): TicketSummary | null {
  const tickets = ticketsOf(portal, village);
  return tickets.length === 0 ? null : summaryOf(portal, tickets);
}

/** All villages on one page: sums, what is overdue, and the lists that are public by themselves. */
export function ticketsOverview(portal: Portal): TicketsView & {
  /** Said beside the sums where made-up tickets stand beside real ones. */
  readonly apart: string;
  readonly villages: readonly TicketGroup[];
  readonly overdue: readonly TicketLine[];
  readonly sections: readonly ChannelSection[];
} {
  const all = [...ticketsBy(portal).values()].flat().sort(newestFirst);
  return {
    ...sums(portal, countedRows(all)),
    apart: apartWords(all),
    sample: all.some(({ sample }) => sample),
    villages: ticketsVillages(portal).map((id) => ({
      label: villageOf(portal, id).name,
      href: ticketsHref(id),
      summary: summaryOf(portal, ticketsOf(portal, id)),
    })),
    overdue: all
      .map((ticket) => ticketLine(portal, ticket))
      .filter(({ status }) => status === 'overdue'),
    sections: OWN_SECTIONS.flatMap((channel) => sectionOf(portal, all, channel)),
  };
}

/** Channels whose handling the plans ask to be published: 三个清单, 社区巡察, 理事会检查. */
const OWN_SECTIONS: readonly TicketChannel[] = ['lists', 'patrol', 'council'];

function sectionOf(
  portal: Portal,
  tickets: readonly VillageTicket[],
  channel: TicketChannel,
): ChannelSection[] {
  const own = tickets.filter((ticket) => ticket.channel === channel);
  if (own.length === 0) return [];
  const lines = own.slice(0, LISTED).map((ticket) => ticketLine(portal, ticket));
  return [
    { anchor: channel, title: TICKET_CHANNELS[channel], lines, more: own.length - lines.length },
  ];
}

/** One village: its sums and its tickets, the open ones first. */
export function ticketsVillageView(
  portal: Portal,
  village: string,
): TicketsView & {
  readonly name: string;
  readonly open: readonly TicketLine[];
  readonly settled: readonly TicketLine[];
  readonly more: number;
} {
  const tickets = ticketsOf(portal, village);
  const lines = tickets.map((ticket) => ticketLine(portal, ticket));
  const settled = lines.filter(({ status }) => status === 'done' || status === 'late');
  return {
    ...sums(portal, tickets),
    name: villageOf(portal, village).name,
    open: lines.filter(({ status }) => status !== 'done' && status !== 'late'),
    settled: settled.slice(0, LISTED),
    more: Math.max(0, settled.length - LISTED),
  };
}

function sums(portal: Portal, tickets: readonly VillageTicket[]): TicketsView {
  const groups = (by: (ticket: VillageTicket) => string): Map<string, TicketSummary> =>
    new Map([...Map.groupBy(tickets, by)].map(([key, own]) => [key, summaryOf(portal, own)]));
  const labelled = (
    labels: Readonly<Record<string, string>>,
    found: Map<string, TicketSummary>,
  ): TicketGroup[] =>
    Object.entries(labels).flatMap(([key, label]) => {
      const summary = found.get(key);
      return summary ? [{ label, href: null, summary }] : [];
    });
  return {
    summary: summaryOf(portal, tickets),
    kinds: labelled(
      TICKET_KINDS,
      groups(({ kind }) => kind),
    ).sort((a, b) => b.summary.received - a.summary.received),
    channels: labelled(
      TICKET_CHANNELS,
      groups(({ channel }) => channel),
    ),
    months: [...groups(({ receivedOn }) => monthOf(receivedOn))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, summary]) => ({ label: formatMonth(month), href: null, summary })),
    countings: countingsOf(tickets),
    sample: tickets.some(({ sample }) => sample),
  };
}
