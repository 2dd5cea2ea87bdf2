import { DAY_COUNTINGS } from '../../domain/disclosure/deadline.ts';
import { FREQUENCIES } from '../../domain/disclosure/period.ts';
import { AFFAIRS } from '../../domain/notices/notice.ts';
import { choice, code, integer, list, text, yesNo } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';

/** Who answers for an item: the committee keeps village affairs, the collective its own accounts. */
export const PUBLISHERS = {
  branch: '村（社区）党组织',
  committee: '村（居）民委员会',
  collective: '农村集体经济组织',
} as const;

/** Which places owe an item. */
export const OWED_BY = {
  all: '都适用',
  villages: '村',
  collectives: '有集体经济组织的',
} as const;

/** What the basis of an item may itself fix; the rest of its days is the catalogue's own. */
export const FIXED_BY_BASIS = ['频次', '期限', '公示天数'] as const;

/** 公开目录: what must be published, how often, and what it may say about people. */
export const disclosureTable = defineTable({
  id: 'disclosure',
  title: '公开目录',
  path: 'disclosure.csv',
  national: true,
  about: '一行是一件要公开的事：多久一次、最迟哪天、依据什么。',
  opens: 'disclosure',
  publicFrom: ALWAYS,
  columns: {
    id: code({
      header: '编号',
      pattern: /^[党村财]\d{1,2}$/,
      form: '公开事项编号',
      required: true,
      unique: true,
      hint: '类别加序号。',
      example: '财2',
    }),
    affair: choice({
      header: '类别',
      choices: AFFAIRS,
      required: true,
      hint: '党务、村务或财务。',
      example: '财务',
    }),
    title: text({
      header: '事项',
      required: true,
      hint: '公开什么。',
      example: '收支明细（逐笔）',
    }),
    frequency: choice({
      header: '频次',
      choices: FREQUENCIES,
      required: true,
      hint: '多久公开一次。',
      example: '每月',
    }),
    dueWithinDays: integer({
      header: '期满后几天内',
      max: 366,
      hint: '一期结束后最迟几天内公开；随时公开的不填。',
      example: '10',
    }),
    counting: choice({
      header: '天数算法',
      choices: DAY_COUNTINGS,
      required: true,
      hint: '期满后的天数怎么数；首日不算、遇休息日顺延是民法典第二百零一条、第二百零三条的算法。',
      example: '首日不算，遇休息日顺延',
    }),
    publisher: choice({
      header: '谁公开',
      choices: PUBLISHERS,
      required: true,
      hint: '由谁负责公开。',
      example: '村（居）民委员会',
    }),
    owedBy: choice({
      header: '适用',
      choices: OWED_BY,
      required: true,
      hint: '哪些地方要公开这一项：城里的社区没有集体经济组织，也没有承包地。',
      example: '都适用',
    }),
    noticeDays: integer({ header: '公示天数', max: 366, hint: '至少公示几天。', example: '5' }),
    noticeWorkingDays: yesNo({
      header: '公示按工作日',
      hint: '公示天数只数工作日的填「是」；按自然日数的留空。',
      example: '是',
    }),
    personal: choice({
      header: '个人信息',
      choices: { none: '不含', masked: '打星号', boardOnly: '只张贴' },
      required: true,
      hint: '网上能不能出现人名。',
      example: '打星号',
    }),
    basis: text({
      header: '依据',
      required: true,
      refersTo: 'laws',
      hint: '法规依据表里的名称。',
      example: '村民委员会组织法',
    }),
    communityBasis: text({
      header: '社区依据',
      refersTo: 'laws',
      hint: '社区另有依据的，写法规依据表里的名称；一样的留空。',
      example: '城市居民委员会组织法',
    }),
    fixed: list({
      header: '依据写明的',
      only: FIXED_BY_BASIS,
      hint: '频次、期限、公示天数里，哪几样是依据自己写明的；没有列的是本目录定的。',
      example: '频次',
    }),
  },
});
