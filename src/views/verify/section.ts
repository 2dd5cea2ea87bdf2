import { withdrawalSheets } from '../record/withdrawal-sheets.ts';
import type { Section } from '../section.ts';

export const verifySection: Section = {
  id: 'verify',
  group: '数据和办法',
  label: '核对纸上的',
  about: '这张纸和网上一样不一样，改过没有',
  kind: '核对',
  tables: [],
  sheets: withdrawalSheets,
  isOn: ({ register }) => register.entries.length > 0,
};
