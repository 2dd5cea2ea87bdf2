import type { Portal } from '../../portal/portal.ts';

/** What the boards are called: with the censure board switched off there is only praise. */
export function boardsName({ config }: Pick<Portal, 'config'>): string {
  return config.sections.censureBoard ? '红黑榜' : '红榜';
}
