import type { Section } from '../section.ts';
import { handouts } from './handout.ts';

export const factsSection: Section = {
  id: 'facts',
  group: '案例和政策',
  label: '事实库',
  about: '文中每个数从哪里来',
  kind: '事实',
  noSample: 'Facts come from printed sources, none is made up.',
  tables: ['facts', 'entities', 'timeline', 'indicators', 'corrections', 'page-facts'],
  sheets: handouts,
};
