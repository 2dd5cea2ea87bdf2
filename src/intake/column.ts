import { type Day, isDay } from '../domain/day.ts';
import { type Fen, fenToText, parseFen } from '../domain/money.ts';
import type { CellFault } from '../domain/problem.ts';

/**
 * What a column may hold about people. The guard enforces the rule of the class: `resident-name`
 * must be masked, `free` is scanned for anything private, `public-phone` may hold an official line,
 * `credit-code` a 统一社会信用代码, which elsewhere would be taken for an identity number, `paper` the number
 * of a voucher or contract, which may be long, and `to-publish`
 * what the list of allowed values itself names.
 */
export type PrivacyClass =
  | 'public'
  | 'resident-name'
  | 'household'
  | 'post'
  | 'public-phone'
  | 'credit-code'
  | 'paper'
  | 'to-publish'
  | 'free';

/** Among which rows a value comes once: all of the table, those of a village, or it may come again. */
export type Uniqueness = boolean | 'per-village';

export type ColumnKind =
  | 'text'
  | 'money'
  | 'integer'
  | 'decimal'
  | 'day'
  | 'month'
  | 'boolean'
  | 'choice'
  | 'code'
  | 'list';

/** Receives a fault of one cell; the reader adds file, row and column. */
export type CellReport = (fault: CellFault) => void;

/** One column of a table: what a clerk sees, what the program reads, and what may be in it. */
export interface Column<Value = unknown, Required extends boolean = boolean> {
  readonly kind: ColumnKind;
  /** Chinese header of the canonical file. */
  readonly header: string;
  /** Other headers clerks use for the same column. */
  readonly aliases: readonly string[];
  /** Heads that may well mean this column, or another: whoever hands in the file is asked once. */
  readonly near: readonly string[];
  /** What it mostly says where a clerk's sheet has no such column; asked before it is filled in. */
  readonly usual: string | null;
  readonly required: Required;
  /** No two rows of the table, or of one village's, may share the value. */
  readonly unique: Uniqueness;
  /** Line breaks part paragraphs; elsewhere they are a slip. */
  readonly multiline: boolean;
  /** A day that may well be to come, such as the end of a term. */
  readonly ahead: boolean;
  /** Filled in after the notice that lists the row: what becomes of it, which the notice does not say. */
  readonly later: boolean;
  /** One plain sentence for the template and the data dictionary. */
  readonly hint: string;
  readonly example: string;
  readonly privacy: PrivacyClass;
  /** Key → Chinese label of a choice, in the order to show. */
  readonly choices: Readonly<Record<string, string>> | null;
  /** Name of the list the value must be on, such as `villages`; the reader is given the lists. */
  readonly refersTo: string | null;
  /** Bounds that can be told to a machine; what they mean is checked by `read`. */
  readonly limits: Limits;
  /** Typed value of trimmed, non-empty text; null after reporting why it cannot be read. */
  readonly read: (text: string, report: CellReport) => Value | null;
  /** Canonical text of a value; `read` takes it back unchanged. */
  write(value: Value): string;
}

/** Bounds of a column's text or number, in the unit the cell is written in. */
export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  /** Source of a regular expression for the whole cell. */
  readonly pattern?: string;
}

/** What a table definition says of a column beyond its kind. */
export interface ColumnOptions<Required extends boolean> {
  readonly header: string;
  readonly hint: string;
  readonly example: string;
  readonly aliases?: readonly string[];
  readonly near?: readonly string[];
  readonly usual?: string;
  readonly required?: Required;
  readonly unique?: Uniqueness;
  readonly multiline?: boolean;
  readonly later?: boolean;
  readonly privacy?: PrivacyClass;
  readonly refersTo?: string;
}

type Reader<Value> = Pick<Column<Value>, 'kind' | 'read' | 'write'> & {
  choices?: Column['choices'];
  limits?: Limits;
  ahead?: boolean;
};

