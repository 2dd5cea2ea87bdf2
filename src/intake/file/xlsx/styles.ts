import { getFormatDateInfo, isDateFormat, isPercentFormat, isValidFormat } from 'numfmt';
import { walkXml } from './xml.ts';

/** What a number format makes of a number. */
export interface NumberForm {
  readonly kind: 'plain' | 'date' | 'percent' | 'figure';
  /** The format itself, for what has to be seen as it is shown; '' where nothing depends on it. */
  readonly code: string;
}

export const PLAIN: NumberForm = { kind: 'plain', code: '' };

/** Formats that a file need not spell out, by their number. Those of money show no sign here. */
const BUILT_IN: readonly (readonly [code: string, ids: readonly number[]])[] = [
  ['0', [1]],
  ['0.00', [2]],
  ['#,##0', [3, 5, 6, 37, 38, 41, 42]],
  ['#,##0.00', [4, 7, 8, 39, 40, 43, 44]],
  ['0%', [9, 10]],
  ['yyyy-mm-dd', [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]],
  ['h:mm:ss', [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]],
];
const BY_ID = new Map(BUILT_IN.flatMap(([code, ids]) => ids.map((id) => [id, code] as const)));

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
        forms.push(formOf(codes.get(id) ?? BY_ID.get(id) ?? 'General'));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return forms;
}

/** Chinese programs write `!` before a sign to show, and their own name of the general format. */
function plainCode(code: string): string {
  return code
    .replace(/("[^"]*"|\\.)|!(.)/g, (_, kept?: string, sign?: string) => kept ?? `\\${sign}`)
    .replaceAll('G/通用格式', 'General');
}

function formOf(given: string): NumberForm {
  const code = plainCode(given);
  if (code === 'General' || code === '@' || code === '' || !isValidFormat(code)) {
    // A format that nobody understands shows something we cannot know, unless it is the general one.
    return code === '' || code === 'General' || code === '@' ? PLAIN : { kind: 'figure', code };
  }
  if (isDateFormat(code)) {
    const { year, month, day } = getFormatDateInfo(code);
    return { kind: year || month || day ? 'date' : 'figure', code };
  }
  return { kind: isPercentFormat(code) ? 'percent' : 'figure', code };
}
