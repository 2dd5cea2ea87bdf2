import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { elderCareCentreOf, elderCareHref } from '../elder-care/centres.ts';
import { servicesByVillage, servicesHref } from '../services/services.ts';
import { organisationHref, organisations } from './units-of.ts';

/** One place to turn to, in a line: where it leads, and what is there. */
export interface WhoLink {
  readonly href: string;
  readonly label: string;
  readonly words: string;
}

/** Whom to turn to in a village and who answers for what; only what there is a page for. */
export function whoLinks(portal: Portal, { id }: Village): WhoLink[] {
  const links: WhoLink[] = [];
  const [first, ...more] = servicesByVillage(portal).get(id) ?? [];
  if (first) {
    const words = `${more.length + 1} 件，${first.place}，${first.hours}`;
    links.push({ href: servicesHref(id), label: '在村里能办的事', words });
  }
  const centre = elderCareCentreOf(portal, id);
  if (centre) links.push({ href: elderCareHref(id), label: '互助养老', words: centre.name });
  if (organisations(portal).has(id)) {
    links.push({ href: organisationHref(id), label: '谁管谁', words: '组织、三员三长、连心卡' });
  }
  return links;
}
