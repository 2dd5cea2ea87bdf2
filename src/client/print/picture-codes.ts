import { codesIn, type Points } from './codes-in.ts';

/** Longest side that is looked at: a phone's picture as it is, and no larger one. */
const LONGEST = 4200;

/** Every drawn code in a picture; looks piece by piece and lets the page breathe in between. */
export async function codesOf(
  picture: ImageBitmap,
  told: (share: number) => void,
): Promise<readonly string[]> {
  const looking = codesIn(drawn(picture));
  for (;;) {
    const { done, value } = looking.next();
    if (done) return value;
    told(value);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** A picture as a canvas, no side of it longer than asked for. */
export function canvasOf(picture: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function drawn(picture: ImageBitmap): Points {
  const canvas = canvasOf(picture, LONGEST);
  const points = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
  if (!points) throw new Error('no canvas');
  return points;
}
