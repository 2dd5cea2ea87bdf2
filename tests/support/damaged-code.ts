import sharp, { type Sharp } from 'sharp';
import { codesIn } from '../../src/client/print/codes-in.ts';
import { codeOf } from '../../src/integrations/sheets/lay-out.ts';

type Damage = (code: Sharp) => Sharp | Promise<Sharp>;

/** A code as it is drawn on a sheet, in so many dots an inch, with white paper around. */
export async function drawnAt(address: string, dpi = 150): Promise<Sharp> {
  const { svg, width } = codeOf(address);
  const dots = Math.round((width / 25.4) * dpi);
  const drawn = sharp(Buffer.from(svg), { density: 300 }).resize(dots, dots);
  return again(
    drawn
      .flatten({ background: '#fff' })
      .extend({ top: 30, bottom: 30, left: 30, right: 30, background: '#fff' }),
  );
}

/** A picture to which the next steps are done after those before, in whatever order its library has. */
async function again(picture: Sharp): Promise<Sharp> {
  return sharp(await picture.png().toBuffer());
}

/** Grain of which the same comes each time. */
async function grainy(picture: Sharp, grain: number): Promise<Sharp> {
  const { data, info } = await picture.greyscale().raw().toBuffer({ resolveWithObject: true });
  let last = 7;
  const next = (): number => {
    last = (last * 1103515245 + 12345) % 2 ** 31;
    return last / 2 ** 31;
  };
  const grained = Uint8ClampedArray.from(data, (grey) => grey + (next() + next() - 1) * grain);
  return sharp(grained, { raw: { width: info.width, height: info.height, channels: 1 } });
}

/** Something on the paper, drawn in hundredths of its side; ink of a seal lets black through. */
const over =
  (drawing: string, blend: 'over' | 'multiply' = 'over'): Damage =>
  async (code) => {
    const { width } = await code.metadata();
    const input = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}" viewBox="0 0 100 100">${drawing}</svg>`,
    );
    return code.toColourspace('srgb').composite([{ input, blend }]);
  };

const copied = async (code: Sharp): Promise<Sharp> =>
  again((await again(await grainy(code.blur(0.9), 40))).threshold(128));

async function coarse(code: Sharp, dpi: number): Promise<Sharp> {
  const { width } = await code.metadata();
  return again(code.resize(Math.round((width * dpi) / 150)));
}

const seal = (x: number): string =>
  `<circle cx="${x}" cy="50" r="40" fill="none" stroke="#c33" stroke-width="3"/>`;

/** What becomes of a sheet between the printer and the phone. */
export const DAMAGES: readonly [name: string, Damage][] = [
  ['a turn', (code) => code.rotate(7, { background: '#fff' })],
  ['a turn and grain', async (code) => grainy(code.rotate(-7, { background: '#fff' }), 60)],
  ['black and white alone', (code) => code.threshold(128)],
  ['a copy', copied],
  [
    'a copy of a copy',
    async (code) => (await again((await copied(code)).blur(1.1))).threshold(120),
  ],
  ['faded ink', (code) => code.linear(0.35, 150)],
  ['90 dots an inch', (code) => coarse(code, 90)],
  ['60 dots an inch', (code) => coarse(code, 60)],
  [
    'a picture squeezed by a chat',
    async (code) => sharp(await code.jpeg({ quality: 12 }).toBuffer()),
  ],
  [
    'a look from the side',
    (code) =>
      code.affine(
        [
          [1, 0.15],
          [0.05, 0.85],
        ],
        { background: '#fff' },
      ),
  ],
  ['a stroke of a pen', over('<path d="M0 30L100 62" stroke="#222" stroke-width="1.9"/>')],
  [
    'a wet patch',
    over('<ellipse cx="60" cy="60" rx="16" ry="12" fill="#777" fill-opacity=".45"/>'),
  ],
  ['a shaking hand and grain', async (code) => grainy(code.blur(1.5), 30)],
  ['a camera out of focus', (code) => code.blur(2)],
  ['the edge of a seal', over(seal(95), 'multiply')],
  ['a seal across it', over(seal(50), 'multiply')],
  ['a corner torn off', over('<path d="M100 100V72L72 100Z" fill="#fff"/>')],
];

/** What `/verify/` makes of a picture that is held as near as it must be; null when it reads none. */
export async function scanned(picture: Sharp): Promise<string | null> {
  const png = await picture.png().toBuffer();
  const { width } = await sharp(png).metadata();
  for (const nearer of [2, 3, 4]) {
    const { data, info } = await sharp(png)
      .resize(width * nearer, null, { kernel: 'cubic' })
      .blur(nearer / 2)
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const looking = codesIn({ ...info, data: new Uint8ClampedArray(data) });
    for (let step = looking.next(); ; step = looking.next()) {
      if (!step.done) continue;
      if (step.value[0] !== undefined) return step.value[0];
      break;
    }
  }
  return null;
}
