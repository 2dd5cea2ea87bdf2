import { UNIT_KINDS } from '../../domain/organisation/unit.ts';
import { FEW_PERSONS, SMALLEST_GROUP } from '../../domain/small-group.ts';
import { choice, integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { addressColumn, copiedFromColumn, factsColumn } from './shared-columns.ts';

/** 组织名录: one row an organisation of a village, the party's and the people's. */
export const organisationTable = defineTable({
  id: 'organisation',
  title: '组织名录',
  path: 'organisation/<village>.csv',
  about:
    '一行是村里的一个组织：党组织、村（居）委会、片区楼栋，还有议事会、理事会、协会等群众组织。',
  lessShown: true,
  publicFrom: ALWAYS,
  columns: {
    id: addressColumn('qinghe-zhibu', '村的代号加短名，定了不再改。'),
    name: text({
      header: '名称',
      required: true,
      maxLength: 30,
      hint: '组织的名称，不带人名。',
      example: '第一党小组',
    }),
    kind: choice({
      header: '类别',
      choices: UNIT_KINDS,
      required: true,
      hint: '哪一类组织。',
      example: '党小组',
    }),
    parent: text({
      header: '上级',
      hint: '上级组织的编号，同一个文件里的；最上面的留空。',
      example: 'qinghe-zhibu',
    }),
    count: integer({
      header: '个数',
      min: 2,
      max: 999,
      hint: '只知道有几个、不知道各叫什么时，写成一行，填个数；一般留空。',
      example: '7',
    }),
    headedBy: text({
      header: '负责职务',
      privacy: 'post',
      maxLength: 30,
      hint: '谁负责，写职务，不写姓名。',
      example: '党小组组长',
    }),
    households: integer({ header: '覆盖户数', hint: '管多少户。', example: '86' }),
    members: integer({
      header: '成员数',
      hint: `有多少人；少于 ${SMALLEST_GROUP} 人的，网上只写「${FEW_PERSONS}」。`,
      example: '12',
    }),
    charter: text({
      header: '章程',
      maxLength: 60,
      hint: '章程叫什么、哪天通过、在哪里看；没有的留空。',
      example: '《议事会章程》，2022年8月通过',
    }),
    facts: factsColumn('F247', '从事实库来的，写事实编号。'),
    where: copiedFromColumn('南山村案例一'),
  },
});
