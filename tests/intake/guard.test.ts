import { describe, expect, test } from 'vitest';
import { type CellContext, findPrivate, guardCell, isSplitNumber } from '../../src/intake/guard.ts';

describe('findPrivate', () => {
  test.each([
    ['11010519491231002X', 'guard/id-number'],
    ['440524188001010014', 'guard/id-number'],
    ['420304188801010012', 'guard/id-number'],
    ['420304209912310018', 'guard/id-number'],
    ['身份证420304188801010013号', 'guard/id-number'],
    ['420304 18880101 0012', 'guard/id-number'],
    ['420304-18880101-0012', 'guard/id-number'],
    ['4203-0418-8801-0100-12', 'guard/id-number'],
    ['4.2.0.3.0.4.1.8.8.8.0.1.0.1.0.0.1.2', 'guard/id-number'],
    ['420304·18880101·0012', 'guard/id-number'],
    ['420304\u200b18880101\u200b0012', 'guard/id-number'],
    ['420304188801\n010012', 'guard/id-number'],
    ['４２０３０４１８８８０１０１００１２', 'guard/id-number'],
    ['四二〇三〇四一八八八〇一〇一〇〇一二', 'guard/id-number'],
    ['420304880101001', 'guard/id-number'],
    ['420304 880101 001', 'guard/id-number'],
    ['13800138000', 'guard/mobile'],
    ['&#49;&#x33;8&#48;0138000', 'guard/mobile'],
    ['138&hyphen;0013&HYPHEN;8000', 'guard/mobile'],
    ['19900000000', 'guard/mobile'],
    ['+86 138-0013-8000', 'guard/mobile'],
    ['8613800138000', 'guard/mobile'],
    ['138 0013 8000', 'guard/mobile'],
    ['１３８００１３８０００', 'guard/mobile'],
    ['一三八零零一三八零零零', 'guard/mobile'],
    ['6200000000000005', 'guard/long-number'],
    ['6205500000000000004', 'guard/long-number'],
    ['4111111111111111', 'guard/long-number'],
    ['6217000000000000010', 'guard/long-number'],
    ['6222 0212 3456 7894 123', 'guard/long-number'],
    ['420304188801009984', 'guard/long-number'],
    ['621799580001234', 'guard/long-number'],
    ['62179958000123', 'guard/number'],
    ['账号62179958000123', 'guard/personal-paper'],
    ['后四位5678', 'guard/covered-number'],
    ['420304 1888年1月1日 0012', 'guard/id-number'],
    ['420304********0018', 'guard/covered-number'],
    ['4203041888****0018', 'guard/covered-number'],
    ['42030418880101****', 'guard/covered-number'],
    ['********8801010018', 'guard/covered-number'],
    ['420304xxxxxxxx001X', 'guard/covered-number'],
    ['138****8000', 'guard/covered-number'],
    ['138****', 'guard/covered-number'],
    ['６２１７****5678', 'guard/covered-number'],
    ['622202 **** **** 5678', 'guard/covered-number'],
    ['尾号5678', 'guard/covered-number'],
    ['4.20304E+17', 'guard/spoilt-number'],
    ['鄂C12345', 'guard/plate'],
    ['鄂CD12345', 'guard/plate'],
    ['鄂C·D12345', 'guard/plate'],
    ['鄂C 12345', 'guard/plate'],
    ['E12345678', 'guard/passport'],
    ['EA1234567', 'guard/passport'],
    ['通行证号：C12345678', 'guard/passport'],
    ['someone@example.com', 'guard/email'],
    ['微信号：abc_12345', 'guard/messenger'],
    ['加微信 zhang12345', 'guard/messenger'],
    ['QQ：123456789', 'guard/messenger'],
    ['3组12号', 'guard/address'],
    ['三组十二号', 'guard/address'],
    ['5栋2单元301室', 'guard/address'],
    ['2单元301', 'guard/address'],
    ['0719-7200000', 'guard/landline'],
    ['12800138000', 'guard/number'],
    ['4203042026011500012345', 'guard/long-number'],
  ])('refuses %j as %s, without printing it', (text, code) => {
    const found = findPrivate(text);
    expect(found?.code).toBe(code);
    expect(found?.severity).toBe('error');
    expect(JSON.stringify(found)).not.toContain(text);
  });

  test.each([
    '420304102206',
    '20260115',
    '1234567.89',
    '2022-12-11 2022-12-16',
    '2022-12-11 2022-12-16 2022-12-20 2022-12-28',
    '2019 2020 2021 2022',
    '4000 5000 6000 7000',
    '6200 6300 6400 6500',
    '9300.00 2022-09-28 1234',
    '郧政办发〔2026〕12号',
    '2022-11-006',
    'E20221201',
    '3组',
    '3组5号塘',
    '二〇二二年十二月三十一日',
    '投入 18,600.50 元，奖补 9,300.25 元',
    'meili-tingyuan-longyun-017',
    '拨打 12345、12388 或 110',
    '张*三、欧阳**',
    '**12345** 户',
    '100×200×300',
    '指纹 WX3A-4567',
    'VXQ1-2345',
    'wxcun-2022-001',
    '甲&#0;&#x110000;&unknown;乙',
    'QQ23-4567-89AB-CDEF-GHJK',
    '微信公众号「阳光公示」',
    '0.333333333333333',
  ])('lets %s pass', (text) => {
    expect(findPrivate(text)).toBeNull();
  });

  test('what is allowed may stand, and only that', () => {
    const allowed = new Set(['0719-7200000']);
    expect(findPrivate('监督电话 ０７１９-7200000', allowed)).toBeNull();
    expect(findPrivate('电话 0719-7200000，手机 13800138000', allowed)?.code).toBe('guard/mobile');
  });
});

