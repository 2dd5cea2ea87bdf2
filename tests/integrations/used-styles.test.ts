import { expect, it, test } from 'vitest';
import { bornBy, usedStyles } from '../../src/integrations/used-styles.ts';

const MARKUP =
  '<html><body><main id="main"><table class="stack side"><tr><td>一</td></tr></table></main>';
const PAGE = [bornBy(MARKUP)];

test.each([
  ['a class', '.stack{a:b}', '.ledger{a:b}'],
  ['an element', 'td{a:b}', 'figure{a:b}'],
  ['an id', '#main{a:b}', '#check{a:b}'],
  ['a child', '.stack>tr td{a:b}', '.stack>tr th{a:b}'],
  ['a pseudo-element', '.side td::before{a:b}', '.side th::before{a:b}'],
  ['a class that is also a word of the page', '.stack{a:b}', '.main{a:b}'],
  ['what must hold another', 'tr:has(+ td){a:b}', 'tr:has(> .ledger){a:b}'],
  ['a condition', '@media print{.stack{a:b}}', '@media print{@supports (a:b){.ledger{a:b}}}'],
])('keeps %s that occurs, and no other', (_, used, unused) => {
  expect(usedStyles(`${used}${unused}`, PAGE)).toBe(used);
});

test.each([
  ['what may open', 'td[open]{a:b}'],
  ['a state', 'td:hover{a:b}'],
  ['what must not be there', 'td:not(.ledger){a:b}'],
  ['what may hold one of several', 'tr:has(.ledger,td){a:b}'],
  ['what must not hold another', 'tr:not(:has(.ledger)){a:b}'],
  ['everything', '*{a:b}'],
  ['the page of a print', '@page register{margin:1mm}'],
  ['steps of an animation', '@keyframes x{0%{a:b}to{a:c}}'],
])('keeps %s', (_, css) => {
  expect(usedStyles(css, PAGE)).toBe(css);
});

it('keeps of several selectors those that can hold', () => {
  expect(usedStyles('.stack,.ledger,td{a:b}', PAGE)).toBe('.stack,td{a:b}');
});

it('keeps what a script on the page may make', () => {
  expect(usedStyles('.made{a:b}', [...PAGE, bornBy("<script>x.className='made'</script>")])).toBe(
    '.made{a:b}',
  );
});