// `NoInfer` in the return types keeps `required: true` a literal inside `defineTable`, so that the
// row types know which values are always there.
function column<Value, Required extends boolean>(
  options: ColumnOptions<Required>,
  reader: Reader<Value>,
): Column<Value, NoInfer<Required>> {
  return {
    header: options.header,
    hint: options.hint,
    example: options.example,
    aliases: options.aliases ?? [],
    near: options.near ?? [],
    usual: options.usual ?? null,
    required: (options.required ?? false) as Required,
    unique: options.unique ?? false,
    multiline: options.multiline ?? false,
    ahead: reader.ahead ?? false,
    later: options.later ?? false,
    privacy: options.privacy ?? 'public',
    refersTo: options.refersTo ?? null,
    choices: reader.choices ?? null,
    limits: reader.limits ?? {},
    kind: reader.kind,
    read: reader.read,
    write: reader.write,
  };
}

const same = (value: string): string => value;

/** Words. `maxLength` guards against a whole article pasted into a cell. */
export function text<Required extends boolean = false>(
  options: ColumnOptions<Required> & { readonly maxLength?: number },
): Column<string, NoInfer<Required>> {
  const limit = options.maxLength ?? 500;
  return column(options, {
    kind: 'text',
    limits: { maxLength: limit },
    write: same,
    read: (cell, report) => {
      if (cell.length <= limit) return cell;
      report({
        code: 'cell/too-long',
        message: `有 ${cell.length} 个字，最多 ${limit} 个字。`,
        fix: '请写短一些。',
      });
      return null;
    },
  });
}

/** An identifier of a fixed form, such as a slug or a voucher number. Kept as text, zeros and all. */
export function code<Required extends boolean = false>(
  options: ColumnOptions<Required> & { readonly pattern: RegExp; readonly form: string },
): Column<string, NoInfer<Required>> {
  return column(options, {
    kind: 'code',
    limits: { pattern: options.pattern.source },
    write: same,
    read: (cell, report) => {
      if (options.pattern.test(cell)) return cell;
      report({
        code: 'cell/code',
        message: `${shown(cell)}不是${options.form}。`,
        fix: `请照样子填，例如「${options.example}」。`,
      });
      return null;
    },
  });
}

/** An amount in 元; the value is integer 分. Negative amounts only where the table allows them. */
export function money<Required extends boolean = false>(
  options: ColumnOptions<Required> & { readonly negative?: boolean },
): Column<Fen, NoInfer<Required>> {
  return column(options, {
    kind: 'money',
    limits: options.negative ? {} : { minimum: 0 },
    write: fenToText,
    read: (cell, report) => {
      const reading = parseFen(cell);
      if (!reading.ok) {
        const [message, fix] = MONEY_FAULTS[reading.fault];
        report({ code: `money/${reading.fault}`, message: `${shown(cell)}${message}`, fix });
        return null;
      }
      if (reading.fen < 0 && !options.negative) {
        report({
          code: 'money/negative',
          message: `${shown(cell)}是负数，这一列的金额不能小于 0。`,
          fix: '退款、追缴请在「说明」里写清楚，金额填正数或留空。',
        });
        return null;
      }
      return reading.fen;
    },
  });
}

const MONEY_FAULTS = {
  'not-a-number': ['不是金额。', '请只填数字，单位是元，例如 9300 或 9300.50。'],
  'too-many-decimals': [
    '的小数超过两位，钱最小到分。',
    '请核对原件，最多写两位小数，例如 9300.50。',
  ],
  'too-large': ['大得超出能准确计算的范围。', '请核对是不是多写了几位，或单位写错。'],
} as const;

