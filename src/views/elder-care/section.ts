import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';
import { elderCareCentreOf, elderCareHref } from './centres.ts';

export const elderCareSection: Section = {
  id: 'elder-care',
  group: '办事和找人',
  label: '互助养老',
  about: '养老中心在哪里、补了多少',
  kind: '互助养老',
  tables: SECTION_TABLES['elder-care'],

  who(portal, { id }) {
    const centre = elderCareCentreOf(portal, id);
    return centre ? [{ href: elderCareHref(id), words: centre.name }] : [];
  },
};
