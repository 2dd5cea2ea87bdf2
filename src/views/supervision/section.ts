import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';
import { supervisionOf } from './supervision.ts';

export const supervisionSection: Section = {
  id: 'supervision',
  group: '看评比',
  label: '督查和进度',
  about: '表扬和警示、每周进度',
  kind: '督查和进度',
  tables: SECTION_TABLES.supervision,

  village(portal, { id }) {
    const words = supervisionOf(portal, id);
    return words === null ? [] : [{ href: `/supervision/#${id}`, label: '每周进度', words }];
  },
};
