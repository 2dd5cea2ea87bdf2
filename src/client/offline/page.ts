import { dayOfCopy, isPast, lastDayIn, STAND_IN } from '../../domain/copies.ts';
import { dayInShanghai, daysBetween, formatDay } from '../../domain/day.ts';
import { make } from '../make.ts';
import { endNotices } from './ended.ts';

/**
 * On a copy of a page: says how old it is, and shows as ended what has ended since. On the page about
 * copies: lists what is kept, and forgets it.
 */
const root = document.documentElement;
const { copy, day, why } = root.dataset;
const base = (document.querySelector('.brand') as HTMLAnchorElement).href;
/** The page about copies may be shown on any day, in its own place or in another's. */
const isStandIn = document.querySelector('#kept') !== null;

/** Runs before any other script of the page; until then the copy hides what it says. */
function show(kept: number): void {
  const now = Date.now();
  const main = document.querySelector('main') as HTMLElement;
  const about = { kept, fixed: day, until: lastDayIn(root.outerHTML) };
  if (!isStandIn && isPast(about, now)) {
    location.replace(`${base}${STAND_IN}#past`);
    return;
  }
  const today = dayOfCopy(about, now);
  root.dataset.today = today;
  endNotices(main, today);
  // What a script adds later may come from a copy too.
  new MutationObserver(() => endNotices(main, today)).observe(main, {
    childList: true,
    subtree: true,
  });
  if (!isStandIn) main.before(make('p', { class: 'wrap', role: 'status' }, ageWords(kept, now)));
  main.hidden = false;
}

function ageWords(kept: number, now: number): string {
  const keptOn = dayInShanghai(kept);
  const age = daysBetween(keptOn, dayInShanghai(now));
  const ago = age > 0 ? `${age} 天以前` : '今天';
  return `没连上网，看到的是这台设备里存的一份，${ago}（${formatDay(keptOn)}）存的。`;
}

if (copy !== undefined) show(Number(copy));

const reason = document.querySelector<HTMLElement>(
  `[data-reason="${why || location.hash.slice(1)}"]`,
);
if (reason) reason.hidden = false;

const list = document.querySelector<HTMLElement>('#kept');
if (list && 'caches' in window) void fillList(list);

/** Milliseconds that a worker of before, which knows of no such wish, is waited for. */
const PATIENCE = 3000;

const ours = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(`${base} `));

/** The pages that are kept, the newest first, and the button that forgets them. */
async function fillList(list: HTMLElement): Promise<void> {
  const cache = await caches.open(`${base} pages`);
  const requests = (await cache.keys()).filter(({ url }) => url.endsWith('/')).reverse();
  for (const request of requests) {
    const titled = (await cache.match(request))?.headers.get('X-Title') ?? '';
    // Every title ends in the name of the site, which is said above already.
    const title = decodeURIComponent(titled).replace(/ · [^·]*$/, '');
    list.append(make('li', {}, make('a', { href: request.url }, title)));
  }
  const button = document.querySelector('#forget') as HTMLButtonElement;
  button.hidden = false;
  button.onclick = () => void forget(button, list);
}

const cleared = (worker: ServiceWorker): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    worker.postMessage(null, [port2]);
  });
const wait = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

async function forget(button: HTMLButtonElement, list: HTMLElement): Promise<void> {
  const worker = await navigator.serviceWorker.getRegistration(base);
  // The worker first: what it was about to keep would come back after the page has cleared.
  if (worker?.active) await Promise.race([cleared(worker.active), wait(PATIENCE)]);
  await worker?.unregister();
  for (const name of await ours()) await caches.delete(name);
  try {
    for (const key of ['village', 'size']) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  list.textContent = '';
  button.disabled = true;
  button.textContent = '都忘掉了';
}
