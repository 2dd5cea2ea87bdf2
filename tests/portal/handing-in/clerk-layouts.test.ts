import { expect, it } from 'vitest';
import type { BroughtIn } from '../../../src/portal/handing-in/bring-in.ts';
import { ClerkCounty } from '../../support/clerk-home.ts';
import { type Cell, type TrialSheet, workbook } from '../../support/workbook.ts';

/** A sheet as a clerk lays it out, and what comes in, column by column as `shown` names them. */
interface Layout {
  readonly called: string;
  readonly table?: string;
  readonly file?: string;
  readonly sheets: readonly TrialSheet[];
  readonly comesIn: readonly string[];
}

/** Rows from text, cells apart by |; a figure is a number as a workbook holds it. */
function rows(...lines: readonly string[]): Cell[][] {
  return lines.map((line) =>
    line.split('|').map((cell) => {
      const text = cell.trim();
      if (text === '') return null;
      return /^=/.test(text) ? { number: Number(text.slice(1)) } : text;
    }),
  );
}

const ACCOUNTS = ['日期', '凭证号', '科目', '收入（元）', '支出（元）', '余额（元）'];
const OCTOBER = [
  '2026-10-03 10-1 发包及上交收入 3600.00 - 55910.20',
  '2026-10-08 10-2 管理费支出 - 486.50 55423.70',
];
const PAYOUTS = ['编号', '户主', '组', '改植面积（亩）', '应发金额（元）', '兑付金额（元）'];
const TWO = [
  'chaye-gaizhi-liuping-001 张*强 一组 3.5 1400.00 -',
  'chaye-gaizhi-liuping-002 李*英 二组 12 4800.00 -',
];
const NOTICES = ['公示编号', '类别', '公示开始', '公示结束'];
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  accounts: ACCOUNTS,
  'payouts-chaye-gaizhi': PAYOUTS,
  notices: NOTICES,
};

