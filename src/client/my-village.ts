import { fill, make } from './make.ts';

/**
 * The village that a reader calls their own: kept on the device alone. The home page opens with what
 * its page says first, so that both always say the same.
 */
function kept(): string {
  try {
    const { village = '' } = localStorage;
    return /^[a-z0-9-]+$/.test(village) ? village : '';
  } catch {
    return '';
  }
}

function keep(village: string): void {
  try {
    if (village === '') localStorage.removeItem('village');
    else localStorage.village = village;
  } catch {
    // A browser that keeps nothing shows every village, as it does without scripts.
  }
}

function isCopy({ documentElement }: Document): boolean {
  return documentElement.dataset.copy !== undefined;
}

/** On the home page: what the village's own page marks as its gist, or the way to it alone. */
async function show(mine: HTMLElement, village: string): Promise<void> {
  const href = `${mine.dataset.villages}${village}/`;
  let page: Document;
  try {
    const answer = await fetch(href);
    if (answer.status === 404) keep('');
    if (!answer.ok) return;
    page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // A copy is put right by the script of a copy, which a fresh page has not.
    if (isCopy(page) && !isCopy(document)) return;
  } catch {
    return;
  }
  const name = make('a', { href }, page.querySelector('h1')?.textContent ?? '');
  const change = make('a', { class: 'btn', href: '#villages' }, '换一个村');
  fill(
    mine,
    make('div', { class: 'head' }, make('h2', {}, '我的村：', name), change),
    ...page.querySelectorAll('[data-gist]'),
  );
  mine.hidden = false;
  const others = document.querySelector<HTMLElement>('#villages');
  if (!others) return;
  others.hidden = true;
  change.addEventListener('click', () => {
    others.hidden = !others.hidden;
  });
}

for (const link of document.querySelectorAll<HTMLElement>('a[data-village]'))
  link.addEventListener('click', () => keep(link.dataset.village ?? ''));

const mine = document.querySelector<HTMLElement>('#mine');
if (mine && kept() !== '') void show(mine, kept());

const button = document.querySelector<HTMLButtonElement>('button[data-village]');
if (button) {
  const village = button.dataset.village ?? '';
  const tell = (): void => {
    button.textContent = kept() === village ? '✓ 我的村' : '记作我的村';
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    keep(kept() === village ? '' : village);
    tell();
  });
  tell();
}

/** Has this page and the search kept for when there is no signal, once the page is there. */
async function keepCopies(): Promise<void> {
  const home = (document.querySelector('.brand') as HTMLAnchorElement).href;
  await navigator.serviceWorker.register(`${home}offline.js`);
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(null);
}

// A page on an address without a worker, such as a file's, is read as it always was.
if ('serviceWorker' in navigator)
  addEventListener('load', () => {
    keepCopies().catch(() => {});
  });
