const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLAIN: Readonly<Record<string, string>> = {
  〇: '零',
  '○': '零',
  一: '壹',
  二: '贰',
  两: '贰',
  弍: '贰',
  貳: '贰',
  三: '叁',
  叄: '叁',
  参: '叁',
  參: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  陸: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
  萬: '万',
  億: '亿',
  圆: '元',
  圓: '元',
  块: '元',
  毛: '角',
};
const STEPS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };
const CAPITALS = /^人民币?|整$|正$/g;

/** Whether a text is written in Chinese numerals only, as amounts on a voucher are. */
export function isCapitals(text: string): boolean {
  const plain = normal(text);
  return (
    /^[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分]+$/.test(plain) && /[壹贰叁肆伍陆柒捌玖拾]/.test(plain)
  );
}

/** Integer 分 of an amount in Chinese numerals: 壹万贰仟元整 → 1200000. Null when it is malformed. */
export function fenOfCapitals(text: string): number | null {
  const match =
    /^(?:([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)元)?零?(?:([零壹贰叁肆伍陆柒捌玖])角)?零?(?:([壹贰叁肆伍陆柒捌玖])分)?$/.exec(
      withUnit(normal(text)),
    );
  if (!match) return null;
  const [, whole, jiao, fen] = match;
  if (whole === undefined && jiao === undefined && fen === undefined) return null;
  const yuan = whole === undefined ? 0 : wholeNumber(whole);
  if (yuan === null) return null;
  const total = yuan * 100 + digit(jiao) * 10 + digit(fen);
  return Number.isSafeInteger(total) ? total : null;
}

/**
 * Whole number of Chinese numerals, 壹万贰仟 or 二〇二二; null when it is malformed, or when a last digit may be
 * of two orders: 一万五 is said for 15,000 and would be written for 10,005.
 */
export function wholeNumber(text: string): number | null {
  const plain = normal(text);
  if (/^[零壹贰叁肆伍陆柒捌玖]+$/.test(plain)) {
    return Number([...plain].map((letter) => DIGITS.indexOf(letter)).join(''));
  }
  const parts = /^(?:(.+)亿)?(?:(.+)万)?(.*)$/.exec(plain);
  if (!parts) return null;
  let total = 0;
  for (const part of parts.slice(1)) {
    const value = part === undefined || part === '' ? 0 : below10000(part);
    if (value === null || (total > 0 && /^[^零]$/.test(part ?? ''))) return null;
    total = total * 10_000 + value;
  }
  return total;
}

function below10000(text: string): number | null {
  let total = 0;
  let last = Infinity;
  let pending: number | null = null;
  for (const letter of text) {
    const step = STEPS[letter];
    const value = DIGITS.indexOf(letter);
    if (step !== undefined) {
      if (step >= last || (pending === null && step !== 10)) return null;
      total += (pending ?? 1) * step;
      [last, pending] = [step, null];
    } else if (value === 0) {
      if (pending !== null) return null;
    } else if (value > 0 && pending === null) {
      pending = value;
    } else return null;
  }
  if (pending !== null && last > 10 && last < Infinity && !text.includes('零')) return null;
  return total + (pending ?? 0);
}

function normal(text: string): string {
  return [...text.replace(/\s/g, '').replace(CAPITALS, '')]
    .map((letter) => PLAIN[letter] ?? letter)
    .join('');
}

/** 壹万贰仟 without 元 is taken as 元. */
function withUnit(text: string): string {
  return /[元角分]$/.test(text) ? text : `${text}元`;
}

function digit(letter: string | undefined): number {
  return letter === undefined ? 0 : DIGITS.indexOf(letter);
}
