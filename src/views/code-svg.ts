import { encode } from 'uqr';

/**
 * A QR code as a drawing without its quiet zone, run by run: a third of the bytes of a square a module. The
 * mask is a fixed one: trying all eight takes eight times as long, on thousands of pages, and the one that
 * is chosen so is read no better.
 */
export function codeSvg(text: string): string {
  const { data, size } = encode(text, { border: 0, maskPattern: 0 });
  const lines = data.map((row) =>
    row
      .map((dark) => (dark ? '█' : ' '))
      .join('')
      .replace(/█+| +/g, (run) => (run.startsWith(' ') ? `m${run.length} 0` : `h${run.length}`)),
  );
  const path = lines.join(`m-${size} 1`);
  return `<svg viewBox="0 -.5 ${size} ${size}"><path stroke="#000" d="M0 0${path}"/></svg>`;
}
