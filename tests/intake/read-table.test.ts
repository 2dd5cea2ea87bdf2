import { describe, expect, it, test } from 'vitest';
import {
  choice,
  day,
  decimal,
  integer,
  list,
  money,
  text,
  yesNo,
} from '../../src/intake/column.ts';
import { csvCell, parseCsv, writeCsv } from '../../src/intake/csv.ts';
import { ALWAYS, defineTable } from '../../src/intake/define-table.ts';
import { readTable } from '../../src/intake/read-table.ts';
import { trialId } from '../support/trial-id.ts';

const table = defineTable({
  id: 'trial',
  title: '试验',
  path: 'trial.csv',
  about: '一行是一次试验。',
  publicFrom: ALWAYS,
  columns: {
    id: trialId,
    village: text({ header: '村', refersTo: 'villages', hint: '村。', example: 'longyun' }),
    amount: money({ header: '金额（元）', aliases: ['款额'], hint: '多少钱。', example: '9300' }),
    on: day({ header: '日期', hint: '哪天。', example: '2022-11-03' }),
    area: decimal({ header: '面积', places: 2, max: 1000, hint: '多大。', example: '100.5' }),
    count: integer({ header: '人数', max: 100, hint: '几人。', example: '3' }),
    done: yesNo({ header: '完成', hint: '是否。', example: '是' }),
    kind: choice({ header: '类别', choices: { a: '甲', b: '乙' }, hint: '哪类。', example: '甲' }),
    posts: list({ header: '职务', hint: '谁。', example: '主任；会计' }),
  },
});
const HEAD = '编号,村,金额（元）,日期,面积,人数,完成,类别,职务';
const lists = { villages: new Set(['longyun', 'luogou']) };
const read = (body: string) => readTable(table, 'trial.csv', `${HEAD}\n${body}`, lists);

it('reads every kind of cell', () => {
  const { rows, problems } = read('a1,longyun,9300.5,2022-11-03,100.5,3,是,乙,主任；会计\n');
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    {
      line: 2,
      id: 'a1',
      village: 'longyun',
      amount: 930_050,
      on: '2022-11-03',
      area: 10_050,
      count: 3,
      done: true,
      kind: 'b',
      posts: ['主任', '会计'],
    },
  ]);
});

describe('one bad cell, one problem that names it', () => {
  test.each([
    ['A1,,,,,,,,', '编号', 'cell/code'],
    [',,1,,,,,,', '编号', 'cell/empty'],
    ['a1,longyunn,,,,,,,', '村', 'cell/not-listed'],
    ['a1,,9300.505,,,,,,', '金额（元）', 'money/too-many-decimals'],
    ['a1,,九千,,,,,,', '金额（元）', 'money/not-a-number'],
    ['a1,,-5,,,,,,', '金额（元）', 'money/negative'],
    ['a1,,,2022-02-30,,,,,', '日期', 'cell/day'],
    ['a1,,,,100.555,,,,', '面积', 'cell/decimal'],
    ['a1,,,,1000.01,,,,', '面积', 'cell/decimal'],
    ['a1,,,,,101,,,', '人数', 'cell/integer'],
    ['a1,,,,,,对,,', '完成', 'cell/yes-no'],
    ['a1,,,,,,,丙,', '类别', 'cell/choice'],
  ])('%s → %s %s', (line, column, problemCode) => {
    const { rows, problems, refused } = read(`${line}\n`);
    expect(rows).toEqual([]);
    expect(refused).toBe(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: 'trial.csv',
      row: 2,
      column,
      code: problemCode,
      severity: 'error',
    });
    expect(problems[0]?.message).not.toBe('');
    expect(problems[0]?.fix).not.toBe('');
  });
});

it('reports every fault of the file at once and keeps the good rows', () => {
  const { rows, problems, refused } = read('a1,,,,,,,,\nX,,a,,,,,,\na1,,,,,,,,\na2,,,,,,,,\n');
  expect(rows.map(({ id, line }) => [id, line])).toEqual([
    ['a1', 2],
    ['a2', 5],
  ]);
  expect(refused).toBe(2);
  expect(problems.map(({ row, code: problemCode }) => [row, problemCode])).toEqual([
    [3, 'cell/code'],
    [3, 'money/not-a-number'],
    [4, 'cell/duplicate'],
  ]);
});

it('counts lines as a spreadsheet shows them, past quoted line breaks and blank lines', () => {
  const { problems } = read('a1,,,,,,,,"主任；\n会计"\n\n,,,,,,,,会计\n');
  expect(problems.map(({ row }) => row)).toEqual([5]);
});

it('knows a header by its alias and refuses columns it does not know', () => {
  const aliased = readTable(table, 'trial.csv', '编号,款额(元)\na1,5\n');
  expect(aliased.rows[0]).toMatchObject({ id: 'a1', amount: 500, on: null });
  const unknown = readTable(table, 'trial.csv', '编号,备注\na1,x\n');
  expect(unknown.problems).toMatchObject([{ row: 1, column: '备注', code: 'head/unknown' }]);
});

it('says which required column is missing', () => {
  const { rows, problems, refused } = readTable(table, 'trial.csv', '村\nlongyun\n');
  expect(rows).toEqual([]);
  expect(refused).toBe(1);
  expect(problems).toMatchObject([{ row: 1, column: '编号', code: 'head/missing' }]);
});

it('never prints a long run of digits', () => {
  const { problems } = read('a1,,110105194912310021,,,,,,\n');
  expect(JSON.stringify(problems)).not.toContain('194912');
});

it('refuses a table whose headers could be taken for one another', () => {
  const columns = {
    a: text({ header: '金额(元)', hint: '', example: '' }),
    b: text({ header: '金额（万元）', hint: '', example: '' }),
  };
  expect(() => defineTable({ ...table, columns })).toThrow(/two columns are headed 金额（万元）/);
});

describe('csv', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['@sum', "'@sum"],
    ['-5.00', '-5.00'],
    ['-abc', "'-abc"],
    ['a,b', '"a,b"'],
    ['说"好"', '"说""好"""'],
  ])('writes %s as %s', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });

  it('reads back what it writes', () => {
    const rows = [
      ['a', 'b'],
      ['一,二', '三\n四'],
      ['"', ''],
    ];
    const [head = [], ...body] = rows;
    expect(parseCsv(writeCsv(head, body)).map(({ cells }) => cells)).toEqual(rows);
  });
});
