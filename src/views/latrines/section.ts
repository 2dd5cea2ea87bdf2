import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';

export const latrinesSection: Section = {
  id: 'latrines',
  group: '看补贴',
  label: '改厕进度',
  about: '改了多少、验收到哪一步',
  kind: '改厕',
  tables: SECTION_TABLES.latrines,

  village: (portal, { id }) =>
    portal.latrines.counts.some(({ village }) => village === id)
      ? [{ href: `/latrines/#${id}`, words: '改了多少、验收到哪一步' }]
      : [],
};
