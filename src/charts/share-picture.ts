import { element, label, TEXT, wrap } from './svg.ts';

/** What the picture of a shared link shows, all of it taken from the page. */
export interface SharePicture {
  /** What kind of page it is: 案例, 政策, 公示. */
  readonly kind: string;
  readonly title: string;
  /** Up to two figures of the page, as printed, with what they count. */
  readonly figures: readonly { readonly words: string; readonly about: string }[];
  readonly siteName: string;
  readonly sample: boolean;
}

/** The packaged subset of Noto Sans SC calls itself by this name, whatever its weight. */
export const PICTURE = { width: 1200, height: 630, font: 'Noto Sans SC Thin' } as const;

/** Chats crop a picture to its middle square, so everything that matters stands within it. */
const SQUARE = 600;
const MIDDLE = PICTURE.width / 2;
const INK = '#1c1a17';
const QUIET = '#57524a';
const ACCENT = '#93212a';

/** The picture as SVG: kind, title in at most four lines, two figures, and whose site it is. */
export function sharePicture({ kind, title, figures, siteName, sample }: SharePicture): string {
  const lines = titleLines(title);
  const size = lines.size;
  const top = figures.length > 0 ? 168 : 210;
  const parts = [
    element('rect', { width: PICTURE.width, height: PICTURE.height, fill: '#fdfcf9' }),
    element('rect', { width: PICTURE.width, height: 16, fill: ACCENT }),
    text(MIDDLE, 108, kind, 34, QUIET),
    ...lines.words.map((line, index) =>
      text(MIDDLE, top + size * 0.4 + index * size * 1.3, line, size, INK, true),
    ),
    ...shownFigures(figures),
    element('rect', { x: MIDDLE - 40, y: 530, width: 80, height: 4, fill: ACCENT }),
    text(MIDDLE, 584, siteName, 30, QUIET),
    ...(sample ? [sampleBand()] : []),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${PICTURE.width} ${PICTURE.height}`,
      width: PICTURE.width,
      height: PICTURE.height,
      'font-family': PICTURE.font,
    },
    ...parts,
  );
}

/** As large as it can be in at most three lines; the longest titles get a fourth, and are then cut. */
function titleLines(title: string): { readonly size: number; readonly words: readonly string[] } {
  const at = (size: number): string[] => wrap(title, (SQUARE * TEXT) / size);
  for (const size of [66, 58, 50]) {
    const words = at(size);
    if (words.length <= 3) return { size, words };
  }
  const words = at(46);
  return words.length <= 4
    ? { size: 46, words }
    : { size: 46, words: [...words.slice(0, 3), `${words[3]?.slice(0, -1)}…`] };
}

function shownFigures(figures: SharePicture['figures']): string[] {
  const shown = figures.slice(0, 2);
  return shown.flatMap(({ words, about }, index) => {
    const x = shown.length === 1 ? MIDDLE : MIDDLE + (index === 0 ? -150 : 150);
    return [text(x, 446, words, 40, ACCENT, true), text(x, 490, about, 24, QUIET)];
  });
}

function sampleBand(): string {
  return (
    element('rect', { x: MIDDLE - 220, y: 16, width: 440, height: 44, fill: '#f4dfae' }) +
    text(MIDDLE, 48, '示例数据 · 不是真实公示', 28, INK, true)
  );
}

function text(
  x: number,
  y: number,
  words: string,
  size: number,
  fill: string,
  bold = false,
): string {
  const weight = bold ? 700 : 400;
  return label(x, y, words, {
    'text-anchor': 'middle',
    'font-size': size,
    'font-weight': weight,
    fill,
  });
}
