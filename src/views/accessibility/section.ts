import type { Section } from '../section.ts';

export const accessibilitySection: Section = {
  id: 'accessibility',
  group: '数据和办法',
  label: '无障碍',
  about: '字号、键盘和读屏',
  kind: '无障碍',
  tables: [],
  isOn: () => true,
};
