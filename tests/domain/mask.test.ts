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
  ])('%s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('always gives a masked name that shows less', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.array(han, { minLength: 2, maxLength: 4 }), (letters) => {
        const masked = maskName(letters.join(''));
        expect(masked).toContain('*');
        expect(isMasked(masked)).toBe(true);
        expect(maskName(masked)).toBe(masked);
      }),
    );
  });
});

describe('isMasked', () => {
  test.each(['张*', '张*三', '张＊三', '欧阳**', '张**三', '阿***·买**', 'J*** S****'])(
    '%s is',
    (name) => {
      expect(isMasked(name)).toBe(true);
    },
  );
  test.each(['张三', '张小三', '*', '张小*三', '', '张* 13800138000'])('%s is not', (name) => {
    expect(isMasked(name)).toBe(false);
  });
});
