import { expect, it, test } from 'vitest';
import { readPlaceList } from '../../../src/intake/start/places.ts';
import { townsTable } from '../../../src/intake/tables/towns.ts';
import { villagesTable } from '../../../src/intake/tables/villages.ts';
import { writeTable } from '../../../src/intake/write-table.ts';
import { encodeGb } from '../../support/encode-gb.ts';

const read = (text: string) => readPlaceList(new TextEncoder().encode(text), '名单.txt', '361135');
const errors = (text: string) =>
  read(text)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ row, column, message }) => `${row} ${column} ${message}`);

it('fills down the town, gives ids by sound and the code of a town from its villages', () => {
  const { towns, villages, problems } = read(
    '上坊镇\t上坊村\t361135100201\n\t上坊社区\t361135100001\n绿水乡\t长滩村\t\n绿水乡\t上坊村\t\n',
  );
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(towns).toEqual([
    { id: 'shangfang', name: '上坊镇', divisionCode: '361135100000' },
    { id: 'lvshui', name: '绿水乡' },
  ]);
  expect(villages.map(({ id, town, kind }) => [id, town, kind])).toEqual([
    ['shangfang', 'shangfang', 'village'],
    ['shangfangshequ', 'shangfang', 'community'],
    ['changtan', 'lvshui', 'village'],
    ['shangfangcun', 'lvshui', 'village'],
  ]);
  expect(writeTable(townsTable, towns)).toContain('shangfang,上坊镇,361135100000');
  expect(writeTable(villagesTable, villages)).toContain('长滩村');
});

test.each([
  ['with a head', '乡镇,村名\n石下乡,石下村\n'],
  ['without one', '石下乡,石下村\n'],
  ['with other heads and a title', '澄溪县村社区名单\n所属乡镇,村（社区）名称\n石下乡,石下村\n'],
])('reads a list %s', (_, text) => {
  expect(errors(text)).toEqual([]);
  expect(read(text).villages.map(({ name }) => name)).toEqual(['石下村']);
});

it('reads GBK as it comes from Excel', () => {
  const { villages } = readPlaceList(encodeGb('乡镇,村\n石下乡,石下村\n'), '名单.csv', '361135');
  expect(villages.map(({ id }) => id)).toEqual(['shixia']);
});

test.each([
  ['\t上坊村\n'.replace(/^/, '乡镇\t村\n'), '2 乡镇 第一行没有写乡镇。'],
  ['石下乡\t石下村\n石下乡\t石下村\n', '2 村（社区） 和第 1 行的一样。'],
  ['石下乡\t石下村\t420304101202\n', '1 区划代码 不是以本地的区划代码 361135 开头。'],
  ['石下乡\t石下村\t361135101000\n', '1 区划代码 这是乡镇的代码，不是村的。'],
  [
    '石下乡\t石下村\t361135101201\n石下乡\t岭上村\t361135102201\n',
    '2 区划代码 前 9 位和同一乡镇别的村（361135101）不一样。',
  ],
])('%j: %s', (text, expected) => {
  expect(errors(text)).toEqual([expected]);
});
