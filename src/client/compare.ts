/** Shows only the cases that the reader chose; the choice stands in the address, to be passed on. */
const MOST = 3;

const choice = document.querySelector<HTMLElement>('#choose');
const told = document.querySelector<HTMLElement>('#chosen');
const boxes = [...(choice?.querySelectorAll<HTMLInputElement>('input') ?? [])];
const parts = [...document.querySelectorAll<HTMLElement>('[data-case]')];
const figure = document.querySelector<HTMLElement>('.figure');
const lines = [...(figure?.querySelectorAll<HTMLElement>('tbody tr') ?? [])];
const finding = figure?.querySelector('figcaption')?.firstChild;
/** What is counted in the title of the picture: 「没有写明 12 处」. */
const counted = (finding?.textContent ?? '')
  .split('；')
  .map((one) => one.trim().replace(/ \d+ 处$/, ''));

/** What a cell says; a sign in it stands for what the source leaves unsaid. */
function wordsOf(cell: Element): string | undefined {
  return cell.querySelector('[role=img]') ? '没有写明' : cell.textContent?.trim();
}

/** Leaves some rows in the picture, which closes up, in its table and in its title. */
function redraw(isShown: (at: number) => boolean): void {
  lines.forEach((line, at) => {
    line.hidden = !isShown(at);
  });
  const cells = lines
    .filter(({ hidden }) => !hidden)
    .flatMap((line) => [...line.querySelectorAll('td')].map(wordsOf));
  const counts = counted.map(
    (words) => `${words} ${cells.filter((cell) => cell === words).length} 处`,
  );
  if (finding) finding.textContent = counts.filter((one) => !one.endsWith(' 0 处')).join('；');
  for (const svg of figure?.querySelectorAll<SVGSVGElement>('.chart') ?? []) {
    let gone = 0;
    for (const part of svg.querySelectorAll<SVGElement>(':scope > *')) {
      const { row, high } = part.dataset;
      const isOut = row !== undefined && !isShown(Number(row));
      if (isOut) part.setAttribute('display', 'none');
      else part.removeAttribute('display');
      part.setAttribute('transform', `translate(0 ${-gone})`);
      if (isOut) gone += Number(high);
    }
    svg.dataset.whole ??= String(svg.viewBox.baseVal.height);
    svg.viewBox.baseVal.height = Number(svg.dataset.whole) - gone;
  }
}

function show(): void {
  const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
  // One alone is no comparison: until there are two, everything stays in sight.
  const some = chosen.length >= 2;
  for (const part of parts) part.hidden = some && !chosen.includes(part.dataset.case ?? '');
  redraw((at) => !some || boxes[at]?.checked === true);
  for (const box of boxes) box.disabled = !box.checked && chosen.length >= MOST;
  if (told) {
    told.textContent = some
      ? `正在比 ${chosen.length} 个。把这一页的网址发给别人，看到的是同样的几个。`
      : '还没有选够两个，下面是全部案例。';
  }
}

function readAddress(): void {
  const named = decodeURIComponent(location.hash.slice(1)).split('+').slice(0, MOST);
  for (const box of boxes) box.checked = named.includes(box.value);
  show();
}

if (choice) {
  choice.dataset.ready = '';
  choice.addEventListener('change', () => {
    show();
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    history.replaceState(null, '', chosen.length > 0 ? `#${chosen.join('+')}` : location.pathname);
  });
  window.addEventListener('hashchange', readAddress);
  readAddress();
}

export {};
