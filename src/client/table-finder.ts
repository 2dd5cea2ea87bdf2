/**
 * Leaves of the tables on the page the lines that hold every word asked for. Words that no line holds
 * are looked for letter by letter, so that 松坪村补贴 finds what is called 松坪示例村 and stands under 补贴.
 */
const finder = document.querySelector<HTMLElement>('[data-finder]');
const input = finder?.querySelector('input');
const told = finder?.querySelector('[role=status]');
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')].map((group) => ({
  group,
  fold: group.querySelector('details'),
  lines: [...group.querySelectorAll<HTMLElement>('tbody tr')].map((line) => ({
    line,
    text: [group.dataset.group, line.dataset.words, line.textContent].join(' ').toUpperCase(),
  })),
}));
const texts = groups.flatMap(({ lines }) => lines.map(({ text }) => text));

/** The words of a query, each of which some line holds as it is written, or else its letters. */
function wordsOf(query: string): string[] {
  const words = query
    .toUpperCase()
    .split(/[\s，、,]+/)
    .filter(Boolean);
  return words.flatMap((word) => (texts.some((text) => text.includes(word)) ? [word] : [...word]));
}

function narrow(): void {
  const words = wordsOf(input?.value ?? '');
  let found = 0;
  for (const { group, fold, lines } of groups) {
    let own = 0;
    for (const { line, text } of lines) {
      line.hidden = !words.every((word) => text.includes(word));
      if (!line.hidden) own += 1;
    }
    group.hidden = own === 0;
    if (fold && words.length > 0) fold.open = own > 0;
    found += own;
  }
  if (!told) return;
  if (words.length === 0) told.textContent = '';
  else if (found === 0) told.textContent = '没有这样的表。少写几个字，或换个说法。';
  else told.textContent = `找到 ${found} 份。`;
}

if (finder) {
  finder.dataset.ready = '';
  finder.addEventListener('input', narrow);
  narrow();
}

export {};
