import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';
import { ticketsHref, ticketsSummary } from './tickets.ts';

export const ticketsSection: Section = {
  id: 'tickets',
  group: '办事和找人',
  label: '反映的问题',
  about: '提的事派给谁、哪天办完',
  kind: '反映的问题',
  tables: SECTION_TABLES.tickets,

  village(portal, { id }) {
    const summary = ticketsSummary(portal, id);
    if (!summary) return [];
    const words = `收到 ${summary.received} 张单子，办完 ${summary.done} 张`;
    return [{ href: ticketsHref(id), words }];
  },
};
