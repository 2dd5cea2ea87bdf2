import { choice, code, day, integer, text } from '../column.ts';
import { defineTable } from '../define-table.ts';
import { HOUSEHOLD } from './slugs.ts';

/** 积分规则: one row an item that adds or takes points in a village. */
export const pointRulesTable = defineTable({
  id: 'point-rules',
  title: '积分规则',
  path: 'points/rules.csv',
  about: '一行是一条加分、扣分或兑换的规则。',
  filing: { key: ['village', 'item', 'direction'] },
  columns: {
    village: text({
      header: '村（社区）',
      required: true,
      refersTo: 'villages',
      hint: '村的代号。',
      example: 'qinglongquan',
    }),
    item: text({ header: '事项', required: true, hint: '做了什么。', example: '志愿服务' }),
    direction: choice({
      header: '加扣',
      choices: { add: '加分', deduct: '扣分', start: '底分' },
      required: true,
      hint: '加分、扣分或底分。',
      example: '加分',
    }),
    points: integer({ header: '分值', hint: '原文没有写就留空。', example: '10' }),
    source: text({ header: '依据', hint: '规则的条款编号。', example: 'R-QL-06' }),
  },
});

/** 积分台账: one row a change of a household's points. */
export const pointsTable = defineTable({
  id: 'points',
  title: '积分台账',
  path: 'points/<village>/<year>.csv',
  about: '一行是一户积分的一次变动。',
  filing: { key: ['household', 'date', 'reason'], year: 'date', order: ['household', 'date'] },
  columns: {
    household: code({
      header: '户号',
      ...HOUSEHOLD,
      required: true,
      privacy: 'household',
      hint: '村里自编的户号。',
      example: 'H0031',
    }),
    date: day({ header: '日期', required: true, hint: '记分的日子。', example: '2022-11-20' }),
    reason: text({
      header: '事由',
      required: true,
      privacy: 'free',
      hint: '积分规则里的事项，或「底分」「兑换」。',
      example: '志愿服务',
    }),
    change: integer({
      header: '增减分',
      min: -1000,
      max: 1000,
      required: true,
      hint: '加分填正数，扣分、兑换填负数。',
      example: '10',
    }),
    closing: integer({
      header: '结余分',
      min: -1000,
      max: 100000,
      required: true,
      hint: '这次之后还有多少分。',
      example: '110',
    }),
    exchanged: text({ header: '兑换物品', hint: '兑换时写换了什么。', example: '洗衣液一袋' }),
  },
});
