import { choice, code, day, decimal, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { NOBODY } from '../forgetting.ts';
import { anyVillageColumn, ownNoteColumn, postColumn, rulesColumn } from './shared-columns.ts';
import { SLUG } from './slugs.ts';

/** 名录: the simple lists a village or district keeps, and what is known of each. */
export const registersTable = defineTable({
  id: 'registers',
  title: '名录',
  path: 'registers.csv',
  about: '一行是一本名录：记什么、谁来记、多久更新一次、依据哪条、文件没有写什么。',
  opens: 'registers',
  publicFrom: ALWAYS,
  columns: {
    id: code({
      header: '代号',
      ...SLUG,
      required: true,
      unique: true,
      hint: '小写拼音，用在网址里，定了不改。',
      example: 'renguan',
    }),
    title: text({ header: '名录', required: true, hint: '叫什么。', example: '认捐认管' }),
    about: text({
      header: '记什么',
      required: true,
      maxLength: 80,
      hint: '一行记的是什么，一句话。',
      example: '谁认领了哪一片，管什么。',
    }),
    keeper: text({ header: '谁来记', required: true, hint: '哪个单位。', example: '村（社区）' }),
    often: text({ header: '多久更新', hint: '没有规定的留空。', example: '变更就更新' }),
    rules: rulesColumn('bf-16'),
    missing: text({
      header: '文件没有写',
      required: true,
      maxLength: 80,
      hint: '文件没有印的，不补。',
      example: '认领了哪些地方',
    }),
  },
});

/** 名录登记: one row an entry of a register; by post and place, never by person. */
export const registerRowsTable = defineTable({
  id: 'register-rows',
  title: '名录登记',
  path: 'register-rows.csv',
  about: '一行是一本名录里的一条：哪个村、是什么、在哪里、谁负责、多少、从哪天到哪天。',
  filing: {
    key: ['register', 'village', 'item', 'place', 'from'],
    order: ['register', 'village', 'from'],
  },
  personal: true,
  publicFrom: 'from',
  forget: NOBODY,
  columns: {
    register: text({
      header: '名录',
      required: true,
      refersTo: 'registers',
      hint: '名录表里的代号。',
      example: 'renguan',
    }),
    village: anyVillageColumn('村的代号；不属于哪个村的留空。'),
    origin: choice({
      header: '来自',
      choices: { printed: '文件', kept: '登记' },
      required: true,
      hint: '取自文件，还是自己登记的。',
      example: '登记',
    }),
    item: text({
      header: '事项',
      required: true,
      maxLength: 40,
      privacy: 'free',
      hint: '是什么。',
      example: '2组文化广场花坛',
    }),
    place: text({
      header: '地点或范围',
      maxLength: 40,
      privacy: 'free',
      hint: '写到组、网格或公共地方，不写门牌。',
      example: '文化广场',
    }),
    post: postColumn('负责职务', '妇联志愿服务队', '写职务、队伍或单位，不写姓名。'),
    quantity: decimal({
      header: '数量',
      places: 2,
      hint: '有数的才填；数人的，不到 5 人不填。',
      example: '120',
    }),
    unit: text({ header: '单位', maxLength: 8, hint: '数量的单位。', example: '平方米' }),
    from: day({
      header: '开始',
      ahead: true,
      hint: '从哪天起；不知道的留空。',
      example: '2022-09-01',
    }),
    until: day({
      header: '结束',
      ahead: true,
      hint: '到哪天止；没有定的留空。',
      example: '2023-08-31',
    }),
    fact: text({
      header: '事实',
      refersTo: 'facts',
      hint: '取自文件的写事实编号，自己登记的留空。',
      example: 'F388',
    }),
    note: ownNoteColumn('结果、期限等一句话。', '每月评一次', 80),
  },
});
