import { describe, expect, it, test } from 'vitest';
import { decimal, integer, money, text } from '../../../src/intake/column.ts';
import { ALWAYS, defineTable } from '../../../src/intake/define-table.ts';
import { asksForYes } from '../../../src/intake/file/changes.ts';
import { readFile } from '../../../src/intake/file/read-file.ts';

const table = defineTable({
  id: 'measured',
  title: '流转台账',
  path: 'measured.csv',
  about: '一行是一块地。',
  publicFrom: ALWAYS,
  columns: {
    id: text({ header: '编号', required: true, unique: true, hint: '编号。', example: 'A' }),
    paid: money({ header: '兑付金额（元）', hint: '付了多少。', negative: true, example: '5' }),
    land: decimal({ header: '流转面积（亩）', places: 2, hint: '多少。', example: '2.4' }),
    floor: decimal({ header: '房屋面积（平方米）', places: 2, hint: '多少。', example: '90' }),
    road: decimal({ header: '长度（米）', places: 2, hint: '多长。', example: '50' }),
    group: text({ header: '组', hint: '第几组。', example: '3组' }),
    years: decimal({ header: '年数（年）', places: 2, hint: '多久。', example: '1' }),
    latrines: integer({ header: '改好（座）', hint: '多少。', example: '1' }),
    rate: integer({ header: '完成（%）', hint: '多少。', example: '80' }),
    people: integer({ header: '人数', hint: '几人。', example: '3' }),
    many: decimal({ header: '数量', places: 2, hint: '数目。', example: '3' }),
  },
});
const bytes = (lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));
const read = (lines: string[], name = '表.csv', options = {}) =>
  readFile(bytes(lines), name, table, {}, options);

/** One cell under one head; the value as kept, or the problem. */
const one: [head: string, cell: string, key: string, value: number | string][] = [
  ['兑付金额（元）', '93千元', 'paid', 9_300_000],
  ['兑付金额（元）', '93 百元', 'paid', 930_000],
  ['兑付金额（元）', '93.50亿元', 'paid', 935_000_000_000],
  ['兑付金额（元）', '93角', 'paid', 930],
  ['兑付金额（元）', '9.3万', 'paid', 9_300_000],
  ['兑付金额（元）', '人民币9300元整', 'paid', 930_000],
  ['兑付金额（元）', '(500.00)', 'paid', -50_000],
  ['兑付金额（元）', '500-', 'paid', -50_000],
  ['兑付金额（元）', '$93.00', 'paid', 'unit/foreign'],
  ['兑付金额（元）', 'HK$93', 'paid', 'unit/foreign'],
  ['兑付金额（元）', '93美元', 'paid', 'unit/foreign'],
  ['兑付金额（元）', '€93', 'paid', 'unit/foreign'],
  ['兑付金额（元）', '93亩', 'paid', 'unit/foreign'],
  ['兑付金额（元）', '93刀', 'paid', 'money/not-a-number'],
  ['兑付金额（元）', '约93', 'paid', 'money/not-a-number'],
  ['兑付金额（元）', '3千5', 'paid', 'money/not-a-number'],
  ['兑付金额（元）', '1元5角', 'paid', 'money/not-a-number'],
  ['兑付金额（元）', '12,34', 'paid', 'money/not-a-number'],
  ['兑付金额（千元）', '9.6', 'paid', 960_000],
  ['兑付金额（美元）', '9.6', 'paid', 'head/near'],
  ['兑付金额', '9600', 'paid', 960_000],
  ['流转面积（亩）', '1600㎡', 'land', 240],
  ['流转面积（亩）', '0.2公顷', 'land', 300],
  ['流转面积（亩）', '2.4亩', 'land', 240],
  ['流转面积（平方米）', '1600', 'land', 240],
  ['流转面积', '2.4', 'land', 240],
  ['流转面积（亩）', '1㎡', 'land', 'cell/decimal'],
  ['流转面积（亩）', '2户', 'land', 'unit/foreign'],
  ['房屋面积（平方米）', '3亩', 'floor', 200_000],
  ['房屋面积（平方米）', '1亩', 'floor', 'unit/endless'],
  ['房屋面积（㎡）', '90', 'floor', 9000],
  ['长度（米）', '0.05公里', 'road', 5000],
  ['长度（米）', '38m', 'road', 3800],
  ['年数（年）', '1年', 'years', 100],
  ['年数（年）', '18个月', 'years', 150],
  ['改好（座）', '1座', 'latrines', 1],
  ['改好（座）', '2户', 'latrines', 'unit/foreign'],
  ['改好（座）', '1个', 'latrines', 'unit/foreign'],
  ['改好（户）', '2', 'latrines', 'head/near'],
  ['完成（%）', '80%', 'rate', 80],
  ['人数', '3人', 'people', 3],
  ['人数', '3户', 'people', 'unit/foreign'],
  ['数量', '3', 'many', 300],
  ['数量', '3亩', 'many', 'unit/foreign'],
];

