import { describe, expect, test } from 'vitest';
import { findPrivate } from '../../../src/intake/guard.ts';

/** Everyday and cunning ways of writing one number, of people who do not exist. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'guard/id-number': [
    '420304/18880203/0017',
    '420304(18880203)0017',
    '420304★18880203★0017',
    '420304-18880203 0017',
    '420304 1888年02月03日 0017',
    '开头420304，中间18880203，末尾0017',
    '四 二 〇 三 〇 四 一 八 八 八 〇 二 〇 三 〇 〇 一 七',
    '42〇30418880203001七',
    '❹❷⓿❸⓿❹❶❽❽❽⓿❷⓿❸⓿⓿❶❼',
    '٤٢٠٣٠٤١٨٨٨٠٢٠٣٠٠١٧',
    '4\u20e32\u20e30\u20e33\u20e30\u20e34\u20e31\u20e38\u20e38\u20e38\u20e30\u20e32\u20e30\u20e33\u20e30\u20e30\u20e31\u20e37',
    '420304\u034f18880203\u034f0017',
    '42o3o41888o2o3oo17',
  ],
  'guard/mobile': [
    '(139)00001111',
    '139（0000）1111',
    '139-0000 1111',
    '139 00 00 11 11',
    '1390000111一',
    '139零零零零幺幺幺幺',
    '139📞0000📞1111',
    '〡〣〩0000〡〡〡〡',
  ],
  'guard/landline': [
    '0719 7000001',
    '07197000001',
    '0719-700-0001',
    '电话 7000001',
    '+852 6000 0001',
  ],
  'guard/long-number': [
    '622991 1234 5678 9012',
    '6229-9112-3456-7890-12',
    '62299 11234 00789 01234',
    '81010000 1234 5678',
    '622991123456789012345',
  ],
  'guard/personal-paper': [
    '存折号81010001234567',
    '社保卡号A12345678',
    '结婚证字号J420304-1950-001',
  ],
  'guard/covered-number': ['4203041888####0017', '139……'.replace('……', '****'), '卡号尾号9012'],
  'guard/plate': ['鄂c12345', '鄂C 1234警'],
  'guard/address': ['3组-12号', '2#301', 'A栋301', '二单元三零一', '桂花路18号', '安置区2-1-301'],
  'guard/email': ['someone at qq.com', 'someone（at）163.com', 'someone#qq.com'],
  'guard/messenger': [
    'V信：someone88',
    '扣扣12345678',
    '抖音号someone88',
    '微信同手机号',
    '微 信 someone88',
  ],
  'guard/number': ['7000001', '700-0001', '数字 123456789'],
};

describe('a number is told in whatever spelling', () => {
  test.each(
    Object.entries(SPELLINGS).flatMap(([code, texts]) =>
      texts.map((text) => [text, code] as const),
    ),
  )('%s is %s', (text, code) => {
    const found = findPrivate(text);
    expect(found?.code).toBe(code);
    expect(found?.severity).toBe('error');
  });
});

test.each([
  '项目编号420304202212150001',
  '合同编号 HT20221215000123456',
  '凭证号：2022100100012345',
  '发票代码042001900111，发票号码00123456',
  '收据0012345-0012389',
  '水表号1234567',
  'ISBN 978-7-115-00000-0',
  '服务热线400-123-4567',
  '预算 12345678901.23 元',
  '共 1234567 元，人口 1234567 人',
  '时间 2022121508301512',
  '5000 5001 5002 5003',
  '1500、1200、1800、2000',
  '101-150㎡；151-200㎡、201-250㎡',
  '长 1200×600×300',
  '第一、二、三、四、五、六、七组',
  '鄂C 牌照 12 辆',
  '国道 316 线 12 号桥',
  '2022.12.15-2022.12.31',
])('%s says what its digits are', (text) => {
  expect(findPrivate(text)).toBeNull();
});
