import { type CellReport, type ColumnOptions, code, day, list, text } from '../column.ts';
import { DIVISION, HOUSEHOLD, NUMBERED, PAGES, SLUG } from './slugs.ts';

/** 村（社区）: the village a row is of. */
export const villageColumn = (example = 'qinghe') =>
  text({
    header: '村（社区）',
    required: true,
    refersTo: 'villages',
    hint: '村的代号。',
    example,
  });

/** 村（社区） where a row may be of no single village; the hint says when it is left empty. */
export const anyVillageColumn = (hint: string, example = 'qinghe') =>
  text({ header: '村（社区）', refersTo: 'villages', hint, example });

/** 乡镇: the town a place belongs to. */
export const townColumn = () =>
  text({
    header: '乡镇',
    required: true,
    refersTo: 'towns',
    hint: '乡镇的代号。',
    example: 'chengguan',
  });

/** 编号 of a row of a ledger: fixed for good; the hint says what it is put together from. */
export const numberColumn = (hint: string, example: string) =>
  code({ header: '编号', ...NUMBERED, required: true, unique: true, hint, example });

/** 编号 that stands in an address. */
export const addressColumn = (example: string, hint = '网址里用的代号，定了不再改。') =>
  code({ header: '编号', ...SLUG, required: true, unique: true, hint, example });

/** 区划代码 of a town or a village. */
export const divisionColumn = (example: string) =>
  code({ header: '区划代码', ...DIVISION, hint: '国家统计用区划代码，设成文本。', example });

/** 户号: the household a row is of. */
export const householdColumn = (hint: string) =>
  code({
    header: '户号',
    ...HOUSEHOLD,
    required: true,
    privacy: 'household',
    hint,
    example: 'H0031',
  });

/** 公示编号: the notice that made a row public; the hint says what it showed. */
export const noticeColumn = (hint: string, example: string) =>
  text({ header: '公示编号', refersTo: 'notices', hint, example });

/** List of every notice that was ever told: those on file, and those that were withdrawn. */
export const NOTICES_TOLD = 'notices-told';

/** 公示编号 of what became of a notice: that happened, and stays true once the notice is withdrawn. */
export const toldNoticeColumn = (hint: string) =>
  text({
    header: '公示编号',
    required: true,
    refersTo: NOTICES_TOLD,
    hint,
    example: 'qinghe-2022-021',
  });

/** 依据: the clause of the rules that a row rests on. */
export const ruleColumn = (example: string, hint = '条款表里的编号。') =>
  text({ header: '依据', refersTo: 'rules', hint, example });

/** 依据 where a row may rest on several clauses. */
export const rulesColumn = (example: string, hint = '条款编号，用分号隔开。') =>
  list({ header: '依据', hint, example });

/** 条款: the clause that says what the row says. */
export const clauseColumn = (example: string, hint = '条款的编号。') =>
  text({ header: '条款', refersTo: 'rules', hint, example });

/** 涉及事实: the facts whose figures the row repeats. */
export const factsColumn = (example: string, hint = '事实编号。') =>
  list({ header: '涉及事实', hint, example });

/** 来源: the source a row is taken from. */
export const sourceColumn = (example: string) =>
  text({ header: '来源', required: true, refersTo: 'sources', hint: '来源的代号。', example });

/** 栏目: the section of the source. */
export const sectionColumn = (example: string, hint = '哪一节。') =>
  text({ header: '栏目', required: true, hint, example });

/** 页码 of the source, where they are known. */
export const pagesColumn = (example: string, hint = '页码。') =>
  code({ header: '页码', ...PAGES, hint, example });

/** 出处 of a row that a clerk copies from a paper. */
export const copiedFromColumn = (example: string) =>
  text({ header: '出处', hint: '抄自哪里。', example });

/** 单位 of a quantity. */
export const unitColumn = (example: string) =>
  text({ header: '单位', hint: '数量的单位。', example });

/** 单位 of a value that is nothing without it. */
export const valueUnitColumn = (example: string) =>
  text({ header: '单位', required: true, hint: '数值的单位。', example });

/** 备注: what the source leaves unclear. */
export const remarkColumn = (example: string) =>
  text({ header: '备注', hint: '没写清楚的地方。', example });

/** 说明: what the source leaves unclear. */
export const noteColumn = (example: string) =>
  text({ header: '说明', hint: '没说清的地方。', example });

/** 说明 that a clerk writes, and the guard therefore reads. */
export const ownNoteColumn = (hint: string, example: string, maxLength: number) =>
  text({ header: '说明', privacy: 'free', maxLength, hint, example });

/** The columns of a cash book, by the names that every table of one gives them. */
export const CASH_BOOK = {
  day: 'date',
  words: 'summary',
  income: 'income',
  expense: 'expense',
  balance: 'balance',
} as const;

/** 日期 a voucher was entered in the books. */
export const bookedOnColumn = () =>
  day({
    header: '日期',
    aliases: ['记账日期', '入账日期', '收支日期', '时间'],
    required: true,
    hint: '入账的日子。',
    example: '2022-11-08',
  });

/** 凭证号 of a voucher, as books number them: 10-003, 记字第3号, No.00123. */
export const voucherColumn = (example: string, hint: string) =>
  code({
    header: '凭证号',
    aliases: ['凭证编号', '凭证', '单据号', '凭证字号', '凭证号数', '凭单号', '票据号', '票据编号'],
    privacy: 'paper',
    pattern: /^(?:[记收付转银现]字?第?-?)?[0-9A-Za-z][0-9A-Za-z.-]{0,19}号?$/,
    form: '凭证号',
    hint,
    example,
  });

/** Somebody in office, told by the post and never by name; clerks head it without the word 职务. */
export const postColumn = (
  header: string,
  example: string,
  hint = '写职务，不写姓名。',
  aliases: readonly string[] = [],
) => text({ header, aliases: [bare(header), ...aliases], privacy: 'post', hint, example });

/** 经手人职务 as clerks head it: 经手人. */
export const bare = (header: string): string => header.replace(/职务$/, '');

/** Lines of an office with their extensions, several with a sign between. */
const TELEPHONE = /^(?=.*\d{3})(?:[\d\s()+、,;/-]|转|分机|或)+$/;

/** A telephone of an office, which pages ring up: numbers, and nothing else. */
export const telephoneColumn = (options: ColumnOptions<false>) => {
  const words = text({ ...options, privacy: 'public-phone' });
  return {
    ...words,
    read: (cell: string, report: CellReport) => {
      if (TELEPHONE.test(cell.normalize('NFKC').replace(/[—–]/g, '-')))
        return words.read(cell, report);
      report({
        code: 'cell/telephone',
        message: '这一格不是电话号码。',
        fix: `请只写号码，例如「${options.example}」；分机写「转 8」，谁接电话写在别的栏。`,
      });
      return null;
    },
  };
};

/** 办公电话: a landline of an office. */
export const officePhoneColumn = (hint = '办公室的座机，不填私人手机号。') =>
  telephoneColumn({ header: '办公电话', hint, example: '0719-0000001' });