test.each(one)('%s: %s', (head, cell, key, value) => {
  const { rows, problems } = read([`编号,备注,组,${head}`, `A1,,,"${cell}"`]);
  const codes = problems.map(({ code }) => code);
  if (typeof value === 'string') expect(codes).toContain(value);
  else expect(rows[0]).toMatchObject({ [key]: value });
});

describe('a figure that is another one afterwards', () => {
  const changes = (lines: string[], options = {}) =>
    read(lines, '表.csv', options).problems.filter(asksForYes);

  it('shows the old and the new one, each, and asks', () => {
    const rows = Array.from({ length: 30 }, (_, at) => `A${at},${at + 1}.5千元`);
    const found = changes(['编号,兑付金额（元）', ...rows]);
    expect(found).toHaveLength(30);
    expect(found[0]?.message).toBe('「1.5千元」 → 1,500.00 元。');
  });

  it('does not ask where only the writing differs', () => {
    expect(changes(['编号,兑付金额（元）,改好（座）', 'A1,"¥1,234.5元",１座'])).toEqual([]);
  });

  it('asks where a measure is read in a unit that nobody wrote', () => {
    expect(changes(['编号,流转面积', 'A1,2.4'])).toMatchObject([{ code: 'unit/assumed', row: 1 }]);
    expect(changes(['编号,流转面积', 'A1,2.4亩'])).toEqual([]);
    expect(changes(['编号,改好', 'A1,2'])).toEqual([]);
  });
});

describe('what is said of the unit beside the table', () => {
  const HEAD = '编号,兑付金额';
  const ways: [string, string[], string?][] = [
    ['a line above', ['单位：千元,', HEAD, 'A1,9.6']],
    ['a title', ['兑付表（千元）,', HEAD, 'A1,9.6']],
    ['a note below', [HEAD, 'A1,9.6', '注：以上金额以千元为单位,']],
    ['another note', [HEAD, 'A1,9.6', '说明：表中数据均为千元,']],
    ['several units', ['单位：千元、亩,', HEAD, 'A1,9.6']],
    ['the name of the file', [HEAD, 'A1,9.6'], '10月（千元）.csv'],
  ];
  it.each(ways)('%s', (_, lines, name) => {
    const { rows, problems } = read(lines, name);
    expect(rows[0]?.paid).toBe(960_000);
    expect(problems.find(({ code }) => code === 'unit/converted')?.message).toBe(
      '「9.6」按「千元」 → 9,600.00 元。',
    );
  });

  it('is refused when it is another currency, unknown, or said in two ways', () => {
    const codes = (first: string, head = HEAD) =>
      read([`${first},`, head, 'A1,9.6']).problems.map(({ code }) => code);
    expect(codes('单位：美元')).toContain('unit/foreign');
    expect(codes('单位：金元')).toContain('unit/unknown');
    expect(codes('单位：千元', '编号,兑付金额（元）')).toContain('unit/conflict');
    expect(codes('（千元）单位：万元')).toContain('unit/conflict');
  });

  it('is not taken from the name of an office', () => {
    const { rows, problems } = read(['填报单位：龙韵村,', HEAD, 'A1,9600']);
    expect(rows[0]?.paid).toBe(960_000);
    expect(problems.map(({ code }) => code)).toEqual(['row/title']);
  });
});

describe('a column that would be lost', () => {
  const codesOf = (head: string, cell: string) =>
    read([`编号,改好（座）,${head}`, `A1,1,${cell}`]).problems.map(({ code }) => code);
  it.each([
    ['实发补助', '5'],
    ['某栏', '1234.50'],
    ['某栏', '93千元'],
    ['某栏', '2022-09-01'],
    ['某栏', '张*三'],
    ['某栏', '12'],
    ['付款日期', ''],
    ['兑付（元）', '5'],
  ])('%s with %s is asked about', (head, cell) => {
    const codes = codesOf(head, cell);
    if (cell === '') expect(codes).toEqual([]);
    else expect(codes.filter((code) => /^head\/(unread|near)$/.test(code))).toHaveLength(1);
  });

  it('other words may stay behind', () => {
    expect(codesOf('备注', '好')).toEqual(['head/unknown']);
  });
});
