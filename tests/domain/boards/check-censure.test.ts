import { describe, expect, test } from 'vitest';
import { checkCensure } from '../../../src/domain/boards/check-censure.ts';
import { LAWFUL_CONTEXTS } from '../../../src/domain/boards/subjects/contexts.ts';
import { FORBIDDEN_SUBJECTS } from '../../../src/domain/boards/subjects/forbidden-subjects.ts';
import {
  LAWFUL,
  LOOK_ALIKE_CASES,
  PASSES,
  REFUSED,
  WORD_CASES,
} from '../../support/censure-cases.ts';

describe('a censure', () => {
  test.each([...REFUSED, ...WORD_CASES])('is refused: %s', (_, change, code) => {
    const faults = checkCensure({ ...LAWFUL, ...change });
    expect(faults.map((fault) => fault.code)).toContain(code);
    for (const { message, fix } of faults) {
      expect(message).toMatch(/。$/);
      expect(fix).toMatch(/。$/);
    }
  });

  test.each([...PASSES, ...LOOK_ALIKE_CASES])('passes: %s', (_, change) => {
    expect(checkCensure({ ...LAWFUL, ...change })).toEqual([]);
  });
});

test('every forbidden subject and every exception says why', () => {
  const looks = [...LAWFUL_CONTEXTS, ...FORBIDDEN_SUBJECTS.flatMap(({ lawful }) => lawful)];
  for (const { because } of [...FORBIDDEN_SUBJECTS, ...looks]) expect(because).toMatch(/^.{5,}。$/);
  expect(new Set(FORBIDDEN_SUBJECTS.map(({ code }) => code)).size).toBe(FORBIDDEN_SUBJECTS.length);
});

test('every exception is needed: a case holds its letters', () => {
  const texts = LOOK_ALIKE_CASES.map(([deed]) => deed).join('\n');
  const unused = FORBIDDEN_SUBJECTS.flatMap(({ lawful }) => lawful)
    .filter(({ words }) => !new RegExp(words).test(texts))
    .map(({ words }) => words);
  expect(unused).toEqual([]);
});
