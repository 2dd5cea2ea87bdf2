import type { Places } from './places.ts';

/** What the example of a town begins with in the recipe, and what comes after all of them. */
const TOWNS = /^# 上坊镇\n[\s\S]*?(?=\n# )/m;
const WIDTH = 34;

/**
 * Who approves what, town by town: the recipe with the places of a roster in place of its example. Of a
 * village every file that bears its id, in a folder of its own or not.
 */
export function ownersOf(
  recipe: string,
  { towns, villages }: Pick<Places, 'towns' | 'villages'>,
): string {
  if (villages.length === 0) return recipe;
  const parts = towns.map(({ id, name }) => {
    const own = villages.filter(({ town }) => town === id);
    const lines = own.flatMap((village) =>
      [`/data/**/${village.id}/`, `/data/**/${village.id}.csv`].map(
        (path) => `${path.padEnd(WIDTH)} @town-${id}\n`,
      ),
    );
    return lines.length === 0 ? '' : `# ${name}\n${lines.join('')}`;
  });
  return recipe.replace(TOWNS, () => parts.join(''));
}
