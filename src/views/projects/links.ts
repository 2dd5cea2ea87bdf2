import type { Portal } from '../../portal/assemble.ts';
import type { Project } from '../../portal/read-projects.ts';

const indexes = new WeakMap<Portal, ReadonlyMap<string, readonly Project[]>>();

/** Projects by village, each list in the order of the ledger. */
export function projectsByVillage(portal: Portal): ReadonlyMap<string, readonly Project[]> {
  let index = indexes.get(portal);
  if (!index) {
    const found = new Map<string, Project[]>();
    for (const { id } of portal.villages) found.set(id, []);
    for (const project of portal.projects.all) found.get(project.village)?.push(project);
    index = new Map([...found].filter(([, projects]) => projects.length > 0));
    indexes.set(portal, index);
  }
  return index;
}

export function projectsOf(portal: Portal, village: string): readonly Project[] {
  return projectsByVillage(portal).get(village) ?? [];
}

export function projectsHref(village: string): string {
  return `/projects/${village}/`;
}

export function projectHref({ village, id }: Pick<Project, 'village' | 'id'>): string {
  return `${projectsHref(village)}#${id}`;
}
