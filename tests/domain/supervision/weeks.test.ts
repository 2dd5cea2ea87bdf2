import { expect, it, test } from 'vitest';
import { namesPerson } from '../../../src/domain/supervision/names-person.ts';
import { mondayOf, weeksReported } from '../../../src/domain/supervision/weeks.ts';

test.each([
  ['2022-12-12', '2022-12-12'],
  ['2022-12-18', '2022-12-12'],
  ['2023-01-01', '2022-12-26'],
])('%s lies in the week of %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test.each([
  ['none', [], '2022-12-15', 0, []],
  ['one, still running', ['2022-12-13'], '2022-12-15', 0, []],
  ['a week is due the day after it ends', ['2022-12-05'], '2022-12-12', 1, []],
  ['and not on its last day', ['2022-12-05'], '2022-12-11', 0, []],
  [
    'two left out',
    ['2022-11-04', '2022-11-25'],
    '2022-12-05',
    5,
    ['2022-11-07', '2022-11-14', '2022-11-28'],
  ],
  ['twice in a week counts once', ['2022-11-14', '2022-11-18'], '2022-11-21', 1, []],
  ['stopped long ago', ['2022-11-04', '2022-11-18'], '2026-11-27', 3, ['2022-11-07'], '2022-11-19'],
])('%s', (_, reported, asOf, due, missing, quiet?: string) => {
  expect(weeksReported(reported, asOf)).toEqual({ due, missing, quietFrom: quiet ?? null });
});

it('tells a unit from a person or a post', () => {
  expect(['示例镇人民政府', '示例镇民政办', '区住建局', '示例村'].filter(namesPerson)).toEqual([]);
  const people = ['张*', '李同志', '示例镇党委书记', '示例村干部', '网格员'];
  expect(people.filter(namesPerson)).toEqual(people);
});
