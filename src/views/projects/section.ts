import { SECTION_TABLES } from '../../intake/section-tables.ts';
import type { Section } from '../section.ts';
import { projectsHref, projectsOf } from './links.ts';

export const projectsSection: Section = {
  id: 'projects',
  group: '看钱',
  label: '项目花了多少',
  about: '做了哪些项目，谁出了多少',
  kind: '项目',
  tables: SECTION_TABLES.projects,

  village(portal, { id }) {
    const { length } = projectsOf(portal, id);
    return length === 0 ? [] : [{ href: projectsHref(id), words: `${length} 个项目，谁出了多少` }];
  },
};
