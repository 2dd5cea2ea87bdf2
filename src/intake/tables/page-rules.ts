import { choice, integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { clauseColumn } from './shared-columns.ts';

export const RULED_PAGES = {
  projects: '项目',
  bottomLines: '底线指标',
  estates: '老旧小区',
  latrines: '改厕',
  milestones: '大项目',
} as const;
export type RuledPage = keyof typeof RULED_PAGES;

/** 页面规矩: which clauses a page stands on, and what no source says. */
export const pageRulesTable = defineTable({
  id: 'page-rules',
  title: '页面规矩',
  path: 'page-rules.csv',
  about: '一行是一页要守的一条规矩，或者一件文件没有写的事。',
  filing: { key: ['page', 'number'] },
  publicFrom: ALWAYS,
  columns: {
    page: choice({
      header: '页面',
      choices: RULED_PAGES,
      required: true,
      hint: '写在哪一页。',
      example: '项目',
    }),
    number: integer({ header: '序号', required: true, hint: '在页上的先后。', example: '1' }),
    rule: clauseColumn('bf-06', '条款编号；没有条款的不填。'),
    missing: text({
      header: '文件没有写的',
      hint: '这条没说清什么；都说清了不填。',
      example: '负面清单的内容没有列出',
    }),
  },
});
