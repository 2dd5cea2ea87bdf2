import { text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';

/** 本地的说法: words that a county's own programme uses, for the help page. */
export const glossaryTable = defineTable({
  id: 'glossary',
  title: '本地的说法',
  path: 'glossary.csv',
  about: '一行是一个本地常用、外人不懂的词，用大白话说是什么意思。',
  publicFrom: ALWAYS,
  columns: {
    word: text({
      header: '词',
      required: true,
      unique: true,
      maxLength: 20,
      hint: '写词，不写句子。',
      example: '五共',
    }),
    meaning: text({
      header: '意思',
      required: true,
      maxLength: 120,
      hint: '一句大白话。',
      example: '决策共谋、发展共建、建设共管、效果共评、成果共享。',
    }),
  },
});
