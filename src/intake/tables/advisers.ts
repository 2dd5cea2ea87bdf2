import { text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { clauseColumn, officePhoneColumn, villageColumn } from './shared-columns.ts';

/** 项目辅导员名录: whom the district sends to help a village with its projects, by post. */
export const advisersTable = defineTable({
  id: 'advisers',
  title: '项目辅导员名录',
  path: 'advisers.csv',
  about: '一行是派给一个村的项目辅导员（也叫项目指导员）。只写职务，不写姓名。',
  filing: { key: ['village', 'title'] },
  publicFrom: ALWAYS,
  columns: {
    village: villageColumn(),
    title: text({
      header: '称呼',
      required: true,
      privacy: 'post',
      hint: '辅导员还是指导员。',
      example: '项目辅导员',
    }),
    sentBy: text({ header: '谁派的', hint: '哪个部门派的。', example: '县农业农村局' }),
    duty: text({ header: '管什么', hint: '做哪些事。', example: '项目申报、实施、验收的指导' }),
    phone: officePhoneColumn(),
    clause: clauseColumn('bf-11'),
  },
});
