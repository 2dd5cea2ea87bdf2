import { expect, it } from 'vitest';
import { idCheckCharacter } from '../../../src/intake/guard/checksums.ts';
import type { BroughtIn } from '../../../src/portal/handing-in/bring-in.ts';
import { ClerkCounty } from '../../support/clerk-home.ts';
import { encodeGb } from '../../support/encode-gb.ts';
import { type Cell, workbook } from '../../support/workbook.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const errors = ({ problems }: BroughtIn): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
const rows = (text: string): string[] => text.trimEnd().split('\n').slice(1);

const JOURNAL = `柳坪村2026年9月财务收支明细表
单位：元
日期,凭证号,摘要,收入,支出,余额,经手人,审批人
2026.9.1,,上月结转,,,"12,300.50",,
2026.9.3,9-1,收山场租金,"1,600.00",,"13,900.50",陈会计,赵国强
2026.9.8,9-2,付村部电费,,86.50,"13,814.00",陈会计,赵国强
2026.9.20,9-3,付保洁员工资（1人）,,900.00,"12,914.00",陈会计,赵国强
合计,,,"1,600.00",986.50,"12,914.00",,
村支书：赵国强        报账员：陈会计         监委会主任：孙德才
`;

it('takes a journal without accounts, asks for them once, and puts posts for names', () => {
  const county = new ClerkCounty();
  const bytes = encodeGb(JOURNAL);
  const sheet = { name: '9月收支.csv', bytes, table: 'accounts' };
  const { asked, brought } = county.handInAsked(sheet);
  expect(asked.map(({ about }) => about)).toEqual(['words']);
  expect(errors(brought)).toEqual([]);
  expect(rows(county.text('accounts/liuping/2026.csv'))).toEqual([
    '2026-09-01,,期初余额,上月结转,,,12300.50,,,',
    '2026-09-03,9-1,发包及上交收入,收山场租金,1600.00,,13900.50,报账员,村支书,',
    '2026-09-08,9-2,管理费支出,付村部电费,,86.50,13814.00,报账员,村支书,',
    '2026-09-20,9-3,集体公益福利支出,付保洁员工资（1人）,,900.00,12914.00,报账员,村支书,',
  ]);
  const told = brought.problems.map(({ message, fix }) => message + fix).join('\n');
  expect(told).not.toMatch(/赵国强|孙德才/);
  // The next month has the same words, so nothing is asked.
  const next = county.handInAsked({
    ...sheet,
    name: '10月收支.csv',
    bytes: utf8(
      '日期,凭证号,摘要,收入,支出,余额\n2026.10.1,,上月结转,,,12914\n2026.10.9,10-1,付村部电费,,14.00,12900\n',
    ),
  });
  expect([next.asked, errors(next.brought)]).toEqual([[], []]);
  expect(rows(county.text('accounts/liuping/2026.csv')).at(-1)).toBe(
    '2026-10-09,10-1,管理费支出,付村部电费,,14.00,12900.00,,,',
  );
});

it('makes the days of a notice out of a day and how many days, and numbers it', () => {
  const county = new ClerkCounty();
  const bytes = workbook([
    {
      rows: [
        ['柳坪村公示情况登记表'],
        ['序号', '公示内容', '公示时间', '公示期', '公示地点', '负责人'],
        ['1', '柳坪村2026年茶园改植补助名单', '2026.11.10', '7天', '村部', '赵国强'],
        ['2', '2026年9月财务收支', '2026.10.5-10.12', '', '村部', '陈会计'],
      ],
    },
  ]);
  const sheet = { name: '登记.xlsx', bytes, table: 'notices' };
  const { asked, brought } = county.handInAsked(sheet);
  expect([asked.length, errors(brought)]).toEqual([1, []]);
  expect(rows(county.text('notices/liuping/2026.csv'))).toEqual([
    'liuping-2026-001,村务,,,柳坪村2026年茶园改植补助名单,柳坪村村民委员会,2026-11-10,2026-11-10,2026-11-17,,,,,,,村务监督委员会主任,,,',
    'liuping-2026-002,财务,,,2026年9月财务收支,柳坪村村民委员会,2026-10-05,2026-10-05,2026-10-12,,,,2026-09,,,村务监督委员会主任,,,',
  ]);
  // Once more the same sheet: the same numbers, nothing asked, nothing changed.
  const before = county.files;
  const again = county.handInAsked(sheet);
  expect([again.asked, errors(again.brought)]).toEqual([[], []]);
  expect([...county.files]).toEqual([...before]);
});

