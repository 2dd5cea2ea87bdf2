import { expect, it, test } from 'vitest';
import { mutantsOf, mutated } from '../../scripts/mutate/mutants.ts';
import { testsOf } from '../../scripts/mutate/tests-of.ts';

const all = (source: string): string[] =>
  mutantsOf(source, 'a.ts').map((mutant) => mutated(source, mutant));

test.each([
  ['a < b', ['a <= b']],
  ['if (a === 1) b();', ['if (false) b();', 'if (a !== 1) b();', 'if (a === 2) b();']],
  ['x = a ? b : c', ['x = true ? b : c', 'x = false ? b : c']],
  ['x = !a ?? b', ['x = !a', 'x = a ?? b']],
  ['rows.some(f)', ['rows.every(f)']],
  ["x = '甲' + b", []],
  ["import { a } from './a+b.ts'; type A = 1 | true;", []],
  [
    'const A = /^a{2,4}(b|c)$/u',
    [
      '/a{2,4}(b|c)$/u',
      '/^a{2,4}(b|c)/u',
      '/^a{3,4}(b|c)$/u',
      '/^a{2,3}(b|c)$/u',
      '/^a{2,4}(b)$/u',
    ].map((one) => `const A = ${one}`),
  ],
])('%s', (source, mutants) => {
  expect(all(source).sort()).toEqual([...mutants].sort());
});

it('knows the line, and the tests of a source, nearest first', () => {
  expect(mutantsOf('a;\nb + c;', 'a.ts')).toEqual([{ line: 2, from: '+', to: '-', at: 5 }]);
  const tests = ['tests/domain/payouts/pipeline.test.ts', 'tests/domain/money.test.ts'];
  expect(testsOf(tests).get('src/domain/money.ts')?.at(0)).toBe('tests/domain/money.test.ts');
  expect(testsOf(tests).get('src/portal/portal.ts')).toBe(undefined);
});
