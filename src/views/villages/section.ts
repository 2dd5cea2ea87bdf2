import type { Section } from '../section.ts';
import { overviewSheets } from './village-sheets.ts';

export const villagesSection: Section = {
  id: 'villages',
  group: '办事和找人',
  label: '各村（社区）',
  about: '找自己的村',
  kind: '村（社区）',
  tables: ['villages', 'towns', 'village-contacts', 'divisions'],
  sheets: overviewSheets,
  isOn: () => true,
};
