/**
 * Unfolds for paper what is folded on a screen, and folds it again afterwards; and unfolds the part that
 * the address points into. Newer browsers do both by themselves (`::details-content`, fragments inside
 * `details`); this is for Chrome before 131 and Safari before 18, which do not.
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

function unfoldTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target?.closest<HTMLDetailsElement>(FOLDED);
  if (!target || !details) return;
  details.open = true;
  target.scrollIntoView();
}
addEventListener('hashchange', unfoldTarget);
unfoldTarget();

export {};
