import type { Section } from '../section.ts';

export const aboutSection: Section = {
  id: 'about',
  group: '数据和办法',
  label: '关于',
  about: '本站是谁办的',
  kind: '关于',
  tables: [],
  isOn: () => true,
};
