import type { Village } from '../domain/village.ts';
import type { Portal } from '../portal/assemble.ts';
import { organisationHref, organisations } from './organisation/units-of.ts';

/** One place to turn to, in a line: where it leads, and what is there. */
export interface WhoLink {
  readonly href: string;
  readonly label: string;
  readonly words: string;
}

/** Whom to turn to in a village and who answers for what; only what there is a page for. */
export function whoLinks(portal: Portal, { id }: Village): WhoLink[] {
  const links: WhoLink[] = [];
  if (organisations(portal).has(id)) {
    links.push({ href: organisationHref(id), label: '谁管谁', words: '组织、三员三长、连心卡' });
  }
  return links;
}
