import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { COLOURS, PICTURE_FONT } from '../charts/picture-parts.ts';
import { lettersOf, unpackWoff } from './font-file.ts';
import { indexedPng } from './indexed-png.ts';

const { resolve } = createRequire(import.meta.url);
const WEIGHTS = [400, 700] as const;

/** Turns SVG into PNG with the packaged font alone, so that every machine gives the same bytes. */
export type Rasterise = (svg: string) => Uint8Array;

/** Starts the rasteriser and opens the font, which takes far longer than a picture. */
export async function startRaster(): Promise<Rasterise> {
  await started();
  const fonts = WEIGHTS.map(openFont);
  const letters = new Set(fonts.flatMap((font) => [...lettersOf(font)]));
  return (svg) => {
    const drawing = new Resvg(withKnownLetters(svg, letters), {
      font: { fontBuffers: fonts, loadSystemFonts: false, defaultFontFamily: PICTURE_FONT },
    });
    const image = drawing.render();
    const { width, height, pixels } = image;
    // The collector knows nothing of what they hold: three megabytes a picture.
    image.free();
    drawing.free();
    return indexedPng({ width, height, pixels }, COLOURS);
  };
}

/** Turns SVG without text into PNG. */
export async function rasterPlain(svg: string): Promise<Uint8Array> {
  await started();
  const drawing = new Resvg(svg);
  const png = drawing.render().asPng();
  drawing.free();
  return png;
}

/** A letter that the font lacks is shown as 〓, as Chinese printers do, and not as an empty box. */
export function withKnownLetters(svg: string, letters: ReadonlySet<number>): string {
  return svg.replace(/[^\n]/gu, (letter) =>
    letters.has(letter.codePointAt(0) ?? 0) ? letter : '〓',
  );
}

function openFont(weight: number): Buffer {
  const file = `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`;
  return unpackWoff(readFileSync(resolve(file)));
}

let starting: Promise<void> | undefined;

/** The module may be started once a process only. */
function started(): Promise<void> {
  starting ??= initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return starting;
}
