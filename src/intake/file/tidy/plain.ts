import { type CellReport, shown } from '../../column.ts';

/** Spaces that do not show as such: no-break, ideographic, and the thin ones of the web. */
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Signs that do not show at all: zero width, direction marks, soft hyphen, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** What is left of a text that was read in the wrong encoding and saved again. */
const GARBLED =
  /锟斤拷|烫烫烫|屯屯屯|\ufffd|ï»¿|ï¼|[ÃÂ][\u0080-\u00bf]|å[\u0080-\u00bf]{2}|æ[\u0080-\u00bf]{2}|ç[\u0080-\u00bf]{2}/;
const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff';
/** A sign that stands for a letter the font or the encoding lacked, beside Chinese. */
const LOST_LETTER = new RegExp(`[${HAN}*][?？□■�]|[□■][${HAN}]|[?][${HAN}]|[\\ue000-\\uf8ff]`);

/** Longest cell worth reading; a longer one is a file pasted into a cell. */
const MAX_CELL = 10_000;

/** Whether a text looks like one that was read in the wrong encoding. */
export function looksGarbled(text: string): boolean {
  return GARBLED.test(text);
}

/**
 * What every cell goes through, whatever its column: spaces and invisible signs taken out, a leading
 * apostrophe dropped, formulas, broken letters and control characters told.
 */
export function tidyPlain(given: string, report: CellReport): string {
  if (given.length > MAX_CELL) {
    report({
      code: 'cell/too-long',
      message: `有 ${given.length} 个字，太长了，像是整篇贴进了一格。`,
      fix: '请只留这一列该填的内容。',
    });
    return given.slice(0, MAX_CELL);
  }
  if (CONTROL.test(given)) {
    report({
      code: 'cell/control',
      message: '格子里有看不见的坏字符，文件可能传坏了。',
      fix: '请在原表里把这一格重新打一遍。',
    });
  }
  const spaced = given.replace(INVISIBLE, '').replace(ODD_SPACES, ' ');
  let text = spaced.trim();
  if (spaced !== given)
    report({ severity: 'fixed', code: 'tidy/space', message: '多余的空格和看不见的字符已去掉。' });
  if (/^['’‘`](?=.)/.test(text)) {
    text = text.slice(1).trimStart();
    report({ severity: 'fixed', code: 'tidy/apostrophe', message: '前面多了一个撇号，已去掉。' });
  }
  if (GARBLED.test(text)) {
    report({
      code: 'cell/garbled',
      message: '这一格的字是乱码。',
      fix: '请在原表里核对，重新另存为「CSV UTF-8」再交。',
    });
  } else if (LOST_LETTER.test(text)) {
    report({
      severity: 'warning',
      code: 'cell/lost-letter',
      message: '有字显示成「?」或方框，可能是生僻字。',
      fix: '请核对姓名、地名；打不出的字写拼音。',
    });
  }
  return text;
}

/** Full-width letters and digits are parted likewise, or two figures would become one. */
const BETWEEN_WORDS =
  /([\w\uff10-\uff5a]|[\d\uff10-\uff19][.,．，。])\s*[\r\n]+\s*(?=[\w\uff10-\uff5a])/g;

/** Lines broken to fit a narrow cell, joined; a space stays between Latin words. */
export function joinLines(text: string, report: CellReport): string {
  if (!/[\r\n]/.test(text)) return text;
  report({ severity: 'fixed', code: 'tidy/line-break', message: '格子里的换行已去掉。' });
  return text.replace(BETWEEN_WORDS, '$1 ').replace(/\s*[\r\n]+\s*/g, '');
}

/** A text that an export holds fast as text: ="012". */
const HELD_TEXT = /^[=＝]\s*"((?:[^"]|"")*)"$/;

/** The literal inside `="…"`, told; any other text as it is. */
export function releaseText(text: string, report: CellReport): string {
  const inner = HELD_TEXT.exec(text)?.[1];
  if (inner === undefined) return text;
  report({
    severity: 'fixed',
    code: 'tidy/held-text',
    message: '格子写成了 ="…" 的样子，已取出里面的内容。',
  });
  return inner.replaceAll('""', '"').trim();
}

const FORMULA = /^[=@＝＠]|^[+＋](?![\d０-９.．]+$)/;

/** Tells a cell that a spreadsheet would run. */
export function reportFormula(text: string, report: CellReport): boolean {
  if (!FORMULA.test(text)) return false;
  report({
    code: 'cell/formula',
    message: '格子里是公式，不是内容。',
    fix: '请改成纯文字或数字再交。',
  });
  return true;
}

/** Full-width signs, radicals that stand for letters, squared units: what has one plain form only. */
const TWO_FORMS = /[\uff01-\uff5e\uffe0-\uffe6\u2e80-\u2fdf\uf900-\ufaff\u3380-\u33df]/g;
/** Digits that are no plain ones: ① ⒈ ² ₂ 𝟏, 1日 in one sign, and those of other scripts. */
const ODD_DIGIT = /(?![0-9〇])\p{N}|[\u3358-\u3370\u32c0-\u32cb\u33e0-\u33fe]/u;

/**
 * Full-width digits, letters and signs as half-width, and nothing else. For typed columns only: in
 * words the full-width comma and brackets are right. A digit that only looks like one is refused: it
 * may be a footnote, a list mark or a power, and 9300① is not 93001. Null after telling it.
 */
export function foldWidth(text: string, report: CellReport): string | null {
  const folded = text
    .replace(/[－—–−﹣]/g, '-')
    .replace(TWO_FORMS, (sign) => sign.normalize('NFKC'))
    .replace(/。/g, '.');
  if (ODD_DIGIT.test(folded)) {
    report({
      code: 'cell/odd-digit',
      message:
        '有一个只是像数字的符号（带圈、带点、上标、下标的，或别的文字的数字），分不清是数，还是注释、序号。',
      fix: '是数就改成普通数字；是注释、序号就删掉。',
    });
    return null;
  }
  if (folded !== text) {
    report({
      severity: 'fixed',
      code: 'tidy/width',
      message: `全角改成半角：${shown(text)} → ${shown(folded)}。`,
    });
  }
  return folded;
}

/** Tells two numbers or numbers that a space, or a line break, parts; true after telling it. */
export function reportSeveral(text: string, parted: RegExp, report: CellReport): boolean {
  if (!parted.test(text)) return false;
  report({
    code: 'cell/several-values',
    message: '一格里有两个数，或一个数中间有空格、换行，分不清是一个还是两个。',
    fix: '请一格只写一个；是一个数，请去掉中间的空格、换行。',
  });
  return true;
}
