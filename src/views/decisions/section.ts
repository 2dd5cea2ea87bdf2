import type { Section } from '../section.ts';
import { decisionSheets } from './decision-sheets.ts';
import { decisionHref, decisionsOf } from './decisions.ts';

export const decisionsSection: Section = {
  id: 'decisions',
  group: '看公示',
  label: '村里的决议',
  about: '四议两公开：谁提的、谁议的、多少人同意',
  kind: '决议',
  tables: ['decisions', 'opinions', 'meetings'],
  sheets: decisionSheets,

  village(portal, { id }) {
    const { length } = decisionsOf(portal, id);
    return length === 0 ? [] : [{ href: `${decisionHref()}#${id}`, words: `${length} 件决议` }];
  },
};
