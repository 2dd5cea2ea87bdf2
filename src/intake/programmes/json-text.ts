import { lineAt } from '../line-at.ts';
/** A JSON text read; or the line at which it stops being JSON, or where a name is given twice. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number | null; readonly twice: string | null };

/** Message and fix for a text that is no JSON, or gives a name twice. */
export function jsonWords({ twice }: JsonReading & { readonly ok: false }): [string, string] {
  return twice === null
    ? ['读不下去，不是正确的 JSON。', '请检查引号、逗号和括号是不是成对。']
    : [`「${twice}」在同一组里写了两遍。`, '请只留一遍。'];
}

/**
 * Reads JSON text. A name given twice in one object is a fault: JSON itself would silently take the
 * last, and an amount that somebody wrote would be lost.
 */
export function readJson(source: string): JsonReading {
  try {
    const value: unknown = JSON.parse(source);
    const twice = nameGivenTwice(source);
    return twice ? { ok: false, ...twice } : { ok: true, value };
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = position === undefined ? null : lineAt(source, Number(position));
    return { ok: false, line, twice: null };
  }
}

/** The first name that one object has twice. The text is known to be JSON. */
function nameGivenTwice(source: string): { line: number; twice: string } | null {
  const open: (Set<string> | null)[] = [];
  for (const token of source.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    const [text, colon] = token;
    if (text === '{') open.push(new Set());
    else if (text === '[') open.push(null);
    else if (text === '}' || text === ']') open.pop();
    else if (colon !== undefined) {
      const name = JSON.parse(text.slice(0, -colon.length)) as string;
      const names = open.at(-1);
      if (names?.has(name)) return { line: lineAt(source, token.index), twice: name };
      names?.add(name);
    }
  }
  return null;
}
