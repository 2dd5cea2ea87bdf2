import postcss from 'postcss';
import { expect, it } from 'vitest';
import { gapFallback } from '../../scripts/support/gap-fallback.ts';

const margins = (css: string): string[] =>
  [
    ...postcss([gapFallback])
      .process(css)
      .css.matchAll(/([^{}]+)\{\s*(margin[^}]*?);?\s*\}/g),
  ].map(([, boxes, margin]) => `${boxes?.trim()} { ${margin} }`);

it('puts margins between the boxes of a line, and below those of many lines', () => {
  expect(margins('.a, .b { display: flex; gap: 1rem }')).toEqual([
    '.a > :not(:last-child), .b > :not(:last-child) { margin-right: 1rem }',
  ]);
  expect(margins('.a { display: inline-flex; flex-wrap: wrap; gap: 1px 2px }')).toEqual([
    '.a > :not(:last-child) { margin-right: 2px }',
    '.a > * { margin-bottom: 1px }',
  ]);
  expect(margins('.a { display: flex; flex-direction: column; gap: 3px }')).toEqual([
    '.a > * { margin-bottom: 3px }',
  ]);
});

it('leaves alone what has no gap, and grids, which always had gaps', () => {
  expect(margins('.a { display: flex } .b { display: grid; gap: 1rem }')).toEqual([]);
});
