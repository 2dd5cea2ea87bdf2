import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';
import { honourSheets } from './honour-sheets.ts';
import { honoursHref, honoursOf } from './honours.ts';

export const honoursSection: Section = {
  id: 'honours',
  group: '看评比',
  label: '评选',
  about: '评上了谁、按什么规则评',
  kind: '评选',
  tables: SECTION_TABLES.honours,
  sheets: honourSheets,

  village(portal, { id }) {
    const { length } = honoursOf(portal, id);
    return length === 0 ? [] : [{ href: honoursHref(id), words: `评上 ${length} 个` }];
  },
};
