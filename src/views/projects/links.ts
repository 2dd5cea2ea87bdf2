import type { Portal } from '../../portal/portal.ts';
import type { Project } from '../../portal/projects/read-projects.ts';
import { oncePerPortal } from '../once.ts';

/** Projects by village, each list in the order of the ledger. */
export const projectsByVillage = oncePerPortal(
  (portal): ReadonlyMap<string, readonly Project[]> => {
    const found = new Map<string, Project[]>();
    for (const { id } of portal.villages) found.set(id, []);
    for (const project of portal.projects.all) found.get(project.village)?.push(project);
    return new Map([...found].filter(([, projects]) => projects.length > 0));
  },
);

export function projectsOf(portal: Portal, village: string): readonly Project[] {
  return projectsByVillage(portal).get(village) ?? [];
}

export function projectsHref(village: string): string {
  return `/projects/${village}/`;
}

export function projectHref({ village, id }: Pick<Project, 'village' | 'id'>): string {
  return `${projectsHref(village)}#${id}`;
}
