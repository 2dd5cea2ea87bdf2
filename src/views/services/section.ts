import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';
import { servicesByVillage, servicesHref } from './services.ts';

export const servicesSection: Section = {
  id: 'services',
  group: '办事和找人',
  label: '在村里办事',
  about: '哪些事在村里就能办',
  kind: '在村里办事',
  tables: SECTION_TABLES.services,

  who(portal, { id }) {
    const [first, ...more] = servicesByVillage(portal).get(id) ?? [];
    if (!first) return [];
    const words = `${more.length + 1} 件，${first.place}，${first.hours}`;
    return [{ href: servicesHref(id), label: '在村里能办的事', words }];
  },
};
