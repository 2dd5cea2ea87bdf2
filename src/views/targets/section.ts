import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';

export const targetsSection: Section = {
  id: 'targets',
  group: '案例和政策',
  label: '说过的事，到期没有',
  about: '文件里的目标，哪天到期，后来怎样',
  kind: '说过的事',
  noSample: 'Promises come from printed documents, none is made up.',
  tables: SECTION_TABLES.targets,
};
