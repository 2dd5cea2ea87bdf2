import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { lettersOf } from '../font-file.ts';

/** A heavy face survives the copier where a thin one loses its horizontals. */
const FACES = ['500Medium/NotoSansSC_500Medium.ttf', '700Bold/NotoSansSC_700Bold.ttf'];
/** A machine may have another edition of the font, which must not be taken for this one. */
const [OTHERS_NAME, OWN_NAME] = ['Noto Sans SC', 'Board SansSC'].map((name) =>
  Buffer.from(name, 'utf16le').swap16(),
);

/** The faces that sheets are set in, under a name of their own. */
export function sheetFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return FACES.map((face) =>
    renamed(readFileSync(resolve(`@expo-google-fonts/noto-sans-sc/${face}`))),
  );
}

let letters: ReadonlySet<number> | undefined;

/** Code points that every face has a letter for; the fonts are read at the first call. */
export function sheetLetters(): ReadonlySet<number> {
  if (letters) return letters;
  const [first = new Set<number>(), ...others] = sheetFonts().map(lettersOf);
  letters = new Set([...first].filter((point) => others.every((face) => face.has(point))));
  return letters;
}

/** A font under our own name, which is equally long. */
function renamed(font: Buffer): Buffer {
  if (!OTHERS_NAME || !OWN_NAME) return font;
  for (let at = font.indexOf(OTHERS_NAME); at !== -1; at = font.indexOf(OTHERS_NAME, at)) {
    OWN_NAME.copy(font, at);
  }
  return font;
}
