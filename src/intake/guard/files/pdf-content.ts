const BLANK = /[\0\t\n\f\r ]/;
const END = /[\0\t\n\f\r ()<>[\]{}/%]/;

/**
 * The drawing of a page written anew, operator by operator: without comments, and without the words
 * that structure hangs on what is drawn, which no reader sees.
 */
export function plainContent(source: string): string {
  const lines: string[] = [];
  let operands: string[] = [];
  let at = 0;
  while (at < source.length) {
    const sign = source[at] ?? '';
    if (BLANK.test(sign)) {
      at += 1;
      continue;
    }
    const end = endOf(source, at);
    const token = source.slice(at, end);
    at = end;
    if (sign === '%') continue;
    if (!isOperator(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'BI') {
      const image = endOfImage(source, at);
      lines.push(`BI${source.slice(at, image)}`);
      at = image;
    } else lines.push(operation(token, operands));
    operands = [];
  }
  return lines.join('\n');
}

/** Marked content keeps its mark and loses its properties. */
function operation(operator: string, operands: readonly string[]): string {
  if (operator === 'BDC') return `${operands[0] ?? ''} BMC`;
  if (operator === 'DP') return `${operands[0] ?? ''} MP`;
  return [...operands, operator].join(' ');
}

function isOperator(token: string): boolean {
  return /^[A-Za-z'"]/.test(token) && !/^(?:true|false|null)$/.test(token);
}

/** Where the token that begins here ends. */
function endOf(source: string, at: number): number {
  const sign = source[at];
  if (sign === '%') return lineEnd(source, at);
  if (sign === '(') return stringEnd(source, at);
  if (sign === '<') return source[at + 1] === '<' ? dictEnd(source, at) : past(source, '>', at);
  if (sign === '[' || sign === ']' || sign === '{' || sign === '}' || sign === ')' || sign === '>')
    return at + 1;
  let end = at + 1;
  while (end < source.length && !END.test(source[end] ?? '')) end += 1;
  return end;
}

function lineEnd(source: string, at: number): number {
  const end = source.slice(at).search(/[\r\n]/);
  return end === -1 ? source.length : at + end;
}

function stringEnd(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return source.length;
}

function dictEnd(source: string, from: number): number {
  let at = from + 2;
  while (at < source.length && !source.startsWith('>>', at)) {
    at = BLANK.test(source[at] ?? '') ? at + 1 : endOf(source, at);
  }
  return at + 2;
}

function past(source: string, sign: string, at: number): number {
  const end = source.indexOf(sign, at);
  return end === -1 ? source.length : end + 1;
}

/** An image in the drawing itself ends with EI on its own. */
function endOfImage(source: string, at: number): number {
  const found = /[\0\t\n\f\r ]ID[\0\t\n\f\r ][\s\S]*?[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/.exec(
    source.slice(at),
  );
  return found ? at + found.index + found[0].length : source.length;
}
