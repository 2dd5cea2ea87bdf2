import type { Section } from '../section.ts';
import { hasReceipts } from './demo.ts';

export const receiptsSection: Section = {
  id: 'receipts',
  group: '看补贴',
  label: '回执码',
  about: '凭回执条上的码看自己的一笔',
  kind: '回执码',
  noSample: 'Codes open sealed rows; the page has one code to try.',
  tables: ['receipts'],
  isOn: hasReceipts,
};
