import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';
import { scoreSheets } from './score-sheets.ts';
import { evaluationHref, scoreOf } from './village-score.ts';

export const evaluationSection: Section = {
  id: 'evaluation',
  group: '看评比',
  label: '考评',
  about: '各村得了几分、怎么算的',
  kind: '考评',
  tables: SECTION_TABLES.evaluation,
  sheets: scoreSheets,

  village(portal, { id }) {
    const score = scoreOf(portal, id);
    return score ? [{ href: evaluationHref(id), words: score.summary }] : [];
  },
};
