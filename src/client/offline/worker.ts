import { type Copy, isPast, lastDayIn, STAND_IN } from '../../domain/copies.ts';
import { fileNames, type SearchRoot } from '../../domain/search/root.ts';

/**
 * Keeps on the device what was read, for when there is no signal: pages that were visited, the front
 * page, the search with its heads. The network is asked first, always; what the server no longer has is
 * dropped. A copy is handed out with the script that says how old it is and ends what has ended.
 */
declare const self: ServiceWorkerGlobalScope;

/** What the build knows: the files to begin with, and the scripts that a copy is shown with. */
declare const KEPT: readonly string[];
declare const SHOWING: string;

const { scope } = self.registration;
/** One host may serve several sites, each below a path of its own. */
const PAGES = `${scope} pages`;
const HEADS = `${scope} heads `;
const ROOT = `${scope}search/heads/root.json`;
/** Visited pages that are kept, with their scripts; the oldest go first. */
const MOST = 150;
/** Milliseconds to wait for a weak signal where there is a copy. */
const PATIENCE = 6000;
/** Milliseconds without a page being asked for before the search is fetched. */
const QUIET = 2000;

/** Set once the reader has asked to forget: what is still on its way is not kept any more. */
let isForgotten = false;
const open = (name = PAGES): Promise<Cache> =>
  isForgotten ? Promise.reject(new Error('forgotten')) : caches.open(name);
const wait = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));
const plain = (url: string): string => url.replace(/[?#].*/, '');

let asked = 0;

self.addEventListener('install', (event) => {
  event.waitUntil(
    Promise.all(KEPT.map((path) => keep(scope + path))).then(() => self.skipWaiting()),
  );
});

// No more than this: pages wait until a worker is active.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

/**
 * A page has been shown: it is kept where it was fetched before the worker could, and then the search.
 * With a port to answer on, it asks to forget all.
 */
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (port) {
    isForgotten = true;
    event.waitUntil(forget().then(() => port.postMessage(null)));
    return;
  }
  const { url } = event.source as WindowClient;
  // A page that was on its way while the worker took the others was left out, and would stay so.
  event.waitUntil(self.clients.claim());
  event.waitUntil(begin(plain(url)).catch(() => undefined));
});

async function forget(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(`${scope} `)) await caches.delete(name);
}

async function begin(url: string): Promise<void> {
  asked = Date.now();
  if (!(await (await open()).match(url))) await keep(url);
  await keepHeads();
}

async function keep(url: string): Promise<void> {
  await take(url, await fetch(url, { cache: 'no-cache' }));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = plain(request.url);
  if (isForgotten || request.method !== 'GET' || !url.startsWith(scope)) return;
  const path = url.slice(scope.length);
  if (path === '' || path.endsWith('/')) event.respondWith(answerPage(event, url));
  else if (/^_astro\/[^/]+\.js$/.test(path)) event.respondWith(answerScript(event, url));
  else if (path.startsWith('search/heads/')) event.respondWith(answerHeads(event, url));
});

async function answerPage(event: FetchEvent, url: string): Promise<Response> {
  asked = Date.now();
  const fetched = fetch(event.request);
  event.waitUntil(fetched.then((answer) => take(url, answer.clone())).catch(() => undefined));
  try {
    return await freshest(fetched, () => copyOf(url));
  } catch {
    return without('none');
  }
}

/** Bundles bear their digest in their name: one that is kept is the one that is wanted. */
async function answerScript(event: FetchEvent, url: string): Promise<Response> {
  const known = await (await open()).match(url);
  if (known) return known;
  const answer = await fetch(event.request);
  event.waitUntil(take(url, answer.clone()));
  return answer;
}

async function answerHeads(event: FetchEvent, url: string): Promise<Response> {
  const known = (): Promise<Response | undefined> => caches.match(event.request);
  if (url !== ROOT) return (await known()) || fetch(event.request);
  const fetched = fetch(event.request);
  event.waitUntil(fetched.then((answer) => fillHeads(answer.clone())).catch(() => undefined));
  return freshest(fetched, known);
}

/** What the network answers, or what is kept where it does not, or not soon. */
async function freshest(
  fetched: Promise<Response>,
  kept: () => Promise<Response | undefined>,
): Promise<Response> {
  const late = wait(PATIENCE).then(async () => (await kept()) || fetched);
  try {
    return await Promise.race([fetched, late]);
  } catch (error) {
    late.catch(() => undefined);
    const copy = await kept();
    if (copy) return copy;
    throw error;
  }
}

