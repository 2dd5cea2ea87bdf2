import { describe, expect, it, test } from 'vitest';
import { refuseBoardOnly } from '../../src/portal/boards/board-only.ts';
import type { Notice } from '../../src/portal/notices/notice.ts';
import { readNoticeTable } from '../../src/portal/notices/notice-tables.ts';
import { DataReading } from '../../src/portal/reading.ts';

const FILE = 'notices/longyun/longyun-2022-901.csv';

/** Codes and columns of everything that is said of a list under a notice. */
function told(csv: string, title = '公示名单'): string[] {
  const reading = new DataReading(new Map());
  const table = readNoticeTable(FILE, csv, reading);
  refuseBoardOnly([{ title, basis: null, programme: null, table } as Notice], new Set(), reading);
  return reading.problems.map(({ code, column }) => `${code} ${column}`.trim());
}

describe('a column that holds full names is refused, whatever its head', () => {
  test.each([
    ['人员', '陈大勇', '吴晓梅'],
    ['内容', '诸葛小明', '沈家旺'],
    ['参加者', '毛 小 兵', '温国栋'],
    ['备注', '白雪、龙小云', '江涛'],
    ['甲方', '买买提·吐尔逊', '阿依古丽·艾山'],
    ['名称', 'John Smith', 'Mary Brown'],
  ])('%s', (head, first, second) => {
    const csv = `组,${head}\n1组,${first}\n2组,${second}\n`;
    expect(told(csv)).toEqual([`guard/name ${head}`, `guard/name ${head}`]);
    expect(told(csv).join()).not.toContain(first);
  });

  test.each([
    ['品名', '水泥', '石料'],
    ['作物', '花生', '黄豆'],
    ['村（社区）', '龙韵村', '沙洲村'],
    ['姓名', '张*三', '欧阳**'],
    ['姓名', 'J*** S****', '阿***·买**'],
    ['与户主关系', '之女', '之妻'],
  ])('%s of %s and %s passes', (head, first, second) => {
    expect(told(`组,${head}\n1组,${first}\n2组,${second}\n`)).toEqual([]);
  });
});

describe('a column for numbers of persons is refused by its head', () => {
  test.each([
    '身份证号',
    '证件后段',
    '银行卡号',
    '开户行尾号',
    '电话',
    '手机',
    '联系方式',
    '微信号',
  ])('%s', (head) => {
    expect(told(`组,${head}\n1组,x\n`)).toEqual([`guard/private-column ${head}`]);
  });

  test.each(['监督电话', '凭证号', '合同编号', '微信公众号', '地块编号', '许可证号'])(
    'not %s',
    (head) => {
      expect(told(`组,${head}\n1组,x\n`)).toEqual([]);
    },
  );

  test('a number over several cells is told, right or mistyped', () => {
    expect(told('甲,乙\n4203041888,01010013\n')).toContain('guard/id-number');
    expect(told('甲,乙,丙\n420304,18880101,0012\n')).toContain('guard/id-number');
    expect(told('甲,乙\n420304,102206\n')).toEqual([]);
  });
});

describe('people on relief or ill', () => {
  const FOR_GROUPS = '组,户数,金额(元)\n1组,6,3000.00\n2组,9,4500.00\n';

  it('are refused row by row, by title, by head and by cell', () => {
    expect(told('组,低保对象,金额(元)\n1组,陈*勇,500.00\n')).toContain('guard/board-only');
    expect(told('组,户主,金额(元)\n1组,陈*勇,500.00\n', '2022年特困供养发放')).toContain(
      'guard/board-only',
    );
    expect(told('组,金额(元)\n1组,500.00\n1组,600.00\n', '低保发放名单')).toContain(
      'guard/board-only',
    );
    expect(told('组,户主,原因\n1组,陈*勇,患肺癌\n')).toContain('guard/health 原因');
    expect(told('组,户主,类别\n1组,陈*勇,特困户\n')).toContain('guard/poverty 类别');
  });

  it('may be counted by group, when no group is so small that one can tell who it is', () => {
    expect(told(FOR_GROUPS, '低保发放名单')).toEqual([]);
    expect(told(FOR_GROUPS.replace('6,', '2,'), '低保发放名单')).toEqual(['guard/small-group']);
  });

  it('are not meant by what is bought or paid for all', () => {
    expect(told('项目,金额(元)\n坡道,3000.00\n', '修路支出')).toEqual([]);
  });
});
