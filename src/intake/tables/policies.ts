import { choice, day, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { addressColumn, pagesColumn } from './shared-columns.ts';

export const POLICY_EXTENT = { full: '全文刊出', cited: '仅引用' } as const;

/** 政策目录: documents with their articles, whatever printed them, and those that are only named. */
export const policiesTable = defineTable({
  id: 'policies',
  title: '政策目录',
  path: 'policies.csv',
  about: '一行是一份方案、办法、标准或讲话。',
  opens: 'policies',
  publicFrom: ALWAYS,
  columns: {
    id: addressColumn('tingyuan'),
    title: text({ header: '名称', required: true, hint: '照印。', example: '互助式养老方案' }),
    shortTitle: text({
      header: '简称',
      maxLength: 14,
      hint: '老百姓怎么叫，十四个字以内。',
      example: '庭院整治奖补',
    }),
    number: text({ header: '文号', hint: '照印，没有就留空。', example: 'GB/T38836-2020' }),
    kind: text({ header: '类别', required: true, hint: '文件的种类。', example: '实施方案' }),
    extent: choice({
      header: '刊载',
      choices: POLICY_EXTENT,
      hint: '条款写在 rules.csv 里的是全文刊出，留空也是；只提到名字、不写条款的写仅引用。',
      example: '全文刊出',
    }),
    issued: day({ header: '发文日期', hint: '文件上的日子。', example: '2022-03-18' }),
    issuer: text({ header: '发文或解释机关', hint: '谁发、谁解释。', example: '县民政局' }),
    scope: text({ header: '适用范围', hint: '对谁、在哪里。', example: '全区' }),
    window: text({ header: '适用时间', hint: '从什么时候到什么时候。', example: '2022—2025' }),
    until: day({
      header: '到哪天为止',
      ahead: true,
      hint: '文件写的最后一天；长期有效或没有写的留空。过了这天，本站写「已结束」，不再请人照它申请。',
      example: '2025-12-31',
    }),
    after: text({
      header: '后来怎样',
      maxLength: 120,
      hint: '结束以后由什么接着办，一两句话；不知道就留空。',
      example: '2026年起按新的办法办。',
    }),
    chapters: text({ header: '篇章', hint: '有几章、哪几章。', example: '5章' }),
    pages: pagesColumn('p19-20', '刊物的页码；红头文件没有页码，留空。'),
    note: text({ header: '备注', hint: '要留意的事。', example: '跨页至p30' }),
  },
});
