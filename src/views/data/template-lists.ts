import type { Lists } from '../../intake/lists.ts';
import type { ListNames } from '../../intake/template/drop-downs.ts';
import type { Portal } from '../../portal/assemble.ts';

/** Lists that stay much the same: a template downloaded today is still right next month. */
const LASTING = ['towns', 'villages', 'programmes', 'disclosure', 'accounts'];

/** The lists a template offers to choose from. */
export function lastingLists(lists: Lists): Lists {
  return Object.fromEntries(Object.entries(lists).filter(([name]) => LASTING.includes(name)));
}

/** What the ids on those lists are called. */
export function listNames(
  portal: Pick<Portal, 'towns' | 'villages' | 'programmes' | 'disclosure'>,
): ListNames {
  const { towns, villages, programmes, disclosure } = portal;
  return {
    towns: new Map(towns.map(({ id, name }) => [id, name])),
    villages: new Map(villages.map(({ id, name }) => [id, name])),
    programmes: new Map(programmes.map(({ id, title }) => [id, title])),
    disclosure: new Map(disclosure.map(({ id, title }) => [id, title])),
  };
}
