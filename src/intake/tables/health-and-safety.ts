import {
  HEALTH_AND_SAFETY_ITEMS,
  type HealthAndSafetyItem,
} from '../../domain/health-and-safety/items.ts';
import { FEW_OF_EITHER } from '../../domain/small-group.ts';
import { choice, day, decimal, month, text } from '../column.ts';
import { defineTable } from '../define-table.ts';

const ITEM_LABELS = Object.fromEntries(
  Object.entries(HEALTH_AND_SAFETY_ITEMS).map(([key, { label }]) => [key, label]),
) as Readonly<Record<HealthAndSafetyItem, string>>;

/** 只公布数的事: one row a count of one month; no person, household, illness or drug. */
export const healthAndSafetyTable = defineTable({
  id: 'health-and-safety',
  title: '只公布数的事',
  path: 'health-and-safety/<village>/<year>.csv',
  about: `一行是一个月里一件事的一个数：药品统筹、平安巡查。只写数，不写是谁、什么病、什么药、哪一户；${FEW_OF_EITHER}的数网站会自动盖住。`,
  filing: { key: ['month', 'item', 'part'], year: 'countedOn', order: ['month'] },
  personal: true,
  lessShown: true,
  publicFrom: 'countedOn',
  forget: { after: 'countedOn' },
  columns: {
    month: month({ header: '月份', required: true, hint: '哪个月的数。', example: '2022-11' }),
    countedOn: day({
      header: '统计日期',
      required: true,
      hint: '哪天统计的。',
      example: '2022-12-02',
    }),
    item: choice({
      header: '事项',
      choices: ITEM_LABELS,
      required: true,
      hint: '数的是什么，从名单里选。',
      example: '入户走访',
    }),
    part: text({
      header: '分项',
      maxLength: 8,
      privacy: 'free',
      hint: '只数一个组、一个网格的写组名；全村的留空。',
      example: '3组',
    }),
    quantity: decimal({
      header: '数',
      places: 2,
      required: true,
      hint: '人、户、次、件写整数，药费写元。',
      example: '428',
    }),
  },
});
