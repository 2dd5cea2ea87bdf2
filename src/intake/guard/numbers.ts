import { idCheckCharacter, passesLuhn } from './checksums.ts';
import { type DigitRun, digitRuns } from './digit-runs.ts';
import { type Finding, type FindingWords, finding } from './finding.ts';

const ID_NUMBER: FindingWords = {
  code: 'guard/id-number',
  message: '发现身份证号，不能公开。',
  fix: '请整列删除；要区分同名的人，用组别和户号。',
};
const MOBILE: FindingWords = {
  code: 'guard/mobile',
  message: '发现个人手机号，不能公开。',
  fix: '请删除；监督电话请填在「监督电话」栏，用座机。',
};
const LONG_NUMBER: FindingWords = {
  code: 'guard/long-number',
  message: '发现很长的号码，像银行账号，不能公开。',
  fix: '请删除这个号码；确实要公开的单位账号，登记到 allowed.csv。',
};
const VERY_LONG: FindingWords = {
  code: 'guard/very-long-number',
  severity: 'warning',
  message: '有一串 20 位以上的号码，请核对它不是账号。',
  fix: '是合同号、凭证号就不用改；是账号请删除。',
};

/** How the text around the digits is to be taken. */
export interface NumberContext {
  /** Cells of a table stand in it side by side, parted by spaces only. */
  readonly flat: boolean;
  /** The text is a program's: fifteen digits in it are most likely no old identity number. */
  readonly program: boolean;
}

/** Identity numbers, mobile numbers and bank accounts, whole or spread with spaces, dashes or dots. */
export function findNumbers(text: string, context: NumberContext): Finding[] {
  const found: Finding[] = [];
  let end = -1;
  for (const run of digitRuns(text, 11)) {
    if (run.at < end) continue;
    const words = kindOf(run, context);
    if (!words) continue;
    found.push(finding(words, run.at, run.digits));
    end = run.at + run.digits.length;
  }
  return found;
}

function kindOf(run: DigitRun, context: NumberContext): FindingWords | null {
  if (isIdNumber(run, context)) return ID_NUMBER;
  if (isMobile(run, context)) return MOBILE;
  if (isAccount(run, context)) return LONG_NUMBER;
  return run.groups.length === 1 && run.digits.length >= 20 && !isFraction(run) ? VERY_LONG : null;
}

const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const ID_18 = /^[1-9]\d{5}(?:1[89]|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;
const ID_15 = /^[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;

/**
 * 18 characters with a birthday inside; a wrong check digit is no excuse, since a mistyped number is
 * still somebody's. Parted into groups it must also begin with a province; side by side in a flat text it
 * must pass its check or be parted as people part it, since three cells of a table may look alike.
 */
function isIdNumber({ digits, groups }: DigitRun, { flat, program }: NumberContext): boolean {
  const whole = groups.length === 1;
  if (ID_15.test(digits)) {
    return program ? false : whole || (PROVINCES.test(digits) && spread(groups, 6));
  }
  if (!ID_18.test(digits)) return false;
  if (whole) return true;
  if (!PROVINCES.test(digits)) return false;
  return !flat || usual(groups) || idCheckCharacter(digits) === digits.slice(-1).toUpperCase();
}

/** Whether digits alone are an identity number of this country by area and birthday. */
export function isIdText(digits: string): boolean {
  return ID_18.test(digits) && PROVINCES.test(digits);
}

/** 420304 18880101 0012: area, birthday, order. */
function usual(groups: readonly number[]): boolean {
  return groups[0] === 6 && groups[1] === 8;
}

/** Area and birthday, or digit by digit. */
function spread(groups: readonly number[], first: number): boolean {
  return groups[0] === first || groups.every((length) => length <= 1);
}

const MOBILE_NUMBER = /^(?:0{0,2}86)?1[3-9]\d{9}$/;
const MOBILE_GROUPS = new Set(['3 4 4', '3 8', '7 4', '4 3 4', '3 3 5', '5 6', '4 4 3', '3 2 2 4']);

function isMobile({ digits, groups, separator }: DigitRun, { flat }: NumberContext): boolean {
  if (!MOBILE_NUMBER.test(digits)) return false;
  if (groups.length === 1) return true;
  if (groups.every((length) => length === 1)) return true;
  const country = digits.length > 11 && groups[0] === digits.length - 11;
  if (country) return groups.length === 2 || MOBILE_GROUPS.has(groups.slice(1).join(' '));
  return MOBILE_GROUPS.has(groups.join(' ')) && !(flat && separator === ' ');
}

/** 15 to 19 digits are refused: passbooks fail the check of cards, and nothing else is so long. */
function isAccount(run: DigitRun, { flat }: NumberContext): boolean {
  const { digits, groups, separator } = run;
  if (groups.length === 1) return digits.length >= 15 && digits.length <= 19 && !isFraction(run);
  if (digits.length < 16 || digits.length > 19 || !/^[3-9]/.test(digits)) return false;
  if (separator === '.' || separator === ',' || separator === ':') return false;
  const fours = groups.every(
    (length, at) => length === 4 || (at === groups.length - 1 && length <= 4),
  );
  const prefixed = groups.length === 2 && groups[0] === 6 && digits.startsWith('62');
  const single = groups.every((length) => length === 1);
  if (!fours && !prefixed && !single) return false;
  return flat ? digits.startsWith('62') && passesLuhn(digits) : looksIssued(digits, groups);
}

/** A card of a bank in the country begins with 62; others pass Luhn. Round figures in a row are neither. */
function looksIssued(digits: string, groups: readonly number[]): boolean {
  let at = 0;
  const round = groups.every((length) => {
    at += length;
    return digits[at - 1] === '0';
  });
  return !round && (digits.startsWith('62') || passesLuhn(digits));
}

/** The digits after the point of a number worked out by a machine. */
function isFraction({ before }: DigitRun): boolean {
  return before === '.';
}
