import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';
import { publicSurveys, surveyHref, surveysOf } from './public-surveys.ts';

export const surveysSection: Section = {
  id: 'surveys',
  group: '看评比',
  label: '问卷调查',
  about: '群众满不满意',
  kind: '问卷调查',
  tables: SECTION_TABLES.surveys,
  isOn: (portal) => publicSurveys(portal).length > 0,
  village(portal, { id }) {
    const kinds = surveysOf(portal, id).map(({ kind, valid }) => `${kind} ${valid} 份`);
    return kinds.length === 0
      ? []
      : [{ href: surveyHref(id), words: [...new Set(kinds)].join('，') }];
  },
};
