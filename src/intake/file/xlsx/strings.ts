import { walkXml } from './xml.ts';

/** The shared strings of a workbook; phonetic guides are left out. */
export function readStrings(bytes: Uint8Array | null): readonly string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  let current = '';
  let inText = false;
  let inGuide = false;
  walkXml(bytes, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') inGuide = true;
      else if (name === 't') inText = !inGuide;
    },
    text: (piece) => {
      if (inText) current += piece;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeUnits(current));
      else if (name === 'rPh') inGuide = false;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}

/** `_x000D_` and the like stand for characters that XML does not take. */
export function unescapeUnits(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, unit: string) =>
    String.fromCharCode(Number.parseInt(unit, 16)),
  );
}
