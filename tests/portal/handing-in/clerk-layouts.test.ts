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
const HOLDINGS = [
  ...['类别', '公开项目', '名称', '截至日期', '规格型号', '数量', '单位', '金额（元）'],
  ...['已收付（元）', '对方类别', '对方', '使用保管职务', '说明'],
];
const CONTRACTS = [
  ...['标的', '签订日期', '对方类别', '对方', '数量', '单位', '起', '止'],
  ...['每年租金（元）', '到期应交（元）', '已交（元）', '说明'],
];
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  accounts: ACCOUNTS,
  'payouts-chaye-gaizhi': PAYOUTS,
  notices: NOTICES,
  decisions: [
    '决议编号',
    '议题',
    '决策方式',
    '步骤',
    '日期',
    '会议',
    '实到人数',
    '同意人数',
    '弃权人数',
    '结果',
  ],
  holdings: HOLDINGS,
  contracts: CONTRACTS,
  points: ['户号', '日期', '事由', '增减分', '结余分'],
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
  {
    called: 'cash and bank in columns of their own, and money moved between them',
    sheets: [
      {
        rows: rows(
          '柳坪村2026年10月财务收支明细表',
          '编制单位：柳坪村村民委员会 | | | | | | | 单位：元',
          '日期 | 凭证号 | 摘要 | 现金收入 | 现金支出 | 银行收入 | 银行支出 | 余额 | 备注',
          ' | | 上月结余 | | | | | =52310.2 |',
          '2026.10.3 | 10-1 | 收山场租金 | | | =3600 | | =55910.2 |',
          '2026.10.8 | 10-2 | 付村部电费 | | =486.5 | | | =55423.7 |',
          '2026.10.9 | 10-3 | 提取备用金 | =2000 | | | =2000 | =55423.7 |',
          ' | | 本月合计 | =2000 | =486.5 | =3600 | =2000 | =55423.7 |',
          '村主任：赵国强 | | | 制表人：陈会计',
        ),
        merges: ['A1:I1'],
      },
    ],
    comesIn: ['2026-10-03 - 期初余额 - - 52310.20', ...OCTOBER],
  },
  {
    called: 'cash and bank below a head of two rows, a balance each, a withdrawal in two lines',
    sheets: [
      {
        rows: rows(
          '柳坪村2026年10月现金、银行存款收支公布表',
          '日期 | 凭证号 | 摘要 | 现金 | | | 银行存款 | |',
          ' | | | 收入 | 支出 | 结余 | 收入 | 支出 | 结余',
          '10月1日 | | 上月结转 | | | =310.2 | | | =52000',
          '10月3日 | 10-1 | 收山场租金 | | | | =3600 | | =55600',
          '10月5日 | 10-3 | 提现 | | | | | =1000 | =54600',
          '10月5日 | 10-3 | 提现 | =1000 | | =1310.2 | | |',
          '10月8日 | 10-2 | 付村部电费 | | =186.5 | =1123.7 | | =300 | =54300',
        ),
        merges: ['D2:F2', 'G2:I2', 'A2:A3', 'B2:B3', 'C2:C3'],
      },
    ],
    comesIn: ['2026-10-01 - 期初余额 - - 52310.20', ...OCTOBER],
  },
  {
    called: 'decisions with a column for each step',
    table: 'decisions',
    sheets: [
      {
        rows: rows(
          '柳坪村“四议两公开”工作记录（2026年）',
          '序号 | 议题 | 党支部提议 | “两委”商议 | 党员大会审议 | 村民代表会议决议 | 决议公开 | 实施结果公开',
          '1 | 修缮3组排水沟 | 3月2日 | 3月5日 | 3月8日 | 3月12日 | 3月13日 | 6月1日',
          '2 | 茶园改植补助方案 | 4月2日 | 4月5日 | 4月8日 | 4月12日 | 4月13日 |',
          '记录人：陈会计 | | 监督：孙德才',
        ),
      },
    ],
    comesIn: [
      'liuping-2026-j001 修缮3组排水沟 四议两公开 提议 2026-03-02 - - - - -',
      'liuping-2026-j001 修缮3组排水沟 四议两公开 商议 2026-03-05 - - - - -',
      'liuping-2026-j001 修缮3组排水沟 四议两公开 审议 2026-03-08 - - - - -',
      'liuping-2026-j001 修缮3组排水沟 四议两公开 决议 2026-03-12 - - - - -',
      'liuping-2026-j001 修缮3组排水沟 四议两公开 决议公开 2026-03-13 - - - - -',
      'liuping-2026-j001 修缮3组排水沟 四议两公开 结果公开 2026-06-01 - - - - -',
      'liuping-2026-j002 茶园改植补助方案 四议两公开 提议 2026-04-02 - - - - -',
      'liuping-2026-j002 茶园改植补助方案 四议两公开 商议 2026-04-05 - - - - -',
      'liuping-2026-j002 茶园改植补助方案 四议两公开 审议 2026-04-08 - - - - -',
      'liuping-2026-j002 茶园改植补助方案 四议两公开 决议 2026-04-12 - - - - -',
      'liuping-2026-j002 茶园改植补助方案 四议两公开 决议公开 2026-04-13 - - - - -',
    ],
  },
  {
    called: 'decisions with a row for each meeting and its votes',
    table: 'decisions',
    sheets: [
      {
        rows: rows(
          '柳坪村会议决议登记表',
          '序号 | 会议时间 | 会议名称 | 议题 | 应到人数 | 实到人数 | 同意 | 反对 | 弃权 | 表决结果 | 主持人',
          '1 | 2026.3.2 | 党支部会议 | 修缮3组排水沟 | =7 | =6 | =6 | =0 | =0 | 一致通过 | 赵国强',
          '2 | 2026.3.12 | 村民代表会议 | 修缮3组排水沟 | =42 | =36 | =35 | =0 | =1 | 通过 | 赵国强',
        ),
      },
    ],
    comesIn: [
      'liuping-2026-j001 修缮3组排水沟 四议两公开 提议 2026-03-02 村（社区）党组织会议 6 6 0 通过',
      'liuping-2026-j001 修缮3组排水沟 四议两公开 决议 2026-03-12 村民代表会议 36 35 1 通过',
    ],
  },
  {
    called: 'a register of assets with their make and who keeps them',
    table: 'holdings',
    sheets: [
      {
        rows: rows(
          '柳坪村集体资产登记簿',
          '填报单位（盖章）：柳坪村村民委员会 | | | | | | | 2026年9月30日 | | 单位：元',
          '序号 | 资产名称 | 规格型号 | 计量单位 | 数量 | 单价 | 原值 | 购建时间 | 存放地点 | 使用人 | 使用状况 | 备注',
          '1 | 办公电脑 | 台式 | 台 | =3 | =4200 | =12600 | 2021.5 | 村部 | 陈会计 | 在用 |',
          '2 | 抽水泵 | 7.5KW | 台 | =2 | =1850.5 | =3701 | 2020.3 | 2组 | 赵国强 | 出租 | 已借出',
          '合计 | | | | =5 | | =16301 | | | | |',
          '填表人：陈会计 | | | 村主任：赵国强 | | | 监委会主任：孙德才',
        ),
        merges: ['A1:L1'],
      },
    ],
    comesIn: [
      '资产 固定资产 办公电脑 2026-09-30 台式 3 台 12600.00 - - - 会计 购建时间：2021.5；存放地点：村部；使用状况：在用',
      '资产 固定资产 抽水泵 2026-09-30 7.5KW 2 台 3701.00 - - - 村主任 已借出；购建时间：2020.3；存放地点：2组；使用状况：出租',
    ],
  },
  {
    called: 'a ledger of fixed assets by a month, its class in the column of kinds',
    table: 'holdings',
    sheets: [
      {
        rows: rows(
          '村集体固定资产台账（截止2026年9月底）',
          '序号 | 类别 | 名称 | 数量 | 单位 | 账面原值（元） | 累计折旧（元） | 净值（元） | 使用情况',
          '1 | 固定资产 | 办公楼 | =1 | 栋 | =286000 | =86000 | =200000 | 自用',
          '合计 | | | | | =286000 | =86000 | =200000 |',
        ),
      },
    ],
    comesIn: ['资产 固定资产 办公楼 2026-09-30 - 1 栋 286000.00 - - - - 使用情况：自用'],
  },
  {
    called: 'resources with their areas in the head, and who has them',
    table: 'holdings',
    sheets: [
      {
        rows: rows(
          '柳坪村集体资源登记簿',
          '2026年第三季度',
          '序号 | 资源名称 | 类别 | 坐落 | 面积（亩） | 承包人 | 备注',
          '1 | 集体林地 | 林地 | 3组 | =120.5 | |',
          '2 | 水塘 | 水面 | 2组 | =12.5 | 张国强 |',
        ),
      },
    ],
    comesIn: [
      '资源 集体所有的各类资源 集体林地 2026-09-30 - 120.5 亩 - - - - - 类别：林地；坐落：3组',
      '资源 集体所有的各类资源 水塘 2026-09-30 - 12.5 亩 - - 个人 张*强 - 类别：水面；坐落：2组',
    ],
  },
  {
    called: 'what is owed and owing, with what is left',
    table: 'holdings',
    sheets: [
      {
        rows: rows(
          '柳坪村债权债务明细表',
          '截止日期：2026年9月30日 | | | | 单位：元',
          '序号 | 类别 | 单位或个人名称 | 金额 | 形成原因 | 已收回（偿还） | 余额',
          '1 | 债权 | 张国强 | =3600 | 水塘承包费 | =1000 | =2600',
          '2 | 债务 | 河口镇建筑公司 | =50000 | 修路工程款 | =20000 | =30000',
          '合计 | | | =53600 | | =21000 | =32600',
        ),
      },
    ],
    comesIn: [
      '债权 应收单位和个人欠款 水塘承包费 2026-09-30 - - - 3600.00 1000.00 个人 张*强 - -',
      '债务 欠单位和个人款 修路工程款 2026-09-30 - - - 50000.00 20000.00 单位 河口镇建筑公司 - -',
    ],
  },
  {
    called: 'contracts with what was due, paid and is owed',
    table: 'contracts',
    sheets: [
      {
        rows: rows(
          '柳坪村集体经济合同登记台账',
          '登记单位：柳坪村 | | | | | | | | | 单位：亩、元',
          '序号 | 合同名称 | 承包人 | 联系电话 | 面积 | 承包期限 | 签订时间 | 年承包费 | 到期应交 | 已交 | 欠交 | 备注',
          '1 | 集体水塘 | 张国强 | 13870300001 | =12.5 | 2022.1.10-2027.1.9 | 2022.1.5 | =3600 | =18000 | =14400 | =3600 | 2025年欠',
          '2 | 集体茶园 | 河口镇供销社 | | =60 | 2022年1月1日至2026年12月31日 | 2022.12.20 | =12000 | =36000 | =36000 | =0 |',
          '合计 | | | | | | | =15600 | =54000 | =50400 | =3600',
          '制表人：陈会计 | | | 负责人：赵国强',
        ),
        merges: ['A1:L1'],
      },
    ],
    comesIn: [
      '集体水塘 2022-01-05 个人 张*强 12.5 亩 2022-01-10 2027-01-09 3600.00 18000.00 14400.00 2025年欠',
      '集体茶园 2022-12-20 单位 河口镇供销社 60 亩 2022-01-01 2026-12-31 12000.00 36000.00 36000.00 -',
    ],
  },
  {
    called: 'contracts of which only what is owed is told, no day of signing, rent by the year',
    table: 'contracts',
    sheets: [
      {
        rows: rows(
          '合同登记簿',
          '序号 | 发包方 | 承包方 | 承包项目 | 数量 | 开始日期 | 终止日期 | 承包金（元/年） | 应交承包金 | 欠交金额 | 经办人',
          '1 | 柳坪村委会 | 张*强 | 集体水塘 | 12.5亩 | 2022.1.10 | 2027.1.9 | =3600 | =18000 | =3600 | 陈会计',
        ),
      },
    ],
    comesIn: [
      '集体水塘 2022-01-10 个人 张*强 12.5 亩 2022-01-10 2027-01-09 3600.00 18000.00 14400.00 -',
    ],
  },
  {
    called: 'contracts without what was due and paid',
    table: 'contracts',
    sheets: [
      {
        rows: rows(
          '柳坪村集体合同登记簿',
          '序号 | 合同名称 | 承包人 | 面积（亩） | 起止时间 | 签订时间 | 年租金（元）',
          '1 | 集体水塘 | 张国强 | =12.5 | 2022.1.10-2027.1.9 | 2022.1.5 | =3600',
          '2 | 集体茶园 | 河口镇供销社 | =60 | 2022.1.1-2026.12.31 | 2022.12.20 | =12000',
          '填表人：陈会计',
        ),
      },
    ],
    comesIn: [
      '集体水塘 2022-01-05 个人 张*强 12.5 亩 2022-01-10 2027-01-09 3600.00 - - -',
      '集体茶园 2022-12-20 单位 河口镇供销社 60 亩 2022-01-01 2026-12-31 12000.00 - - -',
    ],
  },
  {
    called: 'contracts of which nothing was paid yet',
    table: 'contracts',
    sheets: [
      {
        rows: rows(
          '合同登记簿',
          '序号 | 合同名称 | 承包方 | 数量 | 单位 | 起止时间 | 签订时间 | 年租金 | 应交 | 已交',
          '1 | 集体水塘 | 河口镇供销社 | =12.5 | 亩 | 2022.1.10-2027.1.9 | 2022.1.5 | =3600 | =3600 | =0',
        ),
      },
    ],
    comesIn: [
      '集体水塘 2022-01-05 单位 河口镇供销社 12.5 亩 2022-01-10 2027-01-09 3600.00 3600.00 0.00 -',
    ],
  },
  {
    called: 'points with a column a month, households by their running number',
    table: 'points',
    sheets: [
      {
        rows: rows(
          '柳坪村2026年积分公示表',
          '序号 | 户主姓名 | 组别 | 1月 | 2月 | 3月 | 合计 | 备注',
          '1 | 张国强 | 一组 | =5 | | =8 | =13 |',
          '2 | 李小英 | 二组 | =0 | =10 | =-2 | =8 |',
          '合计 | | | =5 | =10 | =6 | =21 |',
          '制表人：陈会计 | | | 村主任：赵国强',
        ),
        merges: ['A1:H1'],
      },
    ],
    comesIn: [
      '1 2026-01-31 1月积分 5 5',
      '1 2026-03-31 3月积分 8 13',
      '2 2026-02-28 2月积分 10 10',
      '2 2026-03-31 3月积分 -2 8',
    ],
  },
  {
    called: 'points of months below a head of two rows, after what each began with',
    table: 'points',
    sheets: [
      {
        rows: rows(
          '柳坪村2026年家庭积分登记簿',
          '户号 | 户主 | 基础分 | 每月积分 | | 累计积分',
          ' | | | 九月 | 十月 |',
          'H0001 | 张*强 | =100 | =5 | =3 | =108',
          'H0002 | 李*英 | =100 | | =-5 | =95',
          '填表人：陈会计 | | | | 2026年11月2日',
        ),
        merges: ['D2:E2', 'A2:A3', 'B2:B3', 'C2:C3', 'F2:F3'],
      },
    ],
    comesIn: [
      'H0001 2026-09-01 底分 100 100',
      'H0001 2026-09-30 9月积分 5 105',
      'H0001 2026-10-31 10月积分 3 108',
      'H0002 2026-09-01 底分 100 100',
      'H0002 2026-10-31 10月积分 -5 95',
    ],
  },
  {
    called: 'points added and taken in a month, each with its reason',
    table: 'points',
    sheets: [
      {
        rows: rows(
          '柳坪村2026年10月积分公示',
          '户号 | 户主 | 加分事由 | 加分 | 扣分事由 | 扣分 | 合计',
          'H0001 | 张国强 | 参加清沟 | =10 | 门前堆放柴火 | =3 | =7',
          'H0002 | 李小英 | 参加清沟 | =10 | | | =10',
          '合计 | | | =20 | | =3 | =17',
          '制表人：陈会计 | | 审核人：赵国强',
        ),
        merges: ['A1:G1'],
      },
    ],
    comesIn: [
      'H0001 2026-10-31 参加清沟 10 10',
      'H0001 2026-10-31 门前堆放柴火 -3 7',
      'H0002 2026-10-31 参加清沟 10 10',
    ],
  },
  {
    called: 'points a row an event, days without their year, added or taken',
    table: 'points',
    sheets: [
      {
        rows: rows(
          '柳坪村积分台账（2026年）',
          '序号 | 时间 | 户号 | 户主 | 事项 | 加分 | 扣分 | 记录人',
          '1 | 10月5日 | H0001 | 张国强 | 参加清沟 | =10 | | 陈会计',
          '2 | 10月8日 | H0002 | 李小英 | 照看老人 | =5 | | 陈会计',
          '3 | 10月19日 | H0001 | 张国强 | 门前堆放柴火 | | =3 | 陈会计',
        ),
      },
    ],
    comesIn: [
      'H0001 2026-10-05 参加清沟 10 10',
      'H0001 2026-10-19 门前堆放柴火 -3 7',
      'H0002 2026-10-08 照看老人 5 5',
    ],
  },
  {
    called: 'points of months, lists side by side',
    table: 'points',
    sheets: [
      {
        rows: rows(
          '柳坪村2026年度积分',
          '序号 | 户主 | 1月份 | 2月份 | 序号 | 户主 | 1月份 | 2月份',
          '1 | 张国强 | =5 | =6 | 2 | 李小英 | =3 | =4',
        ),
      },
    ],
    comesIn: [
      '1 2026-01-31 1月积分 5 5',
      '1 2026-02-28 2月积分 6 11',
      '2 2026-01-31 1月积分 3 3',
      '2 2026-02-28 2月积分 4 7',
    ],
  },
  {
    called: 'points of a month with what was left before and after, groups over their rows',
    table: 'points',
    sheets: [
      {
        rows: rows(
          '柳坪村2026年10月积分榜',
          '户号 | 户主 | 上月结余 | 本月加分 | 加分原因 | 本月扣分 | 扣分原因 | 本月结余',
          '一组',
          'H1 | 张国强 | =100 | =5 | 清沟 | =-2 | 堆柴 | =103',
          '二组',
          'H2 | 李小英 | =90 | | | | | =90',
        ),
      },
    ],
    comesIn: [
      'H1 2026-10-31 上月结余积分 100 100',
      'H1 2026-10-31 清沟 5 105',
      'H1 2026-10-31 堆柴 -2 103',
      'H2 2026-10-31 上月结余积分 90 90',
    ],
  },
  {
    called: 'points a row an event with what is left',
    table: 'points',
    sheets: [
      {
        rows: rows(
          '户号 | 日期 | 积分事项 | 分值 | 结余积分',
          'H0001 | 2026-10-05 | 参加清沟 | +10 | =10',
          'H0001 | 2026-10-19 | 门前堆放柴火 | -3 | =7',
        ),
      },
    ],
    comesIn: ['H0001 2026-10-05 参加清沟 10 10', 'H0001 2026-10-19 门前堆放柴火 -3 7'],
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

it.each([
  [
    '余额',
    '序号 | 类别 | 单位或个人名称 | 金额 | 形成原因 | 已收回 | 余额',
    '1 | 债权 | 河口镇政府 | =3600 | 租金 | =1000 | =2500',
    '「余额」写的是 2500，按前面两列算是 2600。',
  ],
  [
    '截至日期',
    '序号 | 类别 | 名称 | 金额',
    '1 | 资产 | 办公楼 | =286000',
    '没有「截至日期」一列，表上也没有写是哪一天的。',
  ],
])('refuses holdings whose %s is not as it must be', (_, head, row, words) => {
  const title = words.includes('截至') ? '集体家底' : '截至2026年9月30日';
  const bytes = workbook([{ rows: rows(title, head, row) }]);
  const { brought } = new ClerkCounty().handInAsked({ name: '表.xlsx', bytes, table: 'holdings' });
  expect(errors(brought)).toEqual([words]);
});

it('refuses a withdrawal whose sides differ, as the balance tells', () => {
  const bytes = workbook([
    {
      rows: rows(
        '日期 | 凭证号 | 摘要 | 现金收入 | 现金支出 | 银行收入 | 银行支出 | 余额',
        '2026-10-01 | | 期初余额 | | | | | =500',
        '2026-10-09 | 10-3 | 其他收入 | =2000 | | | =1900 | =500',
      ),
    },
  ]);
  const { brought } = new ClerkCounty().handInAsked({ name: '表.xlsx', bytes, table: 'accounts' });
  expect(errors(brought)).not.toEqual([]);
});

it('goes on from the points on file, and takes a later sheet with the same months again', () => {
  const county = new ClerkCounty();
  const sheet = (...months: readonly string[]): BroughtIn =>
    county.handInAsked({
      name: '积分.xlsx',
      bytes: workbook([{ rows: rows('柳坪村2026年积分', ...months) }]),
      table: 'points',
    }).brought;
  expect(errors(sheet('户号 | 1月 | 2月', 'H1 | =5 | =6', 'H2 | =1 |'))).toEqual([]);
  expect(errors(sheet('户号 | 1月 | 2月 | 3月', 'H1 | =5 | =6 | =4', 'H2 | =1 | | =2'))).toEqual(
    [],
  );
  expect(county.text('points/liuping/2026.csv').split('\n').slice(1, -1)).toEqual([
    'H1,2026-01-31,1月积分,5,5,',
    'H1,2026-02-28,2月积分,6,11,',
    'H1,2026-03-31,3月积分,4,15,',
    'H2,2026-01-31,1月积分,1,1,',
    'H2,2026-03-31,3月积分,2,3,',
  ]);
  expect(
    errors(sheet('户号 | 4月 | 5月 | 累计', 'H1 | =1 | =1 | =18', 'H2 | =2 | =x | =9')),
  ).toEqual(['这一格的内容不是 -1000 到 1000 之间的整数。']);
});

it.each([
  [
    '户号 | 1月 | 2月 | 合计',
    'H1 | =5 | =6 | =12',
    '这一户上次结余加这次增减应是 11 分，这里写 12 分。',
  ],
  ['户号 | 1月 | 2月', 'H1 | =5 | 6分多', '这一格的内容不是 -1000 到 1000 之间的整数。'],
  [
    '序号 | 户主 | 时间 | 事项 | 加分',
    '1 | 张*强 | 2026.1.5 | 清沟 | =5',
    '找不到「户号」这一列。',
  ],
])('holds points to what the sheet says: %s', (head, row, words) => {
  const more = head.startsWith('序号') ? ['2 | 张*强 | 2026.1.6 | 清沟 | =5'] : [];
  const bytes = workbook([{ rows: rows('柳坪村2026年积分', head, row, ...more) }]);
  const { brought } = new ClerkCounty().handInAsked({ name: '表.xlsx', bytes, table: 'points' });
  expect(errors(brought)).toEqual([words]);
});

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
