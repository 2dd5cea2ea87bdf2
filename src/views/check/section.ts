import type { Section } from '../section.ts';

export const checkSection: Section = {
  id: 'check',
  group: '数据和办法',
  label: '在线校验',
  about: '交表以前先查一遍',
  kind: '在线校验',
  tables: [],
  isOn: () => true,
};
