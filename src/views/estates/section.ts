import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';

export const estatesSection: Section = {
  id: 'estates',
  group: '看补贴',
  label: '老旧小区改造',
  about: '改哪些小区、谁包联、什么条件',
  kind: '老旧小区',
  tables: SECTION_TABLES.estates,

  village: (portal, { id }) =>
    portal.estates.estates.some((estate) => estate.village === id)
      ? [{ href: '/estates/#xiangmu', words: '改哪些小区、谁包联' }]
      : [],
};
