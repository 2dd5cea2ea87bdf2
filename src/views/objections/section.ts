import type { Section } from '../section.ts';
import { objectionSheets } from './objection-sheets.ts';

export const objectionsSection: Section = {
  id: 'objections',
  group: '看公示',
  label: '异议和答复',
  about: '收到多少异议、几天答复、有没有采纳',
  kind: '异议',
  tables: ['objections'],
  sheets: objectionSheets,
};