/** A whole number within bounds. */
export function integer<Required extends boolean = false>(
  options: ColumnOptions<Required> & { readonly min?: number; readonly max?: number },
): Column<number, NoInfer<Required>> {
  const { min = 0, max = 1_000_000_000 } = options;
  return column(options, {
    kind: 'integer',
    limits: { minimum: min, maximum: max },
    write: String,
    read: (cell, report) => {
      const value = /^-?\d{1,15}$/.test(cell) ? Number(cell) : Number.NaN;
      if (value >= min && value <= max) return value;
      report({
        code: 'cell/integer',
        message: `${shown(cell)}不是 ${min} 到 ${max} 之间的整数。`,
        fix: `请填整数，例如 ${options.example}。`,
      });
      return null;
    },
  });
}

/**
 * A number with decimals, such as an area or a score. The value is an integer count of the smallest
 * unit: with `places: 2`, `100.5` reads as 10050, so that sums and comparisons stay exact.
 */
export function decimal<Required extends boolean = false>(
  options: ColumnOptions<Required> & {
    readonly places: number;
    readonly min?: number;
    readonly max?: number;
  },
): Column<number, NoInfer<Required>> {
  const { places, min = 0, max = 1_000_000_000 } = options;
  const factor = 10 ** places;
  return column(options, {
    kind: 'decimal',
    limits: { minimum: min, maximum: max },
    write: (value) => scaledToText(value, places),
    read: (cell, report) => {
      const value = readScaled(cell, places);
      if (value !== null && value >= min * factor && value <= max * factor) return value;
      report({
        code: 'cell/decimal',
        message: `${shown(cell)}不是 ${min} 到 ${max} 之间、最多 ${places} 位小数的数字。`,
        fix: `请填数字，例如 ${options.example}。`,
      });
      return null;
    },
  });
}

/** Exact integer of a decimal text in units of 10^-places; null when it is not such a number. */
export function readScaled(cell: string, places: number): number | null {
  const match = /^(-?)(\d{1,13})(?:\.(\d+))?$/.exec(cell);
  if (!match) return null;
  const decimals = (match[3] ?? '').replace(/0+$/, '');
  if (decimals.length > places) return null;
  const value = Number(`${match[2]}${decimals.padEnd(places, '0')}`);
  if (!Number.isSafeInteger(value)) return null;
  return match[1] ? 0 - value : value;
}

/** Inverse of `readScaled`, without needless zeros: 10050 with two places → `100.5`. */
export function scaledToText(value: number, places: number): string {
  if (places === 0) return String(value);
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const decimals = digits.slice(-places).replace(/0+$/, '');
  const body = digits.slice(0, -places) + (decimals ? `.${decimals}` : '');
  return value < 0 ? `-${body}` : body;
}

/** No ledger here tells of an earlier day, and no term of one runs longer. */
export const EARLIEST: Day = '1978-01-01';
export const LATEST: Day = '2100-12-31';

/** A calendar day, `2022-11-03`. Unless it may lie `ahead`, it tells what has happened. */
export function day<Required extends boolean = false>(
  options: ColumnOptions<Required> & { readonly ahead?: boolean },
): Column<Day, NoInfer<Required>> {
  return column(options, {
    kind: 'day',
    ahead: options.ahead ?? false,
    write: same,
    read: (cell, report) => {
      if (isDay(cell) && cell >= EARLIEST && cell <= LATEST) return cell;
      report({
        code: 'cell/day',
        message: `${shown(cell)}不是一个日期，或没有这一天。`,
        fix: '请写成 2022-11-03 这样：四位年、两位月、两位日。',
      });
      return null;
    },
  });
}

/** A calendar month, `2022-11`. */
export function month<Required extends boolean = false>(
  options: ColumnOptions<Required>,
): Column<string, NoInfer<Required>> {
  return column(options, {
    kind: 'month',
    write: same,
    read: (cell, report) => {
      if (/^\d{4}-(0[1-9]|1[0-2])$/.test(cell)) return cell;
      report({
        code: 'cell/month',
        message: `${shown(cell)}不是月份。`,
        fix: '请写成 2022-11 这样。',
      });
      return null;
    },
  });
}

