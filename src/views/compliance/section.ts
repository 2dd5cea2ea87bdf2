import type { Section } from '../section.ts';

export const complianceSection: Section = {
  id: 'compliance',
  group: '数据和办法',
  label: '怎样合规',
  about: '公开什么、凭什么、数据在哪里',
  kind: '怎样合规',
  tables: [],
  isOn: () => true,
};
