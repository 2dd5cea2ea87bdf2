/** Shows only the cases that the reader chose; the choice stands in the address, to be passed on. */
const MOST = 3;

const choice = document.querySelector<HTMLElement>('#choose');
const told = document.querySelector<HTMLElement>('#chosen');
const boxes = [...(choice?.querySelectorAll<HTMLInputElement>('input') ?? [])];
const parts = [...document.querySelectorAll<HTMLElement>('[data-case]')];

function show(): void {
  const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
  // One alone is no comparison: until there are two, everything stays in sight.
  const some = chosen.length >= 2;
  for (const part of parts) part.hidden = some && !chosen.includes(part.dataset.case ?? '');
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
  choice.hidden = false;
  choice.addEventListener('change', () => {
    show();
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    history.replaceState(null, '', chosen.length > 0 ? `#${chosen.join('+')}` : location.pathname);
  });
  window.addEventListener('hashchange', readAddress);
  readAddress();
}

export {};
