import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';
import { pointSheets } from './point-sheets.ts';
import { hasPoints, pointsHref } from './points.ts';

export const pointsSection: Section = {
  id: 'points',
  group: '看评比',
  label: '积分',
  about: '怎么得分、能换什么',
  kind: '积分',
  tables: SECTION_TABLES.points,
  sheets: pointSheets,

  village: (portal, { id }) =>
    hasPoints(portal, id) ? [{ href: pointsHref(id), words: '规则、台账和兑换' }] : [],
};
