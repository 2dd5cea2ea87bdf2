import { choice, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { NOBODY } from '../forgetting.ts';
import { villageColumn } from './shared-columns.ts';

/** What an answer is about: a head, what a cell says, or a whole column that the sheet lacks. */
export const MAPPING_KINDS = { heads: '表头', words: '说法', fills: '整列' } as const;

/** 表头和说法对应: what was once said of a village's own sheets, so that it is not asked again. */
export const mappingsTable = defineTable({
  id: 'mappings',
  title: '表头和说法对应',
  path: 'mappings.csv',
  about: '一行是一个村自己的表里的一个叫法，和它在这里叫什么。导入时问过一次就记在这里。',
  filing: {
    key: ['village', 'table', 'kind', 'from'],
    order: ['village', 'table', 'kind', 'from'],
  },
  publicFrom: ALWAYS,
  forget: NOBODY,
  columns: {
    village: villageColumn(),
    table: text({
      header: '表名',
      required: true,
      hint: '哪一张表，写表的代号。',
      example: 'accounts',
    }),
    kind: choice({
      header: '类别',
      choices: MAPPING_KINDS,
      required: true,
      hint: '是表头、格子里的说法，还是表里没有的一整列。',
      example: '表头',
    }),
    from: text({
      header: '表里写的',
      required: true,
      maxLength: 60,
      privacy: 'free',
      hint: '村里的表怎么写；类别是整列的，写我们的列名。',
      example: '补助金额',
    }),
    to: text({
      header: '在这里是',
      required: true,
      maxLength: 60,
      privacy: 'free',
      hint: '我们的列名或词；不要这一列写「不收」。',
      example: '应发金额（元）',
    }),
  },
});
