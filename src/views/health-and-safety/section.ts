import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';
import { healthAndSafetyHref, healthAndSafetyOf } from './health-and-safety.ts';

export const healthAndSafetySection: Section = {
  id: 'health-and-safety',
  group: '办事和找人',
  label: '药品和平安巡查',
  about: '药品统筹、平安巡查',
  kind: '药品和平安巡查',
  tables: SECTION_TABLES['health-and-safety'],

  village: (portal, { id }) =>
    healthAndSafetyOf(portal, id)
      ? [{ href: healthAndSafetyHref(id), label: '药品和平安巡查', words: '药品统筹、平安巡查' }]
      : [],
};
