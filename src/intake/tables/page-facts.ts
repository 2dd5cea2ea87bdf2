import { choice, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';

/** Pages that stand on printed figures beside the ledgers. */
export const FACT_PAGES = {
  tickets: '问题办理',
  property: '物业',
  'health-and-safety': '只公布数的事',
  'elder-care': '互助养老',
  boards: '上榜',
  latrines: '改厕',
} as const;
export type FactPage = keyof typeof FACT_PAGES;

/** 页面引用的事实: which printed figures stand on a page beside its ledger, and how. */
export const pageFactsTable = defineTable({
  id: 'page-facts',
  title: '页面引用的事实',
  path: 'page-facts.csv',
  about: '一行是一页上引用的一个事实：页面上怎么叫它，来源印的数在事实库。',
  filing: { key: ['page', 'fact'] },
  publicFrom: ALWAYS,
  columns: {
    page: choice({
      header: '页面',
      choices: FACT_PAGES,
      required: true,
      hint: '放在哪一页。',
      example: '问题办理',
    }),
    label: text({
      header: '说法',
      required: true,
      maxLength: 40,
      hint: '页面上怎么叫这个数。',
      example: '换物业以前收到的物业投诉',
    }),
    fact: text({
      header: '事实',
      required: true,
      refersTo: 'facts',
      hint: '事实库里的编号。',
      example: 'F144',
    }),
    shown: choice({
      header: '画法',
      choices: { figure: '只写数', fall: '画成降幅' },
      required: true,
      hint: '只写数，或者把百分之几画成降了多少。',
      example: '只写数',
    }),
    note: text({
      header: '说明',
      maxLength: 120,
      hint: '口径和文件没有写的。',
      example: '累计到换物业为止，各渠道合计。',
    }),
  },
});
