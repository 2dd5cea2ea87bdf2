import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FirstLines, placeInFile } from '../../src/intake/first-lines.ts';

const text = fc.oneof(
  fc.stringMatching(/^[a-z]{0,2}-?0{0,3}\d{0,12}$/),
  fc.string(),
  fc.constantFrom('', '0', '00', '000000000', '0000000000', 'a1', 'a01'),
);

it('tells where each text came first, and no other', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
      const lines = new FirstLines();
      const first = new Map<string, number>();
      for (const [at, one] of texts.entries()) {
        expect(lines.has(one)).toBe(first.has(one));
        expect(lines.put(one, at)).toBe(first.get(one) ?? null);
        if (!first.has(one)) first.set(one, at);
      }
      expect(lines.size).toBe(first.size);
      expect([...lines.texts()].sort()).toEqual([...first.keys()].sort());
    }),
    { numRuns: 2_000 },
  );
});

it('says the line of the file on which a value came before', () => {
  const placeBefore = placeInFile();
  expect(placeBefore('longyun-017', 2)).toBeNull();
  expect(placeBefore('longyun-17', 3)).toBeNull();
  expect(placeBefore('longyun-017', 9)).toBe('第 2 行');
});
