import type { Shared } from '../views/sharing/shared.ts';
import {
  ACCENT,
  INK,
  linesAt,
  PAPER,
  picture,
  QUIET,
  sampleBand,
  text,
  titleLines,
} from './picture-parts.ts';
import type { PictureSite } from './share-picture.ts';
import { element } from './svg.ts';

export const POSTER = { width: 720, height: 1280 } as const;

const MARGIN = 48;
const MIDDLE = POSTER.width / 2;
const ROOM = POSTER.width - 2 * MARGIN;
/** Upper edge of the code, below which nothing flows. */
const CODE = { top: 952, side: 264, quiet: 24 } as const;

/** A block of text of a poster. */
interface Block {
  readonly words: readonly string[];
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  /** Room above it. */
  readonly gap: number;
}

/**
 * A poster to be sent to a group, as SVG: what it is, whose, the last day to object, the figures, whom to
 * call, the code that leads to the page, and the fingerprint. What has no room above the code is left out.
 */
export function poster(shared: Shared, site: PictureSite, qr: string): string {
  return picture(POSTER, [
    element('rect', { ...POSTER, fill: PAPER }),
    element('rect', { width: POSTER.width, height: 16, fill: ACCENT }),
    ...(site.sample ? [sampleBand(0, POSTER.width, 32)] : []),
    ...flowing(blocksOf(shared)),
    ...wayBack(shared, site, qr),
  ]);
}

function blocksOf({ kind, title, until, figures, lines }: Shared): Block[] {
  const head = titleLines(title, ROOM, [68, 60, 52], 46);
  return [
    { words: linesAt(kind, ROOM, 32, 1), size: 32, fill: QUIET, gap: 0 },
    { words: head.words, size: head.size, fill: INK, bold: true, gap: 20 },
    ...(until === null
      ? []
      : [
          { words: ['有异议，提到这一天 24 时'], size: 30, fill: QUIET, gap: 36 },
          { words: [until], size: 72, fill: ACCENT, bold: true, gap: 4 },
        ]),
    ...figures.slice(0, 4).map(({ words, about }, at) => ({
      words: linesAt(`${about} ${words}`, ROOM, 36, 1),
      size: 36,
      fill: INK,
      gap: at === 0 ? 36 : 6,
    })),
    ...lines.map((line) => ({ words: linesAt(line, ROOM, 30, 5), size: 30, fill: QUIET, gap: 28 })),
  ];
}

function flowing(blocks: readonly Block[]): string[] {
  let y = 92;
  return blocks.flatMap(({ words, size, gap, fill, bold = false }) => {
    const height = gap + words.length * size * 1.35;
    if (y + height > CODE.top - CODE.quiet) return [];
    const top = y + gap;
    y += height;
    return words.map((line, at) =>
      text(MIDDLE, top + size + at * size * 1.35, line, { size, fill, bold }),
    );
  });
}

function wayBack({ code }: Shared, { siteName }: PictureSite, qr: string): string[] {
  const { top, side, quiet } = CODE;
  const box = side + 2 * quiet;
  const x = MARGIN + box + 24;
  const words = [
    { line: '长按，识别二维码', size: 32, bold: true },
    { line: '看全部内容', size: 32, bold: true },
    ...(code === null ? [] : [{ line: '指纹', size: 26, bold: false }]),
    ...(code === null ? [] : [{ line: code, size: 24, bold: true }]),
    ...linesAt(siteName, POSTER.width - MARGIN - x, 26, 3).map((line) => ({
      line,
      size: 26,
      bold: false,
    })),
  ];
  return [
    element('rect', { x: MARGIN, y: top - quiet, width: box, height: box, fill: '#fff' }),
    // Were it cut off at its edges, the whole poster would be drawn a second time for it.
    qr.replace(
      '<svg ',
      `<svg x="${MARGIN + quiet}" y="${top}" width="${side}" height="${side}" overflow="visible" shape-rendering="crispEdges" `,
    ),
    ...words.map(({ line, size, bold }, at) =>
      text(x, top + 32 + at * 46, line, { size, fill: INK, bold, anchor: 'start' }),
    ),
  ];
}