const DIGITS = '36990119550101100';
const ID = DIGITS + idCheckCharacter(DIGITS);
const LIST: readonly (readonly Cell[])[] = [
  ['河口镇柳坪村2026年茶园改植补助发放花名册'],
  ['填报单位（盖章）：柳坪村村民委员会', null, null, null, null, null, '单位：亩、元'],
  [
    '序号',
    '组别',
    '户主姓名',
    '身份证号',
    '种植面积',
    '补助标准',
    '补贴金额',
    '账号',
    '申报日期',
    '签字',
  ],
  [
    '1',
    '一组',
    '钱玉兰',
    ID,
    { number: 3.5 },
    { number: 400 },
    { number: 1400 },
    '6228480112345670018',
    '2026.3.5',
    null,
  ],
  [
    '2',
    null,
    '孙有福',
    ID,
    { number: 2 },
    { number: 400 },
    { number: 800 },
    '6228480112345670018',
    '2026.3.6',
    null,
  ],
  [
    '3',
    '二组',
    '欧阳春',
    ID,
    { number: 10 },
    { number: 400 },
    { number: 4100 },
    '6228480112345670018',
    '2026.3.7',
    null,
  ],
  ['合计', null, null, null, { number: 15.5 }, null, { number: 6300 }],
  ['包村干部：周立', null, null, '制表：陈会计', null, null, '联系电话：13870300001'],
];

it('takes a list with private columns, merged groups and amounts not yet paid', () => {
  const county = new ClerkCounty();
  const bytes = workbook([{ rows: LIST, merges: ['B4:B5'] }]);
  const sheet = { name: '花名册.xlsx', bytes, table: 'payouts-chaye-gaizhi' };
  const { asked, brought } = county.handInAsked(sheet);
  expect(asked.map(({ about }) => about)).toEqual(['private', 'columns']);
  expect(errors(brought)).toEqual([]);
  const [head = '', ...ledger] = county.text('payouts/chaye-gaizhi/liuping.csv').split('\n');
  const at = (name: string): number => head.split(',').indexOf(name);
  const shown = [
    '编号',
    '户号',
    '户主',
    '组',
    '应发金额（元）',
    '兑付金额（元）',
    '改植面积（亩）',
    '申报日期',
  ];
  expect(ledger.slice(0, 3).map((row) => shown.map((name) => row.split(',')[at(name)]))).toEqual([
    [
      'chaye-gaizhi-liuping-001',
      'CHAYE-GAIZHI-001',
      '钱*兰',
      '一组',
      '1400.00',
      '',
      '3.5',
      '2026-03-05',
    ],
    [
      'chaye-gaizhi-liuping-002',
      'CHAYE-GAIZHI-002',
      '孙*福',
      '一组',
      '800.00',
      '',
      '2',
      '2026-03-06',
    ],
    [
      'chaye-gaizhi-liuping-003',
      'CHAYE-GAIZHI-003',
      '欧阳*',
      '二组',
      '4100.00',
      '',
      '10',
      '2026-03-07',
    ],
  ]);
  // The amount is held against the rule before it is paid.
  expect(brought.problems).toContainEqual(
    expect.objectContaining({ row: 6, code: 'payouts/not-by-rule', column: '应发金额（元）' }),
  );
  const left = brought.problems.filter(({ code }) => code === 'head/private-left-out');
  expect(left.map(({ column }) => column).sort()).toEqual(['身份证号', '账号'].sort());
  const told = JSON.stringify([brought.problems, asked]);
  expect(told).not.toMatch(new RegExp(`${ID}|钱玉兰|孙有福|13870300001|62284801`));
});

it('asks what a head means that is near to a column, and never drops an amount unsaid', () => {
  const county = new ClerkCounty();
  const csv =
    '日期,凭证号,会计科日,摘要,收入,支出,余额,手续金额\n2026-9-1,,期初余额,,,,100,\n2026-9-2,1,其他收入,利息,5,,105,3\n';
  const { questions, ...brought } = county.handIn({
    name: 'a.csv',
    bytes: utf8(csv),
    table: 'accounts',
  });
  expect(
    questions.flatMap(({ entries }) => entries.map(({ from, guess }) => `${from}→${guess}`)),
  ).toEqual(['会计科日→科目', '手续金额→不收']);
  expect(errors({ ...brought, questions }).length).toBeGreaterThan(0);
});

