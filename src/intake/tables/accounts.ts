import { OPENING } from '../../domain/accounts/month.ts';
import { choice, integer, list, money, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { firstKnown } from '../forgetting.ts';
import { bookedOnColumn, CASH_BOOK, postColumn, voucherColumn } from './shared-columns.ts';

/** 科目表: the items village money comes from and goes to. */
export const accountTitlesTable = defineTable({
  id: 'account-titles',
  title: '收支科目',
  path: 'account-titles.csv',
  national: true,
  about: '一行是一个收入或支出科目。',
  publicFrom: ALWAYS,
  columns: {
    name: text({
      header: '科目',
      required: true,
      unique: true,
      hint: '科目名称。',
      example: '村组干部报酬',
    }),
    direction: choice({
      header: '收支',
      choices: { income: '收入', expense: '支出' },
      required: true,
      hint: '收入或支出。',
      example: '支出',
    }),
    order: integer({ header: '序号', required: true, hint: '在表上的先后。', example: '12' }),
    basis: text({ header: '依据', hint: '出自哪个规定。', example: '农经发〔2011〕13号' }),
    item: text({
      header: '公开项目',
      refersTo: 'accountItems',
      hint: '归到财务公开项目表里的哪一项。',
      example: '村组干部报酬',
    }),
    words: list({
      header: '常见说法',
      hint: '村里摘要常写的词，台账没写科目时按它猜，猜了会问。几个用「；」隔开。',
      example: '误工；工资；报酬',
    }),
  },
});

/**
 * 收支台账: one row a voucher. The row 期初余额 opens a file with its balance; a row 期末余额 declares
 * the balance at a month's end; any other row may declare the balance after it. All are checked.
 */
export const accountsTable = defineTable({
  id: 'accounts',
  title: '收支台账',
  path: 'accounts/<village>/<year>.csv',
  about: '一行是一笔收入或支出，或一个月的期初、期末余额。',
  filing: { key: ['date', 'voucher', 'account'], year: 'date', order: ['date'] },
  opening: { column: 'account', word: OPENING },
  book: CASH_BOOK,
  lessShown: true,
  told: { account: { by: 'summary' } },
  publicFrom: 'date',
  forget: { after: ({ date }, { accountsEnd }) => firstKnown(accountsEnd(date), date) },
  columns: {
    date: bookedOnColumn(),
    voucher: voucherColumn('2022-11-006', '会计凭证的编号；余额行不填。'),
    account: text({
      header: '科目',
      aliases: ['会计科目', '收支科目', '科目名称'],
      required: true,
      refersTo: 'accountTitles',
      hint: '科目表里的名称，或「期初余额」「期末余额」。',
      example: '集体公益福利支出',
    }),
    summary: text({
      header: '摘要',
      aliases: ['用途', '事由', '收支内容', '收支事项', '内容摘要', '内容'],
      privacy: 'free',
      maxLength: 80,
      hint: '这笔钱做什么用，不写私人姓名。',
      example: '路灯维修 6 盏',
    }),
    income: money({
      header: '收入（元）',
      aliases: ['收入金额', '收方', '收方金额'],
      near: ['借方', '借方金额'],
      hint: '收入多少，支出行不填。',
      example: '12000.00',
    }),
    expense: money({
      header: '支出（元）',
      aliases: ['支出金额', '付出', '付方', '付方金额'],
      near: ['贷方', '贷方金额'],
      hint: '支出多少，收入行不填。',
      example: '860.00',
    }),
    balance: money({
      header: '余额（元）',
      aliases: [
        ...['结余', '结存', '账面余额', '结余金额', '结存金额', '余额结存'],
        ...['合计余额', '余额合计', '总余额', '合计结余', '总结余'],
      ],
      negative: true,
      hint: '这一行之后账上还有多少；期初、期末行必填。',
      example: '35210.40',
    }),
    handledBy: postColumn('经手人职务', '村报账员', undefined, ['经办人', '报账人']),
    approvedBy: postColumn('审批人职务', '村委会主任', undefined, ['批准人', '审签人']),
    supervisedBy: postColumn(
      '监督人职务',
      '村务监督委员会主任',
      '写职务，不写姓名；和经手人、审批人不能是同一职务。',
    ),
  },
});
