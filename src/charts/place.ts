import {
  type Drawing,
  drawings,
  element,
  keyOf,
  LINE,
  label,
  markOf,
  paragraph,
  TEXT,
} from './svg.ts';

/** Some of all that stand in a place, each a part of the one before, and what surrounds them. */
export interface Place {
  readonly counts: readonly {
    readonly label: string;
    readonly value: number;
    readonly words: string;
  }[];
  readonly around: readonly {
    readonly side: Side;
    readonly label: string;
    readonly words: string;
  }[];
}
/** Where something lies; `through` is a road among the houses. */
export type Side = 'behind' | 'through' | 'before' | 'east';

/** Side of a sign and how far it is from one to the next; src/styles/charts.css has them too. */
const SIGN = 7;
const STEP = 9;
const EDGE = 0.6;
const TONES = ['share-3', 'share-2', 'share-0'];

/**
 * A place as a plan that claims no more than is known: one square for each that is counted, those of
 * the smallest part first, and around them what lies on which side.
 */
export function place(title: string, { counts, around }: Place): Drawing {
  const rows = [...counts, ...around];
  const tones = TONES.slice(-counts.length);
  const of = (side: Side) =>
    around.flatMap(({ words, ...item }, at) =>
      item.side === side
        ? [{ words: `${item.label}${words && `：${words}`}`, row: counts.length + at }]
        : [],
    );
  return {
    svg: drawings(title, (width) => {
      const key = keyOf(
        width,
        counts.map(({ label: name, words }, at) => ({
          words: `${name} ${words}`,
          sign: (x, y) => square(x + 4, y + 6, tones[at] ?? ''),
        })),
      );
      const parts: string[] = [];
      let y = key.height + 4;
      const band = (side: Side, line: (y: number) => string): void => {
        for (const { words, row } of of(side)) {
          const said = paragraph(0, y + 2 * TEXT, words, width);
          parts.push(markOf(row, line(y + 6), said.svg));
          y = said.next - TEXT + 8;
        }
      };
      // What lies there is named; its shape is not known.
      band('behind', (at) => edge(width, at));
      const east = of('east');
      const room = width - (east.length > 0 ? 2 * STEP : 0);
      const field = squares(counts, tones, room, y, of('through'));
      // A finger finds the words of the key; the signs are small.
      counts.forEach((_, at) => {
        parts.push(markOf(at, key.parts[at] ?? '', field.paths[at] ?? ''));
      });
      parts.push(...field.roads);
      for (const { words, row } of east) {
        const bank = waves(field.bottom - y, width - STEP, y, 'down');
        const said = paragraph(0, field.bottom + TEXT + 4, `${words} →`, width);
        parts.push(markOf(row, bank, said.svg));
        field.bottom = said.next - TEXT;
      }
      y = field.bottom + 4;
      band('before', (at) => waves(width, 0, at, 'along'));
      return { height: y, parts };
    }),
    finding: counts.map(({ label: name, words }) => `${name} ${words}`).join('，'),
    table: {
      head: ['项目', '多少'],
      rows: rows.map(({ label: name, words }) => [name, words]),
    },
  };
}

function square(x: number, y: number, kind: string): string {
  return element('rect', { x, y, width: SIGN + 3, height: SIGN + 3, class: `share ${kind}` });
}

/**
 * All squares from `y` down, a dashed line for each row of a tone: a path of a thousand squares would be
 * most of the page. A road parts them in the middle.
 */
function squares(
  counts: Place['counts'],
  tones: readonly string[],
  width: number,
  y: number,
  roads: readonly { readonly words: string; readonly row: number }[],
): { bottom: number; readonly paths: readonly string[]; readonly roads: readonly string[] } {
  const across = Math.floor(width / STEP);
  const lines = Math.ceil((counts[0]?.value ?? 0) / across);
  const half = Math.ceil(lines / 2);
  const lane = roads.length * (LINE + 8);
  const top = (line: number): number => y + line * STEP + (line >= half ? lane : 0);
  const paths = counts.map(({ value }, at) => {
    const runs: (readonly [x: number, y: number, long: number])[] = [];
    for (let sign = counts[at + 1]?.value ?? 0; sign < value; ) {
      const line = Math.floor(sign / across);
      const end = Math.min(value, (line + 1) * across);
      runs.push([(sign % across) * STEP + 1, top(line) + SIGN / 2, (end - sign) * STEP]);
      sign = end;
    }
    const rows = (edge: number): string =>
      runs
        .map(([x, mid, long]) => `M${x + edge} ${mid}h${long - (STEP - SIGN) - 2 * edge}`)
        .join('');
    // Squares as the ink of their outline, and on it the tone within.
    return (
      element('path', { d: rows(0), class: 'place' }) +
      element('path', { d: rows(EDGE), class: `place in ${tones[at] ?? ''}` })
    );
  });
  const lanes = roads.map(({ words, row }, at) => {
    const middle = y + half * STEP + at * (LINE + 8);
    const edges = [middle, middle + LINE + 4].map((line) => edge(width, line));
    return markOf(row, ...edges, label(4, middle + TEXT + 4, words));
  });
  return { bottom: top(lines - 1) + STEP, paths, roads: lanes };
}

function edge(width: number, y: number): string {
  return element('line', { x1: 0, x2: width, y1: y, y2: y, class: 'axis' });
}

/** Water: a line of waves as long as `length`, from a point along or down. */
function waves(length: number, x: number, y: number, way: 'along' | 'down'): string {
  const wave = way === 'along' ? 'q6 -6 12 0t12 0' : 'q-6 6 0 12t0 12';
  return element('path', {
    d: `M${x} ${y}${wave.repeat(Math.max(1, Math.floor(length / 24)))}`,
    class: 'branch',
  });
}
