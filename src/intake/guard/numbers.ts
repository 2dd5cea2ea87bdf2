import { idCheckCharacter, passesLuhn } from './checksums.ts';
import { chains, type DigitRun, digitRuns } from './digit-runs.ts';
import { isOfPaper, unexplained } from './explained.ts';
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
const LANDLINE: FindingWords = {
  code: 'guard/landline',
  message: '发现电话号码，只有登记过的监督电话可以公开。',
  fix: '请填到「监督电话」栏，或登记到 allowed.csv；是私人的请删除。',
};
const LONG_NUMBER: FindingWords = {
  code: 'guard/long-number',
  message: '发现很长的号码，像银行账号，不能公开。',
  fix: '请删除；是合同号、凭证号的，前面写明「合同编号」「凭证号」；是单位账号的，登记到 allowed.csv。',
};
const UNEXPLAINED: FindingWords = {
  code: 'guard/number',
  message: '有七位以上的数字，看不出是什么，不能公开。',
  fix: '是钱、面积、数量的，后面写上单位；是日期的，写成 2022年12月31日；是文件、合同、凭证的编号，前面写明「编号」；是单位电话的，登记到 allowed.csv；是个人的号码，请删除。',
};

/** How the text around the digits is to be taken. */
export interface NumberContext {
  /** Cells of a table stand in it side by side, parted by spaces only. */
  readonly flat: boolean;
  /** The text is a program's: fifteen digits in it are most likely no old identity number. */
  readonly program: boolean;
  /** Every number of seven digits and more must say what it is. */
  readonly explain: boolean;
}

/** Fewer digits than this are nobody's number; on a finished page even telephones have their area. */
const NUMBER = 7;
const PRINTED = 10;
/** Digits joined over blanks and commas are figures side by side up to so many, and an account beyond. */
const ACCOUNT = 13;

/** Identity numbers, telephones and accounts in any spelling. */
export function findNumbers(text: string, context: NumberContext): Finding[] {
  const found: Finding[] = [];
  let end = -1;
  for (const run of digitRuns(text, context.explain ? NUMBER : PRINTED, context.explain)) {
    if (run.at < end) continue;
    const words = kindOf(run, text, context);
    if (!words) continue;
    found.push({ ...finding(words, run.at, run.digits), length: run.end - run.at });
    end = run.end;
  }
  return found;
}

function kindOf(run: DigitRun, text: string, context: NumberContext): FindingWords | null {
  if (run.digits.length < 10) return isLandline(run, text, context) ? LANDLINE : null;
  if (isIdNumber(run, text, context)) return ID_NUMBER;
  if (isMobile(run, context)) return MOBILE;
  if (isLandline(run, text, context)) return LANDLINE;
  return isAccount(run, text, context) ? LONG_NUMBER : null;
}

