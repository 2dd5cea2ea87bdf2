import type { Section } from '../section.ts';
import { noticeEntries } from './feed-entries.ts';
import { noticeSheets } from './notice-sheet.ts';

export const noticesSection: Section = {
  id: 'notices',
  group: '看公示',
  label: '公示',
  about: '正在公示的、快截止的和以前的公示',
  kind: '公示',
  tables: ['notices'],
  sheets: noticeSheets,
  feed: noticeEntries,
  isOn: () => true,
};
