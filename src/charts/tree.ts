import { type Drawing, drawings, element, LINE, label, markOf, TEXT, wrap } from './svg.ts';

/** One box of a tree: its name, and a second, quieter line. */
export interface TreeItem {
  readonly name: string;
  readonly words: string;
  readonly below: readonly TreeItem[];
}

/** How far each level is set in; few enough that five levels leave room for a name. */
const STEP = 18;
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
  const placed = place(roots, 0);
  const levels = Math.max(0, ...placed.map(({ depth }) => depth + 1));
  return {
    svg: drawings(
      title,
      (width) => {
        const boxes = place(roots, width);
        const last = boxes.at(-1);
        return {
          height: last ? last.y + last.height + 2 : 0,
          parts: boxes.map((box, row) => drawn(box, row, width)),
        };
      },
      desc,
    ),
    finding: placed.length === 0 ? '' : `${placed.length} 个组织，分 ${levels} 层`,
    table: {
      head: ['组织', '上级', '负责和覆盖'],
      rows: placed.map(({ item, parent }) => [item.name, parent?.item.name ?? '', item.words]),
    },
  };
}

function place(roots: readonly TreeItem[], width: number): Placed[] {
  const placed: Placed[] = [];
  let y = 1;
  const walk = (item: TreeItem, depth: number, parent: Placed | null): void => {
    const room = width - depth * STEP - 2 * PAD - 2;
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

function drawn({ depth, parent, lines, y, height }: Placed, row: number, width: number): string {
  const x = depth * STEP + 1;
  const box = element('rect', {
    x,
    y,
    width: width - x - 1,
    height,
    rx: 4,
    class: depth === 0 ? 'node top' : 'node',
  });
  const words = lines.map(({ words: text, quiet }, index) =>
    label(x + PAD, y + TEXT + 5 + index * LINE, text, quiet ? { class: 'quiet' } : {}),
  );
  if (!parent) return markOf(row, box, ...words);
  const stem = (depth - 1) * STEP + 1 + STEP / 2;
  const path = element('path', {
    d: `M${stem} ${parent.y + parent.height}V${y + height / 2}H${x}`,
    class: 'branch',
  });
  return path + markOf(row, box, ...words);
}
