import { CORRECTION_KINDS, SEVERITIES } from '../../domain/facts/knowledge.ts';
import { choice, code, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { factsColumn } from './shared-columns.ts';

/** 更正与存疑: what the source prints wrongly, twice differently, not clearly or not at all. */
export const correctionsTable = defineTable({
  id: 'corrections',
  title: '更正与存疑',
  path: 'corrections.csv',
  about: '一行是来源里的一处错字、矛盾、没说清或没有印的地方。',
  opens: 'corrections',
  publicFrom: ALWAYS,
  columns: {
    id: code({
      header: '编号',
      pattern: /^C\d{3,}$/,
      form: '更正编号（C 加数字）',
      required: true,
      unique: true,
      hint: '网页上的锚点，定了不再改。',
      example: 'C089',
    }),
    kind: choice({
      header: '类别',
      choices: CORRECTION_KINDS,
      required: true,
      hint: '哪一类。',
      example: '口径不明',
    }),
    severity: choice({
      header: '程度',
      choices: SEVERITIES,
      required: true,
      hint: '对读者影响大小。',
      example: '高',
    }),
    printed: text({ header: '来源写法', required: true, hint: '短短照录。', example: '旬督办' }),
    found: text({
      header: '看到的情况',
      required: true,
      hint: '改成什么，或哪里对不上。',
      example: '旬=10天，后文写每半月=15天',
    }),
    why: text({ header: '说明', required: true, hint: '为什么要留意。', example: '同段自相矛盾' }),
    where: text({ header: '出处', required: true, hint: '在哪里。', example: '北滩村案例·二' }),
    facts: factsColumn('F360', '事实编号，用分号隔开。'),
  },
});
