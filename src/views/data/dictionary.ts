import type { CellFault, Severity } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { Column, ColumnKind, PrivacyClass } from '../../intake/column.ts';
import type { Table } from '../../intake/define-table.ts';
import { NOTICES_TOLD } from '../../intake/tables/shared-columns.ts';
import { hintOf } from '../../intake/template/template-rows.ts';

/** One column as the data dictionary tells a clerk or a reader of the download. */
export interface ColumnEntry {
  readonly header: string;
  readonly aliases: readonly string[];
  readonly key: string;
  readonly type: string;
  readonly required: boolean;
  /** What the cell is held to beyond its type, a sentence each. */
  readonly rules: readonly string[];
  readonly hint: string;
  readonly example: string;
  readonly privacy: string;
  readonly problems: readonly ColumnProblem[];
}

/** A fault that the check can find in a column, in the words it uses. */
export interface ColumnProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
}

/** The dictionary of one table, all from its definition. */
export function dictionaryOf(table: Table): ColumnEntry[] {
  return Object.entries(table.columns).map(([key, column]) => ({
    header: column.header,
    aliases: column.aliases,
    key,
    type: TYPE_WORDS[column.kind],
    required: column.required,
    rules: rulesOf(column),
    hint: column.hint,
    example: column.example,
    privacy: PRIVACY_WORDS[column.privacy],
    problems: problemsOf(column),
  }));
}

const TYPE_WORDS: Readonly<Record<ColumnKind, string>> = {
  text: '文字',
  code: '编号（当文字）',
  money: '金额（元）',
  integer: '整数',
  decimal: '数字',
  day: '日期',
  month: '月份',
  boolean: '是或否',
  choice: '选一个词',
  list: '几个词，用；隔开',
};

const PRIVACY_WORDS: Readonly<Record<PrivacyClass, string>> = {
  public: '本来就公开的内容。',
  'resident-name': '居民姓名：必须打星号，公示期满后只留合计。',
  household: '村里自编的户号：不能用身份证号、门牌。网上的奖补台账换成这张台账自己的。',
  post: '写职务，不写姓名。',
  'public-phone': '只写公开的办公电话，不写私人手机号。',
  'credit-code': '单位的统一社会信用代码，个人的证件号不能填。',
  paper: '合同、凭证一类的编号，可以很长；不能填个人的证件号。',
  'to-publish': '登记过可以公开的单位号码。',
  free: '写事不写人：不能有身份证号、手机号、银行账号、门牌、病情。',
};

/** Lists a column may refer to, as a clerk knows them. */
export const LIST_WORDS: Readonly<Record<string, string>> = {
  villages: '村（社区）名册的编号',
  towns: '乡镇名册的编号',
  programmes: '奖补项目的代号',
  disclosure: '公开目录的编号',
  accounts: '收支科目的名称',
  laws: '法规的编号',
  'service-items': '便民服务事项的编号',
  notices: '公示登记簿的公示编号',
  [NOTICES_TOLD]: '公示登记簿的公示编号，撤回了的也行',
  payouts: '奖补台账的编号',
  'honour-titles': '评选称号表的代号',
  sources: '来源的编号',
  entities: '事实对象、村或乡镇的编号',
  policies: '政策的代号',
  'policies-and-cases': '政策或案例的代号',
  rules: '条款的编号',
  indicatorSets: '名单表里的名单',
  evaluationParts: '考评项表的名称',
  evaluationGrades: '考评类别表的名称',
  evaluationSteps: '考评步骤表的名称',
  surveyKinds: '问卷种类表的名称',
  surveys: '问卷调查登记的编号',
};

function rulesOf(column: Column): string[] {
  const { minimum, maximum, maxLength } = column.limits;
  const rules: string[] = [];
  if (column.unique) rules.push(column.unique === true ? '不能重复。' : '一个村里不能重复。');
  if (column.choices) rules.push(`只能是：${Object.values(column.choices).join('、')}。`);
  if (column.refersTo) rules.push(`必须是${LIST_WORDS[column.refersTo] ?? '名单里的值'}。`);
  if (minimum !== undefined && maximum !== undefined && maximum < 1_000_000_000) {
    rules.push(`${minimum} 到 ${maximum}。`);
  } else if (minimum !== undefined) rules.push(`不小于 ${minimum}。`);
  if (maxLength !== undefined && maxLength < 500) rules.push(`最多 ${maxLength} 个字。`);
  return rules;
}

/** Text that each kind of column refuses, to hear from the column itself what it says then. */
const REFUSED: Readonly<Record<ColumnKind, readonly string[]>> = {
  text: [],
  code: ['？？'],
  money: ['待定', '1.005', '-1'],
  integer: ['几个'],
  decimal: ['几亩'],
  day: ['2022-02-30'],
  month: ['2022-13'],
  boolean: ['也许'],
  choice: ['别的'],
  list: ['别的'],
};

function problemsOf(column: Column): ColumnProblem[] {
  const problems: ColumnProblem[] = [];
  const add = ({ severity = 'error', code, message, fix = '' }: CellFault): void => {
    problems.push({ severity, code, message, fix });
  };
  if (column.required) add({ code: 'cell/empty', message: '这一格不能空。', fix: hintOf(column) });
  const { maxLength } = column.limits;
  const tooLong = maxLength === undefined ? [] : ['字'.repeat(maxLength + 1)];
  for (const cell of [...REFUSED[column.kind], ...tooLong]) column.read(cell, add);
  if (column.refersTo)
    add({ code: 'cell/not-listed', message: '名单里没有这个值。', fix: '请从名单里选。' });
  if (column.unique)
    add({ code: 'cell/duplicate', message: '与前面某一行重复。', fix: '请改成不重复的。' });
  if (column.privacy === 'resident-name') {
    add({ code: 'guard/name', message: '姓名没有打星号。', fix: '请改成「张*三」这样。' });
  }
  return problems;
}
