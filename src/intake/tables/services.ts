import { choice, list, text, yesNo } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import {
  addressColumn,
  copiedFromColumn,
  factsColumn,
  officePhoneColumn,
} from './shared-columns.ts';

/** In which lot an item is brought down to the villages. */
export const SERVICE_LOTS = { first: '第一批高频', later: '逐步扩面' } as const;

/** 便民服务事项: what can be done in the village instead of the county town. */
export const serviceItemsTable = defineTable({
  id: 'service-items',
  title: '便民服务事项',
  path: 'service-items.csv',
  about: '一行是一件下放到村（社区）办的事。',
  opens: 'service-items',
  publicFrom: ALWAYS,
  columns: {
    id: addressColumn('shebaoka', '事项的代号，定了不再改。'),
    name: text({
      header: '事项',
      required: true,
      maxLength: 40,
      hint: '办什么事。',
      example: '社保卡办理',
    }),
    lot: choice({
      header: '批次',
      choices: SERVICE_LOTS,
      hint: '第几批下放的；没有写明的留空。',
      example: '第一批高频',
    }),
    department: text({ header: '原来在哪里办', hint: '哪个部门。', example: '区人社局' }),
    materials: list({
      header: '材料',
      hint: '要带什么，几样用「；」隔开。',
      example: '身份证原件；户口簿',
    }),
    facts: factsColumn('F006'),
    where: copiedFromColumn('胡先平文·牢牢根植人民'),
  },
});

/** 村里办事: one row an item that a village's window takes, with whom to see and when. */
export const servicesTable = defineTable({
  id: 'services',
  title: '村里办事',
  path: 'services/<village>.csv',
  about: '一行是一件能在本村办的事：在哪个窗口、几点、带什么、谁帮办代办。',
  filing: { key: ['item'] },
  publicFrom: ALWAYS,
  columns: {
    item: text({
      header: '事项',
      required: true,
      refersTo: 'service-items',
      hint: '便民服务事项表里的编号。',
      example: 'shebaoka',
    }),
    place: text({
      header: '地点',
      required: true,
      maxLength: 40,
      hint: '在哪里办，写到房间或窗口，不写私人住处。',
      example: '党群服务中心一楼',
    }),
    window: text({ header: '窗口', maxLength: 20, hint: '几号窗口。', example: '2号窗口' }),
    hours: text({
      header: '时间',
      required: true,
      maxLength: 60,
      hint: '哪几天、几点到几点。',
      example: '周一至周五 8:30—17:30',
    }),
    materials: list({
      header: '材料',
      hint: '要带什么，几样用「；」隔开；和事项表一样的留空。',
      example: '身份证原件；户口簿',
    }),
    runner: text({
      header: '帮办代办',
      privacy: 'post',
      maxLength: 30,
      hint: '走不动、不会办的，谁帮着跑；写职务，不写姓名。',
      example: '村便民服务员',
    }),
    phone: officePhoneColumn('窗口的座机，不填私人手机号。'),
    terminal: yesNo({
      header: '自助终端',
      hint: '能不能在自助终端上自己办。',
      example: '否',
    }),
  },
});
