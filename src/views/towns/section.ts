import type { Section } from '../section.ts';

export const townsSection: Section = {
  id: 'towns',
  group: '办事和找人',
  label: '各乡镇',
  about: '一个乡镇一页：晚了的、不合规则的、超期的、找谁',
  kind: '乡镇',
  tables: [],
  isOn: ({ villages }) => villages.length > 0,
};
