/**
 * Unfolds for paper what is folded on a screen, and folds it again afterwards. Newer browsers do it by
 * style alone (`::details-content`); this is for Chrome before 131, which knows no such thing.
 */
const FOLDED = 'details.paper:not([open])';
let opened: HTMLDetailsElement[] = [];

addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>(FOLDED)];
  for (const details of opened) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
  opened = [];
});

export {};