const LAYOUTS: readonly Layout[] = [
  {
    called: 'a ledger with month and day in two columns below the year',
    sheets: [
      {
        rows: rows(
          '柳坪村银行存款明细账',
          '2026年 | | 凭证号数 | 摘要 | 收入 | 支出 | 结余',
          '月 | 日 | | | | |',
          '=10 | =1 | | 上月结转 | | | =52310.2',
          '=10 | =3 | 10-1 | 收山场租金 | =3600 | | =55910.2',
          ' | =8 | 10-2 | 付村部电费 | | =486.5 | =55423.7',
          ' | | | 本月合计 | =3600 | =486.5 | =55423.7',
        ),
        merges: ['A2:B2', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:G3'],
      },
    ],
    comesIn: ['2026-10-01 - 期初余额 - - 52310.20', ...OCTOBER],
  },
  {
    called: 'a cash journal of debits and credits with numbers in words',
    sheets: [
      {
        rows: rows(
          '日期 | 凭证字号 | 摘要 | 借方 | 贷方 | 方向 | 余额',
          '2026-10-01 | | 9月份结余 | | | 借 | =52310.2',
          '2026-10-03 | 记字第1号 | 收山场租金 | =3600 | | 借 | =55910.2',
          '2026-10-08 | No.0012 | 付村部电费 | | =486.5 | 借 | =55423.7',
          '2026-10-31 | | 10月份结余 | | | 借 | =55423.7',
        ),
      },
    ],
    comesIn: [
      '2026-10-01 - 期初余额 - - 52310.20',
      '2026-10-03 记字第1号 发包及上交收入 3600.00 - 55910.20',
      '2026-10-08 No.0012 管理费支出 - 486.50 55423.70',
      '2026-10-31 - 期末余额 - - 55423.70',
    ],
  },
  {
    called: 'what came in beside what went out, balances below',
    sheets: [
      {
        rows: rows(
          '柳坪村2026年10月财务收支公布表',
          '收入 | | 支出 |',
          '项目 | 金额 | 项目 | 金额',
          '山场租金 | =3600 | 村部电费 | =486.5',
          ' | | 清淤人工 | =100',
          '合计 | =3600 | 合计 | =586.5',
          '上月结余：52310.20元 | | 本月结余：55323.70元 |',
        ),
        merges: ['A2:B2', 'C2:D2'],
      },
    ],
    comesIn: [
      '2026-10-31 - 期初余额 - - 52310.20',
      '2026-10-31 - 发包及上交收入 3600.00 - -',
      '2026-10-31 - 管理费支出 - 486.50 -',
      '2026-10-31 - 集体公益福利支出 - 100.00 -',
      '2026-10-31 - 期末余额 - - 55323.70',
    ],
  },
  {
    called: 'income and expenses one below the other, days without their year',
    sheets: [
      {
        rows: rows(
          '柳坪村2026年10月财务公开',
          '一、收入',
          '日期 | 凭证号 | 摘要 | 金额（元）',
          '10月3日 | 10-1 | 收山场租金 | =3600',
          '收入合计 | | | =3600',
          '二、支出',
          '日期 | 凭证号 | 摘要 | 金额（元）',
          '10.8 | 10-2 | 付村部电费 | =486.5',
          '支出合计 | | | =486.5',
          '三、上月结余52310.20元，本月结余55423.70元',
        ),
      },
    ],
    comesIn: [
      '2026-10-03 - 期初余额 - - 52310.20',
      ...OCTOBER.map((row) => row.replace(/\S+$/, '-')),
      '2026-10-08 - 期末余额 - - 55423.70',
    ],
  },
  {
    called: 'one column of amounts beside its kind, and lines of months',
    sheets: [
      {
        rows: rows(
          '日期 | 凭证号 | 收支类型 | 金额（元） | 摘要 | 余额（元）',
          '2026-10-01 | | 期初 | | 上月结余 | =52310.2',
          '十月份',
          '2026-10-03 | 10-1 | 收入 | =3600 | 收山场租金 | =55910.2',
          '2026-10-08 | 10-2 | 支出 | =486.5 | 付村部电费 | =55423.7',
        ),
      },
    ],
    comesIn: ['2026-10-01 - 期初余额 - - 52310.20', ...OCTOBER],
  },
  {
    called: 'no opening row: what the first entry leaves tells it',
    sheets: [
      {
        rows: rows(
          '日期 | 凭证号 | 摘要 | 收入 | 支出 | 余额',
          '2026-10-03 | 10-1 | 收山场租金 | =3600 | | =55910.2',
          '2026-10-08 | 10-2 | 付村部电费 | | =486.5 | =55423.7',
        ),
      },
    ],
    comesIn: ['2026-10-03 - 期初余额 - - 52310.20', ...OCTOBER],
  },
  {
    called: 'a sheet a month in one workbook, the later month first',
    sheets: [
      {
        name: '10月',
        rows: rows(
          '柳坪村2026年10月收支',
          '日期 | 凭证号 | 科目 | 收入 | 支出 | 余额',
          '2026.10.1 | | 期初余额 | | | =1500',
          '2026.10.5 | 10-1 | 其他收入 | =500 | | =2000',
        ),
      },
      {
        name: '9月',
        rows: rows(
          '柳坪村2026年9月收支',
          '日期 | 凭证号 | 科目 | 收入 | 支出 | 余额',
          '2026.9.1 | | 期初余额 | | | =1000',
          '2026.9.5 | 9-1 | 其他收入 | =500 | | =1500',
        ),
      },
      {
        name: '汇总',
        rows: rows(
          '日期 | 凭证号 | 科目 | 收入 | 支出 | 余额',
          '2026.9.30 | | 其他收入 | =500 | |',
        ),
      },
    ],
    comesIn: [
      '2026-09-01 - 期初余额 - - 1000.00',
      '2026-09-05 9-1 其他收入 500.00 - 1500.00',
      '2026-10-05 10-1 其他收入 500.00 - 2000.00',
    ],
  },
  {
    called: 'a head of two rows over amounts and prices',
    table: 'payouts-chaye-gaizhi',
    sheets: [
      {
        rows: rows(
          '附件2',
          '柳坪村茶园改植奖补公示表',
          '序号 | 村民小组 | 户主姓名 | 改植情况 | | | 备注',
          ' | | | 面积（亩） | 标准（元/亩） | 金额（元） |',
          '1 | 一组 | 张国强 | =3.5 | =400 | =1400 |',
          '2 | 二组 | 李小英 | =12 | =400 | =4800 |',
          '合计 | | | =15.5 | | =6200 |',
          '以上共2户，现予公示。如有异议，请向村监委会反映。',
          '柳坪村村民委员会',
          '2026年11月20日',
        ),
        merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:G4'],
      },
    ],
    comesIn: TWO,
  },
  {
    called: 'two columns of names side by side',
    table: 'payouts-chaye-gaizhi',
    sheets: [
      {
        rows: rows(
          '序号 | 户主 | 组别 | 面积（亩） | 金额（元） | 序号 | 户主 | 组别 | 面积（亩） | 金额（元）',
          '1 | 张国强 | 一组 | =3.5 | =1400 | 2 | 李小英 | 二组 | =12 | =4800',
          '合计 | | | =15.5 | =6200',
        ),
      },
    ],
    comesIn: TWO,
  },
  {
    called: 'groups over their rows, sums below them',
    table: 'payouts-chaye-gaizhi',
    sheets: [
      {
        rows: rows(
          '编号 | 户主 | 改植面积（亩） | 补助金额（元）',
          '一组',
          '1 | 张 国 强 | =3.5 | =1400',
          '一组小计 | | =3.5 | =1400',
          '二组：',
          '2 | 李 小 英 | =12 | =4800',
          '小计 | | =12 | =4800',
          '总计 | | =15.5 | =6200',
        ),
      },
    ],
    comesIn: TWO,
  },
  {
    called: 'a list of what was paid, with the village in each row',
    table: 'payouts-chaye-gaizhi',
    sheets: [
      {
        rows: rows(
          '序号 | 乡镇 | 行政村 | 所在小组 | 农户姓名 | 验收面积 | 应补金额（元） | 实发金额（元） | 打卡时间',
          '1 | 河口镇 | 柳坪村 | 一组 | 张*强 | =3.5 | =1400 | =1400 | 2026.10.20',
          '2 | 河口镇 | 柳坪村 | 二组 | 李*英 | =12 | =4800 | =4800 | 2026.10.20',
        ),
      },
    ],
    comesIn: [TWO[0]?.replace(/-$/, '1400.00') ?? '', TWO[1]?.replace(/-$/, '4800.00') ?? ''],
  },
  {
    called: 'a column of both days, without the year',
    table: 'notices',
    sheets: [
      {
        rows: rows(
          '柳坪村2026年公示登记',
          '编号 | 公开内容 | 公开起止时间 | 公开形式 | 监督人',
          '1 | 茶园改植奖补名单 | 11月20日-11月27日 | 公开栏 | 孙德才',
          '2 | 2026年10月财务收支 | 11.5-11.12 | 公开栏 | 孙德才',
        ),
      },
    ],
    comesIn: [
      'liuping-2026-001 村务 2026-11-20 2026-11-27',
      'liuping-2026-002 财务 2026-11-05 2026-11-12',
    ],
  },
  {
    called: 'a log of a day and how long',
    table: 'notices',
    sheets: [
      {
        rows: rows(
          '时间 | 内容 | 类型 | 期限 | 监督电话',
          '2026年10月8日 | 第三季度财务收支公开 | | 10天 | 0719-1234567',
          '2026年10月9日 | 茶园改植奖补名单公示 | | 5个工作日 | 0719-1234567',
        ),
      },
    ],
    comesIn: [
      'liuping-2026-001 财务 2026-10-08 2026-10-18',
      'liuping-2026-002 村务 2026-10-09 2026-10-15',
    ],
  },
  {
    called: 'days of posting and taking down, and affairs in their own words',
    table: 'notices',
    sheets: [
      {
        rows: rows(
          '序号 | 公示事项 | 公示类型 | 张贴日期 | 撤下日期 | 公示天数 | 负责人',
          '1 | 村部维修工程招标结果 | 村务公开 | 2026.10.11 | 2026.10.16 | =5 | 赵国强',
        ),
      },
    ],
    comesIn: ['liuping-2026-001 村务 2026-10-11 2026-10-16'],
  },
];

const errors = ({ problems }: BroughtIn): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);

