import { START } from '../../domain/points/ledger.ts';
import { choice, day, integer, list, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { householdColumn, ruleColumn, villageColumn } from './shared-columns.ts';

const village = villageColumn('hetou');
export const rule = ruleColumn('bf-06');
export const section = text({
  header: '出处',
  required: true,
  hint: '哪份文件、哪一段。',
  example: '河头社区案例·三、多方激励',
});

/** 积分办法: one row a village's way of giving points, as far as it is written down. */
export const pointSchemesTable = defineTable({
  id: 'point-schemes',
  title: '积分办法',
  path: 'point-schemes.csv',
  about: '一行是一个村的积分办法：给户记还是给人记，底分多少，多久考评、公示一次。',
  filing: { key: ['village'] },
  publicFrom: ALWAYS,
  columns: {
    village,
    name: text({
      header: '办法名称',
      required: true,
      hint: '文件叫什么名字，没有名字就写是什么积分。',
      example: '积分制管理考评办法',
    }),
    subject: choice({
      header: '记在谁名下',
      choices: { household: '户', person: '个人' },
      hint: '一户一本账，还是一人一本账；文件没有写就留空。',
      example: '户',
    }),
    start: integer({ header: '底分', hint: '开始时每户几分；文件没有写就留空。', example: '100' }),
    review: integer({
      header: '几个月考评一次',
      min: 1,
      max: 12,
      hint: '填月数；文件没有写就留空。',
      example: '2',
    }),
    publish: integer({
      header: '几个月公示一次',
      min: 1,
      max: 12,
      hint: '填月数；文件没有写就留空。',
      example: '3',
    }),
    gives: list({
      header: '能换什么',
      only: ['物品', '现金'],
      hint: '物品、现金，两样都能换用「；」隔开；文件没有写就留空。',
      example: '物品；现金',
    }),
    rule,
    facts: list({ header: '事实', hint: '事实表里的编号，用「；」隔开。', example: 'F163；F164' }),
    section,
    note: text({ header: '说明', hint: '文件没写清楚的地方。', example: '每项加几分，没有写明' }),
  },
});

/** 积分事项: one row an item that adds or takes points in a village. */
export const pointItemsTable = defineTable({
  id: 'point-items',
  title: '积分事项',
  path: 'point-items.csv',
  about: '一行是一个加分、扣分的事项，或每户的底分。',
  filing: { key: ['village', 'item', 'direction'] },
  publicFrom: ALWAYS,
  columns: {
    village,
    item: text({ header: '事项', required: true, hint: '做了什么。', example: '参与志愿服务' }),
    direction: choice({
      header: '加扣',
      choices: { add: '加分', deduct: '扣分', start: '底分' },
      required: true,
      hint: '加分、扣分或底分。',
      example: '加分',
    }),
    points: integer({ header: '分值', hint: '每次几分；文件没有写就留空。', example: '10' }),
    cap: integer({
      header: '每期最多',
      hint: '一期里这一项最多几分；没有上限或文件没有写就留空。',
      example: '20',
    }),
    rule,
    fact: text({
      header: '事实',
      refersTo: 'facts',
      hint: '分值出自事实表里的哪一条。',
      example: 'F170',
    }),
    section,
  },
});

/** 积分台账: one row a change of a household's points. */
export const pointsTable = defineTable({
  id: 'points',
  title: '积分台账',
  path: 'points/<village>/<year>.csv',
  about: '一行是一户积分的一次变动。',
  filing: {
    key: ['household', 'date', 'reason', 'exchanged'],
    year: 'date',
    order: ['household', 'date'],
  },
  titled: { date: 'day' },
  tally: {
    who: 'household',
    day: 'date',
    words: 'reason',
    change: 'change',
    balance: 'closing',
    start: START,
  },
  lessShown: true,
  publicFrom: 'date',
  forget: { after: ({ date }, { pointsEnd }) => pointsEnd(date) },
  columns: {
    household: {
      ...householdColumn('村里自编的户号；按人记的写自编的编号。'),
      aliases: ['户编号', '家庭编号', '农户编号', '编号'],
      near: ['序号'],
    },
    date: day({
      header: '日期',
      aliases: ['时间', '记分日期', '记分时间', '加分时间', '登记日期', '登记时间'],
      required: true,
      hint: '记分的日子。',
      example: '2022-11-20',
    }),
    reason: text({
      header: '事由',
      aliases: [
        '事项',
        '积分事项',
        '积分事由',
        '加减分事由',
        '加扣分事由',
        '原因',
        '积分内容',
        '内容',
      ],
      required: true,
      privacy: 'free',
      hint: '积分事项表里的事项，或「底分」「兑换」。',
      example: '参与志愿服务',
    }),
    change: integer({
      header: '增减分',
      aliases: ['加减分', '加扣分', '积分变动', '分值', '加(减)分', '加(扣)分'],
      near: ['积分', '分数', '得分'],
      min: -1000,
      max: 1000,
      required: true,
      hint: '加分填正数，扣分、兑换填负数。',
      example: '10',
    }),
    closing: integer({
      header: '结余分',
      aliases: [
        '结余',
        '结余积分',
        '累计积分',
        '剩余积分',
        '现有积分',
        '积分余额',
        '总积分',
        '累计',
        '本月结余',
        '本期结余',
        '期末结余',
        '年末结余',
      ],
      min: -1000,
      max: 100000,
      required: true,
      hint: '这次之后还有多少分。',
      example: '110',
    }),
    exchanged: text({
      header: '兑换物品',
      privacy: 'free',
      hint: '兑换时写换了什么，照兑换目录里的名称。',
      example: '洗衣液一袋',
    }),
  },
});
