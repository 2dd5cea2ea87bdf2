import { integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { officePhoneColumn } from './shared-columns.ts';

/** 三员三长目录: one row a post and the part of the village it looks after. */
export const wardensTable = defineTable({
  id: 'wardens',
  title: '三员三长目录',
  path: 'wardens/<village>.csv',
  about: '一行是一个「员」或「长」的岗位：管哪一片、管谁、办公电话。只写职务，不写姓名。',
  filing: { key: ['role', 'area'] },
  publicFrom: ALWAYS,
  columns: {
    role: text({
      header: '岗位',
      required: true,
      privacy: 'post',
      maxLength: 20,
      hint: '村里实际设的岗位。',
      example: '网格员',
    }),
    area: text({
      header: '片区',
      required: true,
      maxLength: 30,
      hint: '管哪一片，写到组或楼栋，不写门牌。',
      example: '1组',
    }),
    households: integer({ header: '户数', hint: '这一片多少户。', example: '42' }),
    manages: text({
      header: '管哪个岗位',
      privacy: 'post',
      maxLength: 20,
      hint: '由它管理或联系的岗位。',
      example: '楼栋长',
    }),
    phone: officePhoneColumn(),
  },
});
