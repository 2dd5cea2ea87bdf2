import type { Town, Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { type OverdueLine, overdueOf, type QuietLine, quietLines } from '../disclosure/overdue.ts';
import { noticeTold } from '../notices/notice-of.ts';
import { type Figures, figuresOf } from '../overview/figures.ts';
import { type Headline, headlines } from '../overview/headlines.ts';
import { publishes } from '../places.ts';
import { checksView, type FindingLine } from '../programmes/checks.ts';
import { type TicketLine, ticketLine } from '../tickets/ticket-line.ts';
import { ticketsHref, ticketsOf } from '../tickets/tickets.ts';

/** A place of a town, with how it stands. */
export interface TownVillage {
  readonly village: Village;
  readonly figures: Figures;
}

/** What a town has to see to: late, against the rules, overdue, not answered, and whom to ring. */
export interface TownView {
  readonly town: Town;
  readonly headlines: readonly Headline[];
  readonly villages: readonly TownVillage[];
  readonly overdue: readonly OverdueLine[];
  readonly quiet: readonly QuietLine[];
  readonly breaches: readonly FindingLine[];
  readonly tickets: readonly (TicketLine & { readonly href: string })[];
  readonly open: readonly {
    readonly href: string;
    readonly title: string;
    readonly receivedOn: string;
  }[];
  readonly keepsLedgers: boolean;
  readonly sample: boolean;
}

/** Towns with a place on the site: each has a page. */
export function townsWithPages(portal: Portal): readonly Town[] {
  return portal.towns.filter(({ id }) => portal.villages.some(({ town }) => town.id === id));
}

export function townView(portal: Portal, town: Town): TownView {
  const villages = portal.villages.filter((village) => village.town.id === town.id);
  const ids = new Set(villages.map(({ id }) => id));
  const keepsLedgers = villages.some(({ id }) => publishes(portal, id));
  return {
    town,
    headlines: keepsLedgers ? headlines(figuresOf(portal, ids)) : [],
    villages: villages.map((village) => ({ village, figures: figuresOf(portal, [village.id]) })),
    overdue: villages
      .flatMap(({ id }) => overdueOf(portal, id))
      .toSorted((a, b) => b.days - a.days),
    quiet: quietLines(portal).filter(({ village }) => ids.has(village)),
    breaches: checksView(portal).findings.filter(
      ({ outcome, villageId }) => outcome === 'breach' && ids.has(villageId),
    ),
    tickets: villages.flatMap(({ id }) =>
      ticketsOf(portal, id)
        .map((ticket) => ({ ...ticketLine(portal, ticket), href: ticketsHref(id) }))
        .filter(({ status }) => status === 'overdue'),
    ),
    open: openObjections(portal, ids),
    keepsLedgers,
    sample: town.sample,
  };
}

/** Objections that nobody has answered yet, the oldest first. */
function openObjections(portal: Portal, ids: ReadonlySet<string>): TownView['open'] {
  return portal.objections
    .filter(
      ({ village, receivedOn, answeredOn }) =>
        ids.has(village) &&
        receivedOn <= portal.asOf &&
        (answeredOn === null || answeredOn > portal.asOf),
    )
    .sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1))
    .map(({ notice, receivedOn }) => ({
      ...noticeTold(portal, notice),
      receivedOn,
    }));
}
