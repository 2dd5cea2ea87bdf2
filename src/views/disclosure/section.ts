import { timelinessOf } from '../../domain/disclosure/calendar.ts';
import type { Section } from '../section.ts';
import { calendars, disclosureHref } from './calendars.ts';
import { disclosureSheets } from './disclosure-sheets.ts';

export const disclosureSection: Section = {
  id: 'disclosure',
  group: '看公示',
  label: '按时公开了吗',
  about: '每个村该公开什么、到哪天、公开了没有',
  kind: '公开目录',
  noSample: 'The catalogue is the law, not a ledger.',
  tables: ['disclosure', 'laws', 'holidays'],
  isOn: ({ disclosure }) => disclosure.length > 0,
  sheets: disclosureSheets,

  village(portal, { id }) {
    const calendar = calendars(portal).get(id);
    if (!calendar) return [];
    const { due, onTime } = timelinessOf(calendar.cells, portal.asOf);
    return [{ href: disclosureHref(id), words: `到期 ${due} 件，按时 ${onTime} 件` }];
  },
};
