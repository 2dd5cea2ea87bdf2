import type { Column } from './column.ts';

/** So few digits, and so few of them together, make up no number that belongs to a person. */
const DIGITS = 9;
const TOGETHER = 6;
const E = 0x65;
const Q = 0x71;
const V = 0x76;
const W = 0x77;
const X = 0x78;

/**
 * One quick look at the cell of a code column: only ASCII letters, hyphens and few digits,
 * such as `tingyuan-qinghe-017` or `H0031`, and no v, wx, we or qq, with which a
 * messenger's name begins. Nothing the guard looks for can be written so.
 */
export function isPlainCode(
  { kind, privacy }: Pick<Column, 'kind' | 'privacy'>,
  cell: string,
): boolean {
  if (kind !== 'code' || privacy === 'resident-name') return false;
  let digits = 0;
  let together = 0;
  let before = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const char = cell.charCodeAt(at);
    const letter = char | 0x20;
    if (char >= 0x30 && char <= 0x39) {
      digits += 1;
      together += 1;
      if (together > TOGETHER) return false;
    } else {
      together = 0;
      if (char !== 0x2d && !(letter >= 0x61 && letter <= 0x7a)) return false;
      if (beginsMessenger(before, letter)) return false;
    }
    before = letter;
  }
  return digits <= DIGITS;
}

/** Letters of vx, wx, weixin, wechat and qq. */
function beginsMessenger(before: number, letter: number): boolean {
  if (letter === V) return true;
  return before === W ? letter === X || letter === E : before === Q && letter === Q;
}
