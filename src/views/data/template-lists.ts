import type { Lists } from '../../intake/lists.ts';
import type { ListNames } from '../../intake/template/drop-downs.ts';
import type { Portal } from '../../portal/portal.ts';

/** Lists that stay much the same: a template downloaded today is still right next month. */
const LASTING = ['towns', 'villages', 'programmes', 'disclosure', 'accounts'];

/** The lists a template offers to choose from. */
export function lastingLists(lists: Lists): Lists {
  return Object.fromEntries(LASTING.flatMap((name) => (lists[name] ? [[name, lists[name]]] : [])));
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

/** What a clerk may write instead of an id: the name of a village, town, programme or item. */
export function knownNames(
  portal: Pick<Portal, 'towns' | 'villages' | 'programmes' | 'disclosure'>,
): Readonly<Record<string, ReadonlyMap<string, string | null>>> {
  const lists: Record<string, ReadonlyMap<string, string | null>> = {};
  for (const [list, names] of Object.entries(listNames(portal))) {
    lists[list] = idsByName([...names].map(([id, name]) => [name, id]));
  }
  const villages = portal.villages.flatMap(({ id, name, officialName, formerNames }) =>
    [name, officialName, ...formerNames].map((known) => [known ?? '', id] as const),
  );
  return { ...lists, villages: idsByName(villages) };
}

/** A name that two ids share stands for neither. */
function idsByName(pairs: readonly (readonly [string, string])[]): Map<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const [name, id] of pairs) {
    if (name === '') continue;
    const known = ids.get(name);
    ids.set(name, known === undefined || known === id ? id : null);
  }
  return ids;
}
