const INVISIBLE =
  /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/g;
const CHINESE_DIGITS =
  /[〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两][〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两 ]{9,}[〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两Xx]/g;
const DIGIT_OF: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇零○', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (signs, digit) => [...signs].map((sign) => [sign, String(digit)]),
  ),
);

/**
 * Text as the detectors see it: full-width forms made half-width, invisible characters gone, and a
 * number spelt out digit by digit in Chinese (四二〇三…) turned into digits. Line breaks stay, so that a
 * place in the folded text still tells the line.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(CHINESE_DIGITS, (run) => [...run].map((sign) => DIGIT_OF[sign] ?? sign).join(''));
}
