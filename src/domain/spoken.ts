import type { Fen } from './money.ts';

const DIGITS = [...'零一二三四五六七八九'];
const PLACES = [
  [100_000_000, '亿'],
  [10_000, '万'],
  [1000, '千'],
  [100, '百'],
  [10, '十'],
] as const;

/** A whole number as it is spoken: `12716` → 一万两千七百一十六. */
export function spokenNumber(value: number): string {
  const words = wordsOf(Math.abs(value)).replace(/^一十/, '十');
  return value < 0 ? `负${words}` : words;
}

function wordsOf(value: number): string {
  const [size, name] = PLACES.find(([place]) => value >= place) ?? [1, ''];
  if (size === 1) return DIGITS[value] ?? '';
  const high = Math.floor(value / size);
  const rest = value % size;
  // Most people say 两千, 两万 and 两亿, but 二百 and 二十.
  const head = high === 2 && size >= 1000 ? '两' : wordsOf(high);
  const gap = rest < size / 10 ? '零' : '';
  return head + name + (rest === 0 ? '' : gap + wordsOf(rest));
}

/** How many of something: 两户, and not 二户. */
function spokenCount(value: number): string {
  return value === 2 ? '两' : spokenNumber(value);
}

/** Money as it is spoken: `1271625` → 一万两千七百一十六元两角五分. */
export function spokenMoney(fen: Fen): string {
  if (fen < 0) return `负${spokenMoney(-fen)}`;
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const rest = fen % 10;
  return [
    ...(yuan > 0 || fen === 0 ? [`${spokenCount(yuan)}元`] : []),
    ...(jiao > 0 ? [`${spokenCount(jiao)}角`] : []),
    ...(jiao === 0 && rest > 0 && yuan > 0 ? ['零'] : []),
    ...(rest > 0 ? [`${spokenCount(rest)}分`] : []),
  ].join('');
}

/** Numbers as texts for paper hold them, each kind before the kinds that it could be taken for. */
const NUMBER =
  /(?<year>(?:19|20)\d\d(?=年|[—–到-](?:19|20)\d\d年))|(?<code>\d{2,}(?:-\d+)+|0\d+|\d{7,}(?![\d.]))|(?<top>\d+)\/(?<bottom>\d+)|(?<number>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<decimals>\d+))?(?<percent> ?[%％])?(?<unit> ?元)?/g;
/** What 二 is said before, and not 两. */
const ORDINAL_AFTER = /^ ?(?:月|日|号|时|点|年|组|期|批|[.%％\d]|$)/;

/** A text with its numbers as they are spoken; years and telephones digit by digit. */
export function spokenText(text: string): string {
  const whole = text.replace(/(?<=[\d日月年时])[—–](?=\d)/g, '到');
  return whole
    .replace(NUMBER, (...parts) => {
      const groups = parts.at(-1) as Readonly<Record<string, string | undefined>>;
      const at = Number(parts.at(-3)) + String(parts[0]).length;
      return spokenMatch(
        groups,
        String(parts[0]),
        whole.slice(at),
        whole.at(Number(parts.at(-3)) - 1),
      );
    })
    .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '');
}

function spokenMatch(
  {
    year,
    code,
    top,
    bottom,
    number = '',
    decimals,
    percent,
    unit,
  }: Readonly<Record<string, string | undefined>>,
  match: string,
  after: string,
  before: string | undefined,
): string {
  if (year !== undefined) return digitsOf(year);
  // Telephones are read with 幺, which is not mistaken for 七.
  if (code !== undefined) return digitsOf(match).replaceAll('一', '幺').replaceAll('-', '，');
  if (top !== undefined && bottom !== undefined) {
    return `${spokenNumber(Number(bottom))}分之${spokenNumber(Number(top))}`;
  }
  const value = Number(number.replaceAll(',', ''));
  if (unit !== undefined && percent === undefined && (decimals?.length ?? 0) <= 2) {
    return spokenMoney(value * 100 + Number((decimals ?? '').padEnd(2, '0')));
  }
  const ordinal =
    decimals !== undefined || /[第之]/.test(before ?? '') || ORDINAL_AFTER.test(after);
  const words = ordinal || percent !== undefined ? spokenNumber(value) : spokenCount(value);
  const points = decimals === undefined ? '' : `点${digitsOf(decimals)}`;
  return `${percent === undefined ? '' : '百分之'}${words}${points}${unit ?? ''}`;
}

function digitsOf(text: string): string {
  return text.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? '');
}
