/**
 * Takes off the page what has had its time since the page was built, and says only how many.
 */
function leave(day: string): void {
  let gone = 0;
  for (const entry of document.querySelectorAll<HTMLElement>('[data-until]')) {
    if ((entry.dataset.until ?? '') >= day) continue;
    if (!entry.matches('.issue')) gone += 1;
    entry.remove();
  }
  for (const count of document.querySelectorAll<HTMLElement>('[data-untils]')) {
    const days = (count.dataset.untils ?? '').split(' ').filter(Boolean);
    count.textContent = String(days.filter((until) => until >= day).length);
  }
  for (const list of document.querySelectorAll<HTMLElement>('[data-leaving]')) {
    const empty = list.querySelector<HTMLElement>('[data-empty]');
    if (empty) empty.hidden = list.querySelector('[data-until]') !== null;
  }
  const told = document.querySelector<HTMLElement>('[data-gone]');
  if (told && gone > 0) told.textContent = `这个页面生成以后，有 ${gone} 条到期，已经撤下。`;
}

leave(document.documentElement.dataset.today ?? '');

export {};
