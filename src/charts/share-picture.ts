import type { Shared } from '../views/sharing/shared.ts';
import {
  ACCENT,
  INK,
  PAPER,
  picture,
  QUIET,
  sampleBand,
  text,
  titleLines,
  widthAt,
} from './picture-parts.ts';
import { element } from './svg.ts';

/** What every picture says besides what it shows of its page. */
export interface PictureSite {
  /** Whose site it is. */
  readonly siteName: string;
  readonly sample: boolean;
}

export const PICTURE = { width: 1200, height: 630 } as const;

/** Chats crop a picture to its middle square, so everything that matters stands within it. */
const SQUARE = 600;
const MIDDLE = PICTURE.width / 2;
/** Half of the square, with a gap between the two figures. */
const FIGURE = 290;
const [WORDS_SIZE, ABOUT_SIZE] = [40, 24];

/** The picture of a shared link as SVG: kind, title in at most four lines, two figures, whose site it is. */
export function sharePicture(
  { kind, title, figures, until }: Pick<Shared, 'kind' | 'title' | 'figures' | 'until'>,
  { siteName, sample }: PictureSite,
): string {
  const lines = titleLines(title, SQUARE, [66, 58, 50], 46);
  const days = until === null ? [] : [{ words: until, about: '提异议到这一天' }];
  const shown = [...days, ...figures].filter(fits).slice(0, 2);
  const top = shown.length > 0 ? 168 : 210;
  return picture(PICTURE, [
    element('rect', { ...PICTURE, fill: PAPER }),
    element('rect', { width: PICTURE.width, height: 16, fill: ACCENT }),
    text(MIDDLE, 108, kind, { size: Math.min(34, (SQUARE / widthAt(kind, 1)) | 0), fill: QUIET }),
    ...lines.words.map((line, index) =>
      text(MIDDLE, top + lines.size * 0.4 + index * lines.size * 1.3, line, {
        size: lines.size,
        fill: INK,
        bold: true,
      }),
    ),
    ...shownFigures(shown),
    element('rect', { x: MIDDLE - 40, y: 530, width: 80, height: 4, fill: ACCENT }),
    text(MIDDLE, 584, siteName, { size: 30, fill: QUIET }),
    ...(sample ? [sampleBand(MIDDLE - 220, 440, 28)] : []),
  ]);
}

/** What does not fit beside another is left out. */
function fits({ words, about }: Shared['figures'][number]): boolean {
  return widthAt(words, WORDS_SIZE) <= FIGURE && widthAt(about, ABOUT_SIZE) <= FIGURE;
}

function shownFigures(shown: Shared['figures']): string[] {
  return shown.flatMap(({ words, about }, index) => {
    const x = shown.length === 1 ? MIDDLE : MIDDLE + (index === 0 ? -150 : 150);
    return [
      text(x, 446, words, { size: WORDS_SIZE, fill: ACCENT, bold: true }),
      text(x, 490, about, { size: ABOUT_SIZE, fill: QUIET }),
    ];
  });
}
