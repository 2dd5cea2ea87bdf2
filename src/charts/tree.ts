import { escapeXml } from '../domain/xml.ts';
import { type Drawing, element, LINE, label, TEXT, WIDTH, wrap } from './svg.ts';

/** One box of a tree: its name, and a second, quieter line. */
export interface TreeItem {
  readonly name: string;
  readonly words: string;
  readonly below: readonly TreeItem[];
}

/** How far each level is set in; few enough that five levels leave room for a name. */
const STEP = 22;
const PAD = 8;
const GAP = 10;

interface Placed {
  readonly item: TreeItem;
  readonly depth: number;
  readonly parent: Placed | null;
  readonly lines: readonly { readonly words: string; readonly quiet: boolean }[];
  readonly y: number;
  readonly height: number;
}

/**
 * Who stands under whom, from the top down: a box for each, set in by its level, with a line from the
 * one above. `desc` says in a sentence what is drawn; the same tree stands as a list beside it.
 */
export function tree(title: string, desc: string, roots: readonly TreeItem[]): Drawing {
  const placed = place(roots);
  const last = placed.at(-1);
  const height = last ? last.y + last.height + 2 : 0;
  const svg = element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`, role: 'img', class: 'chart' },
    element('title', {}, escapeXml(title)),
    element('desc', {}, escapeXml(desc)),
    ...placed.map(drawn),
  );
  return {
    svg,
    table: {
      head: ['组织', '上级', '负责和覆盖'],
      rows: placed.map(({ item, parent }) => [item.name, parent?.item.name ?? '', item.words]),
    },
  };
}

function place(roots: readonly TreeItem[]): Placed[] {
  const placed: Placed[] = [];
  let y = 1;
  const walk = (item: TreeItem, depth: number, parent: Placed | null): void => {
    const room = WIDTH - depth * STEP - 2 * PAD - 2;
    const lines = [
      ...wrap(item.name, room).map((words) => ({ words, quiet: false })),
      ...wrap(item.words, room).map((words) => ({ words, quiet: true })),
    ];
    const height = lines.length * LINE + PAD;
    const box = { item, depth, parent, lines, y, height };
    placed.push(box);
    y += height + GAP;
    for (const child of item.below) walk(child, depth + 1, box);
  };
  for (const root of roots) walk(root, 0, null);
  return placed;
}

function drawn({ depth, parent, lines, y, height }: Placed): string {
  const x = depth * STEP + 1;
  const box = element('rect', {
    x,
    y,
    width: WIDTH - x - 1,
    height,
    rx: 4,
    class: depth === 0 ? 'node top' : 'node',
  });
  const words = lines.map(({ words: text, quiet }, index) =>
    label(x + PAD, y + TEXT + 5 + index * LINE, text, quiet ? { class: 'quiet' } : {}),
  );
  if (!parent) return box + words.join('');
  const stem = (depth - 1) * STEP + 1 + STEP / 2;
  const path = element('path', {
    d: `M${stem} ${parent.y + parent.height}V${y + height / 2}H${x}`,
    class: 'branch',
  });
  return path + box + words.join('');
}