/** Keeps an answer, or drops what is kept of an address that is there no more. */
async function take(url: string, answer: Response): Promise<void> {
  const cache = await open();
  if (answer.status === 404 || answer.status === 410) await cache.delete(url);
  if (!answer.ok || answer.redirected || answer.type !== 'basic') return;
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  headers.set('X-Kept', String(Date.now()));
  headers.set('X-Until', lastDayIn(text));
  headers.set('X-Fixed', /<html[^>]*\sdata-day="([\d-]+)"/i.exec(text)?.[1] ?? '');
  headers.set('X-Title', encodeURIComponent(/<title>([^<]*)/.exec(text)?.[1] ?? ''));
  // What is put anew goes to the end of the line.
  await cache.delete(url);
  await cache.put(url, new Response(text, { headers }));
  await tidy(cache);
}

/** Drops what may no longer be shown, and the oldest where there is too much. */
async function tidy(cache: Cache): Promise<void> {
  const begun = new Set(KEPT.map((path) => scope + path));
  const others = (await cache.keys()).filter(({ url }) => !begun.has(url));
  const answers = await Promise.all(others.map((one) => cache.match(one)));
  await Promise.all(
    others
      .filter((_, at) => at < others.length - MOST || isOver(answers[at]))
      .map((one) => cache.delete(one)),
  );
}

function isOver(answer: Response | undefined): boolean {
  return answer !== undefined && isPast(copyIn(answer), Date.now());
}

function copyIn({ headers }: Response): Copy & { readonly until: string } {
  return {
    kept: Number(headers.get('X-Kept')),
    fixed: headers.get('X-Fixed') || undefined,
    until: headers.get('X-Until') ?? '',
  };
}

/** The copy of a page as it may be shown today; the page that says why where it may not. */
async function copyOf(url: string): Promise<Response | undefined> {
  const answer = await (await open()).match(url);
  if (!answer) return undefined;
  return isOver(answer) ? without('past') : shown(answer, 200);
}

/** The page that stands in for one that is not here, with the reason. */
async function without(reason: 'none' | 'past'): Promise<Response> {
  const answer = await (await open()).match(`${scope}${STAND_IN}`);
  return answer ? shown(answer, 503, reason) : Response.error();
}

/**
 * A copy hides what it says until its script has ended what has ended, which runs before any other: it
 * cannot be seen as it was by mistake.
 */
async function shown(answer: Response, status: number, reason = ''): Promise<Response> {
  const text = (await answer.text())
    .replace('<html ', `<html data-copy="${copyIn(answer).kept}" data-why="${reason}" `)
    .replace('<main ', '<main hidden ')
    .replace('</head>', `${SHOWING}</head>`);
  return new Response(text, { status, headers: answer.headers });
}

/** Fetches the heads of the search where none are kept, and a reader does not save data. */
async function keepHeads(): Promise<void> {
  if (await caches.match(ROOT)) return;
  const { connection } = self.navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData !== true) await fillHeads(await fetch(ROOT, { cache: 'no-cache' }));
}

let filling: Promise<void> | null = null;

/** Keeps the heads of one version whole, and only then drops those of another; takes up where it was cut short. */
function fillHeads(answer: Response): Promise<void> {
  filling =
    filling ||
    fill(answer).finally(() => {
      filling = null;
    });
  return filling;
}

async function fill(answer: Response): Promise<void> {
  if (!answer.ok) return;
  const root = (await answer.clone().json()) as SearchRoot;
  const name = HEADS + root.version;
  const cache = await open(name);
  if (await cache.match(ROOT)) return;
  for (const file of fileNames(root)) {
    const url = `${ROOT.replace('root', file)}?v=${root.version}`;
    if (await cache.match(url)) continue;
    // One after another, and never beside a page: they share one weak signal.
    while (Date.now() - asked < QUIET) await wait(QUIET);
    const part = await fetch(url);
    if (!part.ok) return;
    await cache.put(url, part);
  }
  await cache.put(ROOT, answer);
  for (const other of await caches.keys())
    if (other.startsWith(HEADS) && other !== name) await caches.delete(other);
}
