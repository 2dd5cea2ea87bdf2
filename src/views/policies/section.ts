import type { Section } from '../section.ts';

export const policiesSection: Section = {
  id: 'policies',
  group: '案例和政策',
  label: '政策',
  about: '办法怎么写的，一条一条看',
  kind: '政策',
  noSample: 'Policies are printed papers, none is made up.',
  tables: ['policies', 'rules', 'procedures', 'page-rules', 'clause-uses'],
};
