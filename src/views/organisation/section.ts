import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';
import { organisationHref, organisations } from './units-of.ts';

export const organisationSection: Section = {
  id: 'organisation',
  group: '办事和找人',
  label: '干部和组织',
  about: '组织、三员三长、连心卡',
  kind: '干部和组织',
  tables: SECTION_TABLES.organisation,

  who: (portal, { id }) =>
    organisations(portal).has(id)
      ? [{ href: organisationHref(id), words: '组织、三员三长、连心卡' }]
      : [],
};
