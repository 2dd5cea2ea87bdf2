import { walkXml } from './xml.ts';

/** What a number format makes of a number. */
export type NumberForm = 'plain' | 'date' | 'percent' | 'ten-thousands';

/** Numbers of the built-in formats that show a day. */
const DATE_FORMATS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** The form of each cell style, by the style's number. */
export function readStyles(bytes: Uint8Array | null): readonly NumberForm[] {
  const codes = new Map<number, string>();
  const forms: NumberForm[] = [];
  let inCells = false;
  if (!bytes) return forms;
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        forms.push(formOf(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return forms;
}

function formOf(id: number, code: string | undefined): NumberForm {
  if (code === undefined) {
    if (DATE_FORMATS.has(id)) return 'date';
    return id === 9 || id === 10 ? 'percent' : 'plain';
  }
  const section = code.split(';')[0] ?? '';
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
  if (
    /[yd]/i.test(bare) ||
    (/[年月日]/.test(section.replace(/\[[^\]]*\]/g, '')) && /m/i.test(bare))
  ) {
    return 'date';
  }
  if (bare.includes('%')) return 'percent';
  // A format that itself shifts the point shows 万元 of an amount that is kept in 元.
  const shifts = /!\.|\\\.|"\."|,(?![#0?])/.test(section);
  return section.includes('万') && !shifts ? 'ten-thousands' : 'plain';
}
