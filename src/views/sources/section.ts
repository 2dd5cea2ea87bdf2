import type { Section } from '../section.ts';

export const sourcesSection: Section = {
  id: 'sources',
  group: '案例和政策',
  label: '来源',
  about: '文章从哪里来，哪一页',
  kind: '来源',
  noSample: 'Sources are printed papers, none is made up.',
  tables: ['sources'],
};
