import { expect, test } from 'vitest';
import { oncePer } from '../../src/domain/once-per.ts';

test('works something out of an object once, and of another anew', () => {
  let worked = 0;
  const lengthOf = oncePer((given: readonly string[]) => {
    worked += 1;
    return { length: given.length };
  });
  const two = ['a', 'b'];
  expect(lengthOf(two)).toBe(lengthOf(two));
  expect(worked).toBe(1);
  expect(lengthOf(['a', 'b', 'c']).length).toBe(3);
  expect(worked).toBe(2);
});