it('maps an account name that the county does not use once', () => {
  const county = new ClerkCounty();
  const month = (n: number, opening: number): Uint8Array =>
    utf8(
      `日期,凭证号,科目,摘要,收入,支出,余额\n2026-0${n}-01,,期初余额,,,,${opening}\n2026-0${n}-09,${n}-1,管理费用,办公,,10,${opening - 10}\n`,
    );
  const first = county.handInAsked({ name: '6.csv', bytes: month(6, 500), table: 'accounts' });
  expect(
    first.asked.flatMap(({ entries }) => entries.map(({ from, guess }) => [from, guess])),
  ).toEqual([['管理费用', '管理费支出']]);
  expect(county.text('mappings.csv')).toContain('liuping,accounts,说法,管理费用,管理费支出');
  const next = county.handInAsked({ name: '7.csv', bytes: month(7, 490), table: 'accounts' });
  expect([next.asked, errors(next.brought)]).toEqual([[], []]);
  // Of another village nobody has said so.
  const other = { name: '6.csv', bytes: month(6, 500), table: 'accounts', village: 'shiqiao' };
  expect(county.handIn(other).questions).toHaveLength(1);
});

it('takes twelve months of one village in turn, each opening held against the last closing', () => {
  const county = new ClerkCounty();
  let balance = 1000_00;
  const yuan = (fen: number): string => (fen / 100).toFixed(2);
  for (let month = 1; month <= 12; month += 1) {
    const day = (d: number): string => `2025.${month}.${d}`;
    const [opening, paid] = [balance, month * 7_31];
    balance += 300_00 - paid;
    const text = [
      '石桥村收支公布表',
      '日期,凭证号,科目,摘要,收入,支出,余额,监督人',
      `${day(1)},,期初余额,,,,${yuan(opening)},`,
      `${day(4)},${month}-1,发包及上交收入,鱼塘承包费,300,,,监委会主任`,
      `${day(15)},${month}-2,管理费支出,办公用品,,${yuan(paid)},,监委会主任`,
      `${day(28)},,期末余额,,,,${yuan(balance)},`,
      `合计,,,,300.00,${yuan(paid)},,`,
      '村务监督员：周立,,,,,,,',
    ].join('\n');
    const sheet = {
      name: `${month}月.csv`,
      bytes: utf8(text),
      table: 'accounts',
      village: 'shiqiao',
    };
    const { asked, brought } = county.handInAsked(sheet);
    expect([month, asked, errors(brought)]).toEqual([month, [], []]);
  }
  const ledger = rows(county.text('accounts/shiqiao/2025.csv'));
  expect(ledger).toHaveLength(1 + 12 * 3);
  expect(ledger.filter((row) => row.includes('期初余额'))).toHaveLength(1);
  expect(ledger.at(-1)).toContain(yuan(balance));
});

it('refuses an opening that is not what the month before left, and keeps what is on file', () => {
  const county = new ClerkCounty();
  const head = '日期,凭证号,科目,摘要,收入,支出,余额\n';
  const first = `${head}2026-06-01,,期初余额,,,,500\n2026-06-09,6-1,其他收入,利息,10,,510\n`;
  county.handIn({ name: '6.csv', bytes: utf8(first), table: 'accounts' });
  const before = county.files;
  const wrong = `${head}2026-07-01,,期初余额,,,,501\n2026-07-09,7-1,其他收入,利息,10,,511\n`;
  const brought = county.handIn({ name: '7.csv', bytes: utf8(wrong), table: 'accounts' });
  expect(errors(brought)).toEqual([
    expect.stringContaining('上月底账上是 510.00 元，这里期初写 501.00 元，差 9.00 元'),
  ]);
  expect(county.files).toBe(before);
  // June handed in again, as it was: its own opening stays.
  expect(errors(county.handIn({ name: '6.csv', bytes: utf8(first), table: 'accounts' }))).toEqual(
    [],
  );
});
