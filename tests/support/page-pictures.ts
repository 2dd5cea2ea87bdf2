import sharp from 'sharp';
import { openPdf } from './open-pdf.ts';

/** Dots across a picture: enough to see what stands where, and few enough to keep. */
const ACROSS = 300;

/** The pages of a PDF that are asked for as grey pictures, drawn by a reader that has no part in making it. */
export async function pagePictures(
  pdf: Buffer,
  numbers: readonly number[],
  across = ACROSS,
): Promise<Buffer[]> {
  const task = await openPdf(pdf);
  try {
    const document = await task.promise;
    const pictures: Buffer[] = [];
    for (const number of numbers) {
      const page = await document.getPage(number);
      const [, , width = 1] = page.view;
      const viewport = page.getViewport({ scale: (2 * across) / width });
      const factory = document.canvasFactory as {
        create(width: number, height: number): { canvas: { toBuffer(type: string): Buffer } };
      };
      const { canvas } = factory.create(Math.floor(viewport.width), Math.floor(viewport.height));
      await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
      const picture = sharp(canvas.toBuffer('image/png')).flatten({ background: '#fff' });
      pictures.push(
        await picture.greyscale().resize(across).png({ palette: true, colours: 16 }).toBuffer(),
      );
    }
    return pictures;
  } finally {
    await task.destroy();
  }
}

/** Share of a picture that differs in more than how its edges came out; all of it where the sizes differ. */
export async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [first, second] = await Promise.all(
    [one, other].map((picture) =>
      sharp(picture).greyscale().blur(0.6).raw().toBuffer({ resolveWithObject: true }),
    ),
  );
  if (first?.info.width !== second?.info.width || first?.info.height !== second?.info.height)
    return 1;
  const { data = Buffer.alloc(0) } = first ?? {};
  const off = data.filter((grey, at) => Math.abs(grey - (second?.data[at] ?? 0)) > 24);
  return off.length / data.length;
}