it.each(LAYOUTS)(
  'takes $called, with two questions at most',
  ({ table = 'accounts', sheets, comesIn }) => {
    const county = new ClerkCounty();
    const before = county.files;
    const { asked, brought } = county.handInAsked({
      name: '表.xlsx',
      bytes: workbook(sheets),
      table,
    });
    expect(errors(brought)).toEqual([]);
    expect(asked.length).toBeLessThanOrEqual(2);
    const written = [...county.files].flatMap(([path, text]) =>
      before.get(path) === text || path === 'mappings.csv' ? [] : [text],
    );
    const [head = '', ...lines] = written.join('').trimEnd().split('\n');
    const places = (SHOWN[table] ?? []).map((name) => head.split(',').indexOf(name));
    const shown = lines.map((line) => places.map((at) => line.split(',')[at] || '-').join(' '));
    expect(shown).toEqual(comesIn);
    expect(JSON.stringify([brought.problems, asked])).not.toMatch(/张国强|李小英|孙德才|赵国强/);
  },
);

it('refuses the rows of another village', () => {
  const county = new ClerkCounty();
  const bytes = workbook([
    {
      rows: rows(
        '序号 | 村名 | 户主 | 改植面积（亩） | 应发金额（元）',
        '1 | 柳坪村 | 张*强 | =3.5 | =1400',
        '2 | 石桥村 | 李*英 | =12 | =4800',
      ),
    },
  ]);
  const { brought } = county.handInAsked({ name: '表.xlsx', bytes, table: 'payouts-chaye-gaizhi' });
  expect(errors(brought)).toEqual(['这一行的「村名」不是柳坪村，是别的村的。']);
});

it('adds no year where 10.1 may have been 10.10, nor where two years are told', () => {
  const sheet = (title: string, day: string): Uint8Array =>
    workbook([
      {
        rows: rows(
          title,
          '日期 | 科目 | 收入 | 支出 | 余额',
          '2026-10-01 | 期初余额 | | | =100',
          `${day} | 其他收入 | =5 | | =105`,
        ),
      },
    ]);
  const told = (title: string, day: string): string[] => {
    const bytes = sheet(title, day);
    return errors(new ClerkCounty().handIn({ name: 'a.xlsx', bytes, table: 'accounts' }));
  };
  expect(told('柳坪村2026年10月收支', '10.12')).toEqual([]);
  expect(told('柳坪村2026年10月收支', '10.1')).toEqual([expect.stringContaining('没有写年份')]);
  expect(told('2025年—2026年收支', '10.12')).toEqual([expect.stringContaining('没有写年份')]);
});
