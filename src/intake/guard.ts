import { isMasked } from '../domain/mask.ts';
import type { CellReport, Column } from './column.ts';

/** Something private found in a text. Never carries the text itself. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

interface Detector extends Finding {
  readonly pattern: RegExp;
  /** Whether spaces and hyphens inside digit runs are taken out first. */
  readonly joined: boolean;
}

/** Most telling first: an ID number is also a long number. A wrong checksum is no excuse. */
const DETECTORS: readonly Detector[] = [
  {
    code: 'guard/id-number',
    pattern:
      /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/,
    joined: true,
    message: '发现身份证号，不能公开。',
    fix: '请整列删除；要区分同名的人，用组别和户号。',
  },
  {
    code: 'guard/id-number',
    pattern: /(?<!\d)[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/,
    joined: false,
    message: '发现十五位的旧身份证号，不能公开。',
    fix: '请整列删除。',
  },
  {
    code: 'guard/mobile',
    pattern: /(?<!\d)(?:\+?86)?1[3-9]\d{9}(?!\d)/,
    joined: true,
    message: '发现个人手机号，不能公开。',
    fix: '请删除；监督电话请填在「监督电话」栏，用座机。',
  },
  {
    code: 'guard/long-number',
    pattern: /\d{15,}/,
    joined: false,
    message: '发现很长的号码，像银行账号，不能公开。',
    fix: '请删除这个号码。',
  },
  {
    code: 'guard/spoilt-number',
    pattern: /\d(?:\.\d+)?[Ee]\+\d{2}/,
    joined: false,
    message: '长号码被表格软件改坏了，已无法还原。',
    fix: '请找原表，先把这一列设为「文本」；身份证号、账号本来就不该公开。',
  },
  {
    code: 'guard/plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/,
    joined: false,
    message: '发现车牌号，不能公开。',
    fix: '请删除车牌号。',
  },
  {
    code: 'guard/email',
    pattern: /[\w.+-]+@[\w-]+\.\w+/,
    joined: false,
    message: '发现电子邮箱，不能公开。',
    fix: '请删除；单位邮箱请写在关于页。',
  },
  {
    code: 'guard/address',
    pattern: /\d+\s*组\s*\d+\s*号/,
    joined: false,
    message: '发现门牌地址，不能公开。',
    fix: '请只写到组。',
  },
];

/** One look that almost every harmless text passes: no long digits, no plate, no @, no door. */
const SUSPECT = /\d[\d\s-]{9}|[Ee]\+|@|[A-Z][A-Z0-9]{5}|组\s*\d/;

/** The first private thing in a text, or null. Full-width digits count as digits. */
export function findPrivate(text: string): Finding | null {
  const folded = text.normalize('NFKC');
  if (!SUSPECT.test(folded)) return null;
  const joined = folded.replace(/(?<=\d)[ \u00a0-](?=\d)/g, '');
  return (
    DETECTORS.find((detector) => detector.pattern.test(detector.joined ? joined : folded)) ?? null
  );
}

/** Cells of these kinds hold words; all other kinds are typed and cannot hold anything private. */
const GUARDED_KINDS = new Set(['text', 'list', 'code']);

/** Holds one cell to the rule of its column's privacy class, and reports what breaks it. */
export function guardCell(
  column: Pick<Column, 'kind' | 'privacy'>,
  cell: string,
  report: CellReport,
): void {
  if (!GUARDED_KINDS.has(column.kind)) return;
  const finding = findPrivate(cell);
  if (finding) {
    report('error', finding.code, finding.message, finding.fix);
  } else if (column.privacy === 'resident-name' && !isMasked(cell)) {
    report('error', 'guard/name', ...UNMASKED);
  }
}

/** Message and fix for a resident's name that shows in full. */
export const UNMASKED: readonly [string, string] = [
  '姓名没有打星号。',
  '请改成「张*三」这样；两个字的写「张*」，复姓写「欧阳**」。',
];
