import type { Section } from '../section.ts';

/** Where the templates of all tables lie. */
export const TEMPLATES = '/data/templates/';

export const dataSection: Section = {
  id: 'data',
  group: '数据和办法',
  label: '数据下载',
  about: '台账和数据说明',
  kind: '数据',
  tables: ['amendments', 'record', 'allowed', 'expired', 'held-back', 'mappings'],
  isOn: () => true,
};
