import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';
import { boardSheets } from './board-sheets.ts';
import { boardsName } from './boards-name.ts';

export const boardsSection: Section = {
  id: 'boards',
  group: '看评比',
  label: boardsName,
  about: '表扬谁、为什么，哪里要改',
  kind: boardsName,
  tables: SECTION_TABLES.boards,
  sheets: boardSheets,

  village(portal, { id }) {
    const { length } = portal.boards.filter(({ village }) => village === id);
    return length === 0 ? [] : [{ href: '/boards/', words: `${length} 条在榜` }];
  },
};
