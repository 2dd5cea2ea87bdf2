import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';

export const registersSection: Section = {
  id: 'registers',
  group: '办事和找人',
  label: '各类名单',
  about: '认领、互助、项目等名单',
  kind: '各类名单',
  tables: SECTION_TABLES.registers,
};
