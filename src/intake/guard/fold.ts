import { decodeEntities } from './entities.ts';

/** Letters that show nothing, and marks that only dress a digit: keycaps, strokes, rings. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u3164]|(?<=[\d〇-九][\p{M}]*)\p{M}/gu;
const OTHER_DIGIT = /[\p{Nd}\u2776-\u2793\u24f5-\u24fd\u24ff\u3021-\u3029]/gu;

/** Letters and signs beyond plain ASCII, Han and the punctuation that folding leaves as it is. */
const UNUSUAL = /[^\n\r\t -~一-龥、。〈-】〔〕“”‘’—·]/;

const CHINESE = '〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两';
const DIGIT_OF: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇零○', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (signs, digit) => [...signs].map((sign) => [sign, String(digit)]),
  ),
);
/** Seven digits and more, some of them in Chinese, said one by one; 三十二 is a number of another kind. */
const SPOKEN = new RegExp(
  `(?<![十百千万亿拾佰仟])(?:[${CHINESE}\\d][ ,，、.·-]{0,2}){6,}[${CHINESE}\\dXx](?![十百千万亿拾佰仟])`,
  'g',
);
const MIXED_LETTERS = /(?<![A-Za-z])\d[\dOoIl|]{5,}[\dOoIl|Xx](?![A-Za-z])/g;

/**
 * Text as the detectors see it: digits of every script and dress as 0 to 9, full-width forms made
 * half-width, invisible characters gone, and a number said digit by digit in Chinese (四二〇三…) or
 * written with letters that look like digits turned into digits. Line breaks stay, so that a place in
 * the folded text still tells the line.
 */
export function fold(text: string): string {
  return plain(decodeEntities(text))
    .replace(SPOKEN, (run) => (isCount(run) ? run : digitsIn(run)))
    .replace(MIXED_LETTERS, (run) => run.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1'));
}

function plain(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(OTHER_DIGIT, (sign) => (sign < '\u007f' ? sign : worth(sign)));
}

function digitsIn(run: string): string {
  return [...run].map((sign) => DIGIT_OF[sign] ?? sign).join('');
}

/** 一、二、三、四、五、六、七: counted, and no number. */
function isCount(run: string): boolean {
  const digits = [...digitsIn(run)].filter((sign) => /\d/.test(sign)).map(Number);
  return digits.every((digit, at) => at === 0 || digit === (digits[at - 1] ?? 0) + 1);
}

/** What a digit of another script, in a ring or as an abacus shows it, is worth. */
function worth(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const run = RUNS.find(([from, to]) => code >= from && code <= to);
  if (run) return String((code - run[0] + run[2]) % 10);
  // Decimal digits stand in runs of ten from nought, which begin where no digit stands before.
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** First and last of each run of digits that are no decimal digits to Unicode, and what the first is worth. */
const RUNS: readonly (readonly [from: number, to: number, first: number])[] = [
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x24f5, 0x24fe, 1],
  [0x24ff, 0x24ff, 0],
  [0x3021, 0x3029, 1],
];