describe('guardCell', () => {
  const codes = (
    column: Parameters<typeof guardCell>[0],
    cell: string,
    context?: CellContext,
  ): string[] => {
    const found: string[] = [];
    guardCell(column, cell, ({ code }) => found.push(code), context);
    return found;
  };
  const words = (privacy: Parameters<typeof guardCell>[0]['privacy']) =>
    ({ kind: 'text', privacy }) as const;

  test('a name column takes masked names only', () => {
    expect(codes(words('resident-name'), '张*三')).toEqual([]);
    expect(codes(words('resident-name'), '张小三')).toEqual(['guard/name']);
    expect(codes(words('resident-name'), '13800138000')).toEqual(['guard/mobile']);
    expect(codes(words('public'), '张小三')).toEqual([]);
  });

  test('a landline may stand in the column for it, and nowhere else', () => {
    expect(codes(words('public-phone'), '0719-7200000')).toEqual([]);
    expect(codes(words('free'), '请打 0719-7200000')).toEqual(['guard/landline']);
    expect(codes(words('public-phone'), '13800138000')).toEqual(['guard/mobile']);
  });

  test('a credit code may stand in its own column, unless it is an identity number', () => {
    expect(codes(words('credit-code'), '544203040700000009')).toEqual([]);
    expect(codes(words('credit-code'), '544203040700000170')).toEqual([]);
    expect(codes(words('credit-code'), '544203040700000171')).toEqual(['guard/long-number']);
    expect(codes(words('credit-code'), '420304188801010012')).toEqual(['guard/id-number']);
    expect(codes(words('free'), '544203040700000009')).toEqual(['guard/long-number']);
  });

  test('a number that is registered as public may stand in the table of those', () => {
    expect(codes(words('to-publish'), '13800138000')).toEqual([]);
  });

  test('an amount cannot be a mobile number', () => {
    expect(codes({ kind: 'money', privacy: 'public' }, '13800138000')).toEqual(['guard/mobile']);
    expect(codes({ kind: 'money', privacy: 'public' }, '1234567.89')).toEqual([]);
  });

  test.each([
    ['家里有肺癌病人', 'guard/health'],
    ['二级残疾', 'guard/disability'],
    ['孩子 8 岁', 'guard/minor'],
    ['曾被拘留', 'guard/police'],
  ])('%s is refused beside a household, not in a notice to all', (cell, code) => {
    expect(codes(words('free'), cell, { personal: true })).toEqual([code]);
    expect(codes(words('free'), cell)).toEqual([]);
  });

  test.each([
    ['低保户王小明家', ['guard/name-beside']],
    ['户主：欧阳小三', ['guard/name-beside']],
    ['由王小明承包', ['guard/name-in-text']],
    ['村民高兴地说', []],
    ['低保户金额', []],
    ['户主张*三', []],
  ])('%s', (cell, expected) => {
    expect(codes(words('free'), cell)).toEqual(expected);
  });
});

test.each([
  [['420304', '18880101', '0012'], true],
  [['路灯', '4203041888', '01010012'], true],
  [['4203', '0418', '8801', '0100', '12'], false],
  [['420304', '路灯', '18880101', '0012'], false],
  [['420304', '1888', '0101'], false],
  [['420304188801010012'], false],
])('whether %j side by side make up an identity number: %s', (cells, expected) => {
  expect(isSplitNumber(cells)).toBe(expected);
});
