import { code, integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { WHILE_ON_FILE } from '../forgetting.ts';
import { anyVillageColumn, clauseColumn, factsColumn, telephoneColumn } from './shared-columns.ts';
import { HOUSEHOLD } from './slugs.ts';

/** 连心卡: one row a card of a party member and the households it goes to. */
export const contactCardsTable = defineTable({
  id: 'contact-cards',
  title: '连心卡登记',
  path: 'contact-cards/<village>.csv',
  about: '一行是一张连心卡：哪个岗位的党员，联系哪几户。不写姓名，不写手机号。',
  publicFrom: ALWAYS,
  forget: WHILE_ON_FILE,
  columns: {
    id: code({
      header: '卡号',
      pattern: /^[A-Z]\d{3}$/,
      form: '卡号（一个大写字母加三位数字）',
      required: true,
      unique: 'per-village',
      hint: '村里自编的卡号。',
      example: 'L001',
    }),
    unit: text({
      header: '所在组织',
      required: true,
      hint: '组织名录里的编号。',
      example: 'qinghe-xiaozu-1',
    }),
    post: text({
      header: '联系人职务',
      required: true,
      privacy: 'post',
      maxLength: 30,
      hint: '写职务，不写姓名；电话印在卡上，不上网。',
      example: '第一党小组党员',
    }),
    from: code({
      header: '户号起',
      ...HOUSEHOLD,
      required: true,
      privacy: 'household',
      hint: '第一户的户号。',
      example: 'H0001',
    }),
    to: code({
      header: '户号止',
      ...HOUSEHOLD,
      required: true,
      privacy: 'household',
      hint: '最后一户的户号，这一户也算。',
      example: 'H0010',
    }),
    branchPhone: telephoneColumn({
      header: '村党支部电话',
      hint: '办公室的座机，不填私人手机号。',
      example: '0719-0000001',
    }),
    centrePhone: telephoneColumn({
      header: '党员服务中心电话',
      hint: '服务中心的座机。',
      example: '0719-0000002',
    }),
  },
});

/** 包联规则: how many households a member keeps in touch with, everywhere or in one village. */
export const cardRulesTable = defineTable({
  id: 'card-rules',
  title: '包联规则',
  path: 'card-rules.csv',
  about: '一行是一条规则：每名党员联系几户。村里有自己规则的，写村的代号。',
  filing: { key: ['village'] },
  publicFrom: ALWAYS,
  columns: {
    village: anyVillageColumn('只管一个村的写村的代号，都管的留空。', 'dongwan'),
    least: integer({ header: '至少几户', min: 1, max: 999, hint: '没有写的留空。', example: '5' }),
    most: integer({ header: '至多几户', min: 1, max: 999, hint: '没有写的留空。', example: '10' }),
    clause: clauseColumn('bf-01'),
    facts: factsColumn('F252；F253'),
    words: text({ header: '文件说法', hint: '原来叫什么。', example: '一户十联' }),
  },
});
