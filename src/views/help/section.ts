import type { Section } from '../section.ts';

export const helpSection: Section = {
  id: 'help',
  group: '数据和办法',
  label: '怎样提异议',
  about: '找谁问、几天答复',
  kind: '怎样提异议',
  noSample: 'The words of the county are its own, none is made up.',
  tables: ['glossary'],
  isOn: () => true,
};