const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const ID_18 = /^[1-9]\d{5}(?:1[89]|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;
const ID_15 = /^[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;

/**
 * 18 characters with a birthday inside; a wrong check digit is no excuse, since a mistyped number is
 * still somebody's. Parted into groups it must also begin with a province; side by side in a flat text it
 * must pass its check or be parted as people part it, since three cells of a table may look alike.
 */
function isIdNumber(run: DigitRun, text: string, { flat, program }: NumberContext): boolean {
  const { digits, groups, gaps } = run;
  const whole = groups.length === 1;
  if (ID_15.test(digits)) {
    return program ? false : whole || (PROVINCES.test(digits) && spread(groups, 6));
  }
  if (!ID_18.test(digits)) return false;
  if (whole) return !isProject(digits) || !isOfPaper(text.slice(0, run.at));
  if (!PROVINCES.test(digits)) return false;
  if (!flat) return !gaps.every((gap) => gap.trim() === '') || groups[0] === 6 || !isFigures(run);
  return usual(groups) || idCheckCharacter(digits) === digits.slice(-1).toUpperCase();
}

/** Projects are numbered by area, day and serial, which reads like the number of a child born on that day. */
function isProject(digits: string): boolean {
  return Number(digits.slice(6, 10)) >= 2015;
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
const MOBILE_GROUPS = new Set([
  '3 4 4',
  '3 8',
  '7 4',
  '4 3 4',
  '3 3 5',
  '5 6',
  '4 4 3',
  '3 2 2 4',
  '6 5',
  '5 2 4',
]);

function isMobile(run: DigitRun, { flat, explain }: NumberContext): boolean {
  const { digits, groups } = run;
  if (!MOBILE_NUMBER.test(digits)) return false;
  const country = digits.length > 11 && groups[0] === digits.length - 11;
  const own = country ? groups.slice(1) : groups;
  if (own.length === 1 || groups.every((length) => length === 1)) return true;
  if (digits.length > 11 && !country) return false;
  const usualGroups = MOBILE_GROUPS.has(own.join(' '));
  if (flat) return usualGroups && run.gaps.some((gap) => gap.trim() !== '');
  if (!explain) return usualGroups;
  // Blanks and commas part figures too; other signs are put only into one number.
  return usualGroups || !isFigures(run) || own[0] === 3;
}

/** Area and number, 0719-7221234 in any grouping; seven digits after a word for a telephone; +86 719… */
function isLandline(run: DigitRun, text: string, context: NumberContext): boolean {
  const { digits, groups, gaps } = run;
  if (context.program || context.flat) return false;
  const area = /^0[1-9]/.test(digits) && digits.length >= 10 && digits.length <= 12;
  if (!context.explain) {
    return (
      area && groups.length === 2 && (groups[0] ?? 0) <= 4 && /^[)]?[-—–]?$/.test(gaps.join(''))
    );
  }
  const before = text.slice(Math.max(0, run.at - 24), run.at);
  if (isOfPaper(before)) return false;
  if (/(?:电话|座机|致电|拨打|传真|热线)\D{0,3}$/.test(before)) {
    if (/^[48]00/.test(digits) || digits.length > 12) return false;
    return !isFigures(run) || /^(?:3 4|4 3|4 4)$/.test(groups.join(' '));
  }
  const country = /(?:\+|(?<![\d.])00-?)$/.test(before) && !gaps.some((gap) => /[.+]/.test(gap));
  if (country && !digits.startsWith('861') && digits.length >= 9 && digits.length <= 13)
    return true;
  return (
    area &&
    (groups.length === 1 || /^[34]$/.test(String(groups[0]))) &&
    !/[\n。；，]/.test(gaps.join(''))
  );
}

/** From thirteen digits on; passbooks fail the check of cards, and nothing else is so long. */
function isAccount(
  run: DigitRun,
  text: string,
  { flat, explain, program }: NumberContext,
): boolean {
  const { digits, groups, at } = run;
  const size = digits.length;
  if (program) return false;
  if (groups.length === 1) {
    if (run.before === '.' || size < 15) return false;
    if (isOfPaper(text.slice(Math.max(0, at - 24), at))) return false;
    return explain
      ? unexplained(text.slice(Math.max(0, at - 12), run.end)).endsWith(digits)
      : size <= 19;
  }
  if (size < 16 || size > 19 || !/^[3-9]/.test(digits)) return false;
  if (flat) return fours(groups) && digits.startsWith('62') && passesLuhn(digits);
  if (groups.some((length) => length > 11) || run.gaps.some((gap) => /[.:]/.test(gap)))
    return false;
  if (isSeries(run)) return false;
  if (digits.startsWith('62')) return fours(groups) || groups[0] === 6;
  return fours(groups) && passesLuhn(digits);
}

function fours(groups: readonly number[]): boolean {
  return groups.every((length, at) => length === 4 || (at === groups.length - 1 && length <= 4));
}

function parts({ digits, groups }: DigitRun): string[] {
  let at = 0;
  return groups.map((length) => {
    at += length;
    return digits.slice(at - length, at);
  });
}

/** Round figures, or figures that rise in small steps: 5000 5001 5002, 2019 2020 2021. */
function isSeries(run: DigitRun): boolean {
  const figures = parts(run);
  return (
    figures.every((figure) => figure.endsWith('0')) ||
    figures.every((figure, at) => {
      const step = Number(figure) - Number(figures[at - 1] ?? figure);
      return at === 0 || (step > 0 && step <= 10);
    })
  );
}

/** Whether the groups may be figures side by side: parted by blanks and commas, none beginning with nought. */
function isFigures(run: DigitRun, between: RegExp = LISTED): boolean {
  return (
    run.gaps.every((gap) => between.test(gap)) &&
    parts(run).every((figure) => figure.length < NUMBER && !/^0\d/.test(figure)) &&
    !run.groups.every((length) => length === 1)
  );
}

const LISTED = /^\s?[\s、,，;；/]\s*$/;
/** From one figure to another. */
const RANGE = /^\s?[-—–~～至/]\s?$/;
const FIGURE_GAP = new RegExp(`${LISTED.source}|${RANGE.source}`);

/** Numbers of seven digits and more that do not say what they are. */
export function* findUnexplained(text: string): Generator<Finding> {
  for (const chain of chains(unexplained(text))) {
    if (chain.digits.length < NUMBER) continue;
    const { digits, groups } = chain;
    if (digits.length >= ACCOUNT && groups.length > 1 && !isFigures(chain, FIGURE_GAP)) {
      yield finding(LONG_NUMBER, chain.at, chain.digits);
      continue;
    }
    for (const number of tight(chain)) {
      if (number.digits.length < NUMBER || isRange(number)) continue;
      const words = number.digits.length >= 15 ? LONG_NUMBER : UNEXPLAINED;
      yield finding(words, number.at, number.digits);
      break;
    }
  }
}

/** The numbers of a chain: cut where only blanks and commas part its groups, unless they go digit by digit. */
function tight(chain: DigitRun): DigitRun[] {
  if (chain.groups.every((length) => length === 1)) return [chain];
  const whole = parts(chain);
  const found: { digits: string; groups: number[]; gaps: string[] }[] = [];
  for (const [index, part] of whole.entries()) {
    const gap = chain.gaps[index - 1] ?? ' ';
    const open = found.at(-1);
    if (open && !LISTED.test(gap)) {
      open.digits += part;
      open.groups.push(part.length);
      open.gaps.push(gap);
    } else found.push({ digits: part, groups: [part.length], gaps: [] });
  }
  return found.map((run) => ({ ...chain, ...run }));
}

function isRange(run: DigitRun): boolean {
  const [from = '', to = '', more] = parts(run);
  if (more !== undefined || to === '' || !RANGE.test(run.gaps[0] ?? '')) return false;
  if (from.length >= NUMBER || to.length >= NUMBER || /^0/.test(from) || /^0/.test(to))
    return false;
  const round = from.endsWith('0') && to.endsWith('0');
  return Number(from) < Number(to) && (round || from.length === to.length);
}
