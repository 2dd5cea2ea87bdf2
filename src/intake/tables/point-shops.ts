import { choice, decimal, integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { NOBODY } from '../forgetting.ts';
import { rule, section } from './points.ts';
import { anyVillageColumn, numberColumn, ownNoteColumn } from './shared-columns.ts';

/** 积分兑换处: one row a place or way in which points, hours or odd jobs are exchanged. */
export const pointShopsTable = defineTable({
  id: 'point-shops',
  title: '积分兑换处',
  path: 'point-shops.csv',
  about: '一行是一个能换东西、存时间或挣积分的地方；全县都有的不写村。',
  opens: 'point-shops',
  publicFrom: ALWAYS,
  columns: {
    id: numberColumn('定了不再改。', 'hetou-aixin'),
    village: anyVillageColumn('村的代号；全县都要有的留空。', 'hetou'),
    name: text({ header: '名称', required: true, hint: '叫什么。', example: '爱心超市' }),
    kind: choice({
      header: '种类',
      choices: {
        goods: '积分换物品',
        hours: '时间换服务',
        work: '做零工挣积分',
        award: '积分评比奖励',
      },
      required: true,
      hint: '积分换东西，用做过的时间换服务，做零工挣积分，还是按积分评比奖励。',
      example: '积分换物品',
    }),
    about: text({
      header: '怎么换',
      maxLength: 120,
      hint: '一两句话；文件没有写就留空。',
      example: '积分可以换商品',
    }),
    rule,
    section,
  },
});

/** 兑换目录: one row a thing or service to be had in one of the places. */
export const pointGoodsTable = defineTable({
  id: 'point-goods',
  title: '兑换目录',
  path: 'point-goods.csv',
  about: '一行是一样能换的东西或服务：要多少分或多少小时，还有多少。',
  filing: { key: ['shop', 'item'] },
  publicFrom: ALWAYS,
  forget: NOBODY,
  columns: {
    shop: text({
      header: '兑换处',
      required: true,
      refersTo: 'point-shops',
      hint: '积分兑换处表里的编号。',
      example: 'hetou-linggong',
    }),
    item: text({
      header: '名称',
      required: true,
      privacy: 'free',
      hint: '东西或服务叫什么；积分台账的「兑换物品」照这里写。',
      example: '水龙头',
    }),
    points: integer({
      header: '要多少分',
      min: 1,
      max: 1000,
      hint: '换一份要几分；文件没有写就留空。',
      example: '8',
    }),
    hours: decimal({
      header: '要多少小时',
      places: 1,
      hint: '时间银行里换一次要几小时；文件没有写就留空。',
      example: '2',
    }),
    stock: integer({ header: '还有多少', hint: '库存；没有盘过就留空。', example: '30' }),
    note: ownNoteColumn('怎么领、谁来装。', '物业派人免费上门装', 120),
    section,
  },
});
