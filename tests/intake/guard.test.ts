import { describe, expect, test } from 'vitest';
import { findPrivate, guardCell } from '../../src/intake/guard.ts';

describe('findPrivate', () => {
  test.each([
    ['11010519491231002X', 'guard/id-number'],
    ['420304188801010012', 'guard/id-number'],
    ['身份证420304188801010013号', 'guard/id-number'],
    ['420304 18880101 0012', 'guard/id-number'],
    ['420304-18880101-0012', 'guard/id-number'],
    ['４２０３０４１８８８０１０１００１２', 'guard/id-number'],
    ['420304880101001', 'guard/id-number'],
    ['13800138000', 'guard/mobile'],
    ['+86 138-0013-8000', 'guard/mobile'],
    ['6200000000000005', 'guard/long-number'],
    ['6205500000000000004', 'guard/long-number'],
    ['4.20304E+17', 'guard/spoilt-number'],
    ['鄂C12345', 'guard/plate'],
    ['鄂CD12345', 'guard/plate'],
    ['someone@example.com', 'guard/email'],
    ['3组12号', 'guard/address'],
  ])('refuses %s as %s, without printing it', (text, code) => {
    const finding = findPrivate(text);
    expect(finding?.code).toBe(code);
    expect(JSON.stringify(finding)).not.toContain(text);
  });

  test.each([
    '420304********0018',
    '138****8000',
    '12800138000',
    '0719-7200000',
    '420304102206',
    '20260115',
    '1234567.89',
    '2022-12-11 2022-12-16',
    '郧政办发〔2026〕12号',
    '2022-11-006',
    '3组',
    '投入 18,600.50 元，奖补 9,300.25 元',
    'meili-tingyuan-longyun-017',
  ])('lets %s pass', (text) => {
    expect(findPrivate(text)).toBeNull();
  });
});

describe('guardCell', () => {
  const codes = (privacy: 'resident-name' | 'public', cell: string): string[] => {
    const found: string[] = [];
    guardCell({ kind: 'text', privacy }, cell, (_, code) => found.push(code));
    return found;
  };
  test('a name column takes masked names only', () => {
    expect(codes('resident-name', '张*三')).toEqual([]);
    expect(codes('resident-name', '张小三')).toEqual(['guard/name']);
    expect(codes('public', '张小三')).toEqual([]);
  });
});
