import type { Section } from '../section.ts';

export const casesSection: Section = {
  id: 'cases',
  group: '案例和政策',
  label: '案例',
  about: '试点村怎么做的、花了多少',
  kind: '案例',
  tables: [],
  isWritten: ({ cases }) => cases.size > 0,
  village: (_, { id }, { cases }) =>
    cases.has(id) ? [{ href: `/cases/${id}/`, words: '怎么做的、花了多少' }] : [],
};
