import type { Section } from '../section.ts';

export const enSection: Section = {
  id: 'en',
  group: '数据和办法',
  label: 'English',
  about: '一页英文介绍',
  kind: 'English',
  tables: [],
  isOn: ({ config }) => config.english !== undefined,
};
