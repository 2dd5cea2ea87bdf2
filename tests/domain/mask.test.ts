import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isMasked, maskName } from '../../src/domain/mask.ts';

describe('maskName', () => {
  test.each([
    ['张三', '张*'],
    ['张小三', '张*三'],
    ['张王小三', '张**三'],
    ['欧阳小三', '欧阳**'],
    ['欧阳三', '欧阳*'],
    ['阿依古丽·买买提', '阿***·买**'],
    ['阿依古丽•买买提', '阿***·买**'],
    ['令狐冲', '令狐*'],
    ['诸葛孔明', '诸葛**'],
    ['张　三', '张*'],
    ['张*三', '张*三'],
    ['张小*三', '张*三'],
    ['John Smith', 'J*** S****'],
    ["Sean O'Neil", 'S*** O****'],
    ['𬭎小明', '𬭎*明'],
    ['José García', 'J*** G*****'],
    ['Ｌｉｎ Ｄａｎ', 'L** D**'],
    ['阿依古丽 · 买买提', '阿***·买**'],
    ['买买提.吐尔逊.艾山', '买**·吐**·艾*'],
    ['阿依努尔江', '阿***江'],
    ['扎西 多吉', '扎**吉'],
  ])('%s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test.each([
    '张小三、李四',
    '张小三/李四',
    '张小三 李四',
    '张三李四',
    '张小三李四',
    '张小三(大)',
    'John Smith 张三',
  ])('leaves %s, which is not one name, to be refused', (names) => {
    expect(maskName(names)).toBe(names);
    expect(isMasked(names)).toBe(false);
  });

  it('always gives a masked name that shows less', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.array(han, { minLength: 2, maxLength: 3 }), (letters) => {
        const masked = maskName(letters.join(''));
        expect(masked).toContain('*');
        expect(isMasked(masked)).toBe(true);
        expect(maskName(masked)).toBe(masked);
      }),
    );
  });
});

describe('isMasked', () => {
  test.each([
    '张*',
    '张*三',
    '张＊三',
    '欧阳**',
    '张**三',
    '阿***·买**',
    'J*** S****',
    'J*** G*****',
    '阿***江',
  ])('%s is', (name) => {
    expect(isMasked(name)).toBe(true);
  });
  test.each([
    '张三',
    '张小三',
    '*',
    '张小*三',
    '张*三四',
    '张*a',
    '欧*阳三',
    '',
    '张* 13800138000',
  ])('%s is not', (name) => {
    expect(isMasked(name)).toBe(false);
  });
});
