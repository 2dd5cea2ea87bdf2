const HARMLESS = 0;
const DIGIT = 1;
const CAPITAL = 2;
const CHINESE_DIGIT = 3;
const LOOK = 4;
const COVER = 5;
const PROVINCE = 6;
const DASH = 7;
const LETTER = 8;
const DOT = 9;
/** With three digits beside it: the last four of a number, a room of a house. */
const PART = 10;

/** What each UTF-16 unit may be part of; a table, since this runs over every letter of every ledger. */
const KIND = kindTable();

function kindTable(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const range = (from: number, to: number, kind: number): void => {
    kinds.fill(kind, from, to + 1);
  };
  range(0x30, 0x39, DIGIT);
  range(0xff10, 0xff19, DIGIT);
  range(0x41, 0x5a, CAPITAL);
  range(0xff21, 0xff3a, CAPITAL);
  range(0x61, 0x7a, LETTER);
  for (const sign of '.:：') kinds[sign.charCodeAt(0)] = DOT;
  // Digits of other scripts, and marks that dress a digit.
  range(0x300, 0x36f, LOOK);
  range(0x660, 0x669, LOOK);
  range(0x6f0, 0x6f9, LOOK);
  range(0x7c0, 0x1099, LOOK);
  range(0x17e0, 0x1819, LOOK);
  range(0x20d0, 0x20ff, LOOK);
  range(0x3021, 0x3029, LOOK);
  // Circled digits, full-width small letters and everything beyond the first plane fold into others.
  range(0x2070, 0x2089, LOOK);
  range(0x2460, 0x24ff, LOOK);
  range(0x2776, 0x2793, LOOK);
  range(0xff41, 0xffef, LOOK);
  range(0xd800, 0xdfff, LOOK);
  for (const sign of '〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺') {
    kinds[sign.charCodeAt(0)] = CHINESE_DIGIT;
  }
  for (const sign of '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼') {
    kinds[sign.charCodeAt(0)] = PROVINCE;
  }
  for (const sign of '*＊x×●•■□#?_…') kinds[sign.charCodeAt(0)] = COVER;
  for (const sign of '位楼末') kinds[sign.charCodeAt(0)] = PART;
  for (const sign of '-－—–') kinds[sign.charCodeAt(0)] = DASH;
  // Signs without which no mailbox, spoilt number, door, messenger or document number can stand.
  for (const sign of '@＠+＋号户室栋幢单牌微信Qq照证话尾#&薇扣抖宝vV')
    kinds[sign.charCodeAt(0)] = LOOK;
  return kinds;
}

/**
 * One pass over a text that clears almost every harmless cell: true when it might hold something
 * private. Digits of any width count towards a number. With `explain` seven of them are enough, since
 * then they must say what they are.
 */
export function mightBePrivate(text: string, explain = true): boolean {
  SEEN.fill(0);
  for (let at = 0; at < text.length; at += 1) {
    const kind = KIND[text.charCodeAt(at)] ?? HARMLESS;
    if (kind === LOOK) return true;
    SEEN[kind] = (SEEN[kind] ?? 0) + 1;
  }
  const digits = seen(DIGIT);
  if (digits < 3) return digits + seen(CHINESE_DIGIT) >= (explain ? 7 : 11);
  if (digits + seen(CHINESE_DIGIT) >= (explain ? 7 : 11) || digits >= 10) return true;
  if (
    seen(PROVINCE) > 0 ||
    seen(PART) > 0 ||
    seen(LETTER) > 1 ||
    (seen(CAPITAL) > 0 && digits >= 7)
  )
    return true;
  if (seen(COVER) >= 2 && digits + seen(COVER) >= 7) return true;
  if (!explain) return false;
  return (seen(DOT) > 0 && seen(LETTER) >= 5) || (seen(DASH) >= 2 && digits >= 5);
}

/** How many of each kind stand in the text being looked at; kept, since it is asked of every cell. */
const SEEN = new Uint32Array(11);
const seen = (kind: number): number => SEEN[kind] ?? 0;
