import type { Section } from '../section.ts';

export const searchSection: Section = {
  id: 'search',
  group: '数据和办法',
  label: '搜索',
  about: '搜村名、事项、金额',
  kind: '搜索',
  noSample: 'Words are of the language, none is made up.',
  tables: ['synonyms'],
  isOn: () => true,
};
