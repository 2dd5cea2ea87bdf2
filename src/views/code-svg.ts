import { encode } from 'uqr';

/**
 * A QR code as a drawing without its quiet zone, run by run: a third of the bytes of a square a module. The
 * mask is a fixed one: trying all eight takes eight times as long, on thousands of pages, and the one that
 * is chosen so is read no better.
 */
export function codeSvg(text: string): string {
  const { data, size } = encode(text, { border: 0, maskPattern: 0 });
  const lines = data.map((row) => {
    let line = '';
    for (let from = 0; from < size; ) {
      const dark = row[from];
      const end = row.indexOf(!dark, from);
      const length = (end === -1 ? size : end) - from;
      line += dark ? `h${length}` : `m${length} 0`;
      from += length;
    }
    return line;
  });
  const path = lines.join(`m-${size} 1`);
  return `<svg viewBox="0 -.5 ${size} ${size}"><path stroke="#000" d="M0 0${path}"/></svg>`;
}