/** 是 or 否. */
export function yesNo<Required extends boolean = false>(
  options: ColumnOptions<Required>,
): Column<boolean, NoInfer<Required>> {
  return column(options, {
    kind: 'boolean',
    write: (value) => (value ? '是' : '否'),
    read: (cell, report) => {
      if (cell === '是') return true;
      if (cell === '否') return false;
      report({
        code: 'cell/yes-no',
        message: `${shown(cell)}看不懂。`,
        fix: '请填「是」或「否」。',
      });
      return null;
    },
  });
}

/** One of a few words; the value is the English key, the cell holds the Chinese label. */
export function choice<Key extends string, Required extends boolean = false>(
  options: ColumnOptions<Required> & { readonly choices: Readonly<Record<Key, string>> },
): Column<Key, NoInfer<Required>> {
  const byLabel = new Map<string, Key>();
  for (const key of Object.keys(options.choices) as Key[]) byLabel.set(options.choices[key], key);
  return column(options, {
    kind: 'choice',
    choices: options.choices,
    write: (key) => options.choices[key],
    read: (cell, report) => {
      const key = byLabel.get(cell);
      if (key !== undefined) return key;
      report({
        code: 'cell/choice',
        message: `${shown(cell)}不在可选的词里。`,
        fix: `请从这些词里选一个：${[...byLabel.keys()].join('、')}。`,
      });
      return null;
    },
  });
}

/** Several words in one cell, parted by ；. `only` names the words it may hold; any where it is left out. */
export function list<Required extends boolean = false>(
  options: ColumnOptions<Required> & { readonly only?: readonly string[] },
): Column<readonly string[], NoInfer<Required>> {
  const { only } = options;
  return column(options, {
    kind: 'list',
    write: (values) => values.join('；'),
    read: (cell, report) => {
      const words = cell
        .split(/[；;]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
      const other = only && words.find((word) => !only.includes(word));
      if (other === undefined) return words;
      report({
        code: 'cell/choice',
        message: `${shown(other)}不在可选的词里。`,
        fix: `请从这些词里选，几个用「；」隔开：${only?.join('、')}。`,
      });
      return null;
    },
  });
}

/** Signs and words of figures, dates and units: a cell of these alone says nothing of anybody. */
const FIGURES =
  /^[\d\s年月日号时分秒元角整万千百十亿亩平方米公里顷厘斤吨座户个处次¥$€£%.,:;/()+\-–—=TZE㎡mk]+$/;
/** The country's own currency, by whatever name. */
const CURRENCY = /^(?:人民币|RMB|CNY)\s?|\s?(?:人民币|RMB|CNY|块钱?|[圆圓])$/gi;
const PLAIN_AMOUNT =
  /^\D{0,4}(\d{1,3}(,\d{3})+|\d{1,9})\.\d{1,8}\D{0,4}$|^\D{0,4}\d{1,3}(,\d{3})+\D{0,4}$/;
/** An amount in words, which no number of anybody is written in. */
const IN_WORDS =
  /^(?:人民币)?[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖两十百千万亿拾佰仟]*[十百千万亿拾佰仟元][零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖十百千万拾佰仟元圆块角分整正]*$/;
const DATE = /^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}\D/;

/**
 * A cell as a message may quote it: in quotation marks when it is a figure, an amount or a date, and
 * otherwise only spoken of. A value may stand in the wrong column, and may then be anybody's name,
 * address or number.
 */
export function shown(cell: string): string {
  const text = cell.normalize('NFKC').trim();
  const digits = text.replace(/\D/g, '').length;
  if (text.length <= 24 && IN_WORDS.test(text)) return `「${cell.trim()}」`;
  const harmless = digits > 0 && text.length <= 24 && FIGURES.test(text.replace(CURRENCY, ''));
  if (harmless && (digits < 7 || PLAIN_AMOUNT.test(text) || DATE.test(`${text} `))) {
    return `「${cell.trim()}」`;
  }
  return digits === text.length && digits > 0 ? `这 ${digits} 位数字` : '这一格的内容';
}
