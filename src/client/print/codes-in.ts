import jsQR from 'jsqr';

/** A picture as its points, four bytes each. */
export interface Points {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/**
 * Side of the piece that is looked at, and how far on the next one begins: a code lies whole in one of them,
 * and seldom beside another, whose corners the reader would take for its own.
 */
const PIECE = 480;
const STEP = 240;
/** A code that was read is painted over, so that the next one is found; no piece holds more. */
const MOST = 3;
/** Beside its corners a code has a border that belongs to it, as a share of its side. */
const BORDER = 0.12;

/** Every drawn code in a picture, piece by piece, then from further away; yields how much has been looked at. */
export function* codesIn(picture: Points): Generator<number, readonly string[]> {
  const found = new Set<string>();
  const scales = scalesOf(picture);
  const pieces = scales.flatMap((scale) => piecesOf(scale).map((at) => ({ scale, at })));
  for (const [number, { scale, at }] of pieces.entries()) {
    for (const text of codesOf(cut(scale, at))) found.add(text);
    yield (number + 1) / pieces.length;
  }
  return [...found];
}

/** The picture, half of it and so on, as long as it is larger than a piece. */
function scalesOf(picture: Points): Points[] {
  const scales = [picture];
  for (let last = picture; Math.max(last.width, last.height) > PIECE; ) {
    last = halved(last);
    scales.push(last);
  }
  return scales;
}

function piecesOf({ width, height }: Points): { readonly x: number; readonly y: number }[] {
  const starts = (length: number): number[] => {
    const count = Math.max(1, Math.ceil((length - PIECE) / STEP) + 1);
    return Array.from({ length: count }, (_, at) =>
      Math.max(0, Math.min(at * STEP, length - PIECE)),
    );
  };
  return starts(height).flatMap((y) => starts(width).map((x) => ({ x, y })));
}

function cut({ data, width, height }: Points, { x, y }: { x: number; y: number }): Points {
  const [wide, high] = [Math.min(PIECE, width), Math.min(PIECE, height)];
  const piece = new Uint8ClampedArray(wide * high * 4);
  for (let row = 0; row < high; row += 1) {
    const from = ((y + row) * width + x) * 4;
    piece.set(data.subarray(from, from + wide * 4), row * wide * 4);
  }
  // By its red alone: what a red seal covers is as light as the paper there, and what is black stays black.
  for (let at = 0; at < piece.length; at += 4) piece.fill(piece[at] ?? 0, at + 1, at + 3);
  return { data: piece, width: wide, height: high };
}

function halved({ data, width, height }: Points): Points {
  const [wide, high] = [Math.floor(width / 2), Math.floor(height / 2)];
  const half = new Uint8ClampedArray(wide * high * 4);
  for (let row = 0; row < high; row += 1) {
    for (let column = 0; column < wide * 4; column += 1) {
      const from = (row * 2 * width + (column >> 2) * 2) * 4 + (column & 3);
      const below = from + width * 4;
      const sum =
        (data[from] ?? 0) + (data[from + 4] ?? 0) + (data[below] ?? 0) + (data[below + 4] ?? 0);
      half[row * wide * 4 + column] = sum / 4;
    }
  }
  return { data: half, width: wide, height: high };
}

function codesOf(piece: Points): string[] {
  const texts: string[] = [];
  for (let turn = 0; turn < MOST; turn += 1) {
    const code = jsQR(piece.data, piece.width, piece.height, { inversionAttempts: 'dontInvert' });
    if (!code) break;
    if (code.data !== '') texts.push(code.data);
    paintOver(piece, Object.values(code.location));
  }
  return texts;
}

function paintOver(
  { data, width, height }: Points,
  corners: readonly ({ readonly x: number; readonly y: number } | undefined)[],
): void {
  const known = corners.flatMap((corner) => corner ?? []);
  const spanOf = (values: readonly number[], length: number): [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const border = (high - low) * BORDER;
    return [Math.max(0, Math.floor(low - border)), Math.min(length, Math.ceil(high + border))];
  };
  const [left, right] = spanOf(
    known.map(({ x }) => x),
    width,
  );
  const [top, bottom] = spanOf(
    known.map(({ y }) => y),
    height,
  );
  for (let y = top; y < bottom; y += 1) {
    data.fill(255, (y * width + left) * 4, (y * width + right) * 4);
  }
}
