import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';
import { propertyHref, propertyOf } from './property.ts';

export const propertySection: Section = {
  id: 'property',
  group: '办事和找人',
  label: '物业',
  about: '收费、维修、考评和续签',
  kind: '物业',
  tables: SECTION_TABLES.property,

  village: (portal, { id }) =>
    propertyOf(portal, id) ? [{ href: propertyHref(id), words: '收费、维修、考评和续签' }] : [],
};
