import { lastDayIn } from '../../domain/copies.ts';
import { type Day, daysBetween, formatDay } from '../../domain/day.ts';
import { make } from '../make.ts';
import { endNotices } from '../offline/ended.ts';
import type { Handed } from './handed.ts';

/**
 * What a folder lacks that a server has: fetched files come as scripts, links to a folder lead to its page,
 * and what has ended since the folder was made is shown as ended.
 */
declare const FILES: readonly string[];
declare const MADE_ON: Day;
declare const ADDRESS: string;

const handed = window as unknown as Handed & { Worker?: unknown };
const root = new URL('.', (document.currentScript as HTMLScriptElement).src).href;
const known = new Set(FILES);
const waiting = new Map<string, (content: string) => void>();
// A worker is another thing that a browser does not take from a folder.
delete handed.Worker;

/** The path below the folder that an address is of. */
function pathOf(url: string): string {
  const path = decodeURI(url.replace(/[?#].*/, '').slice(root.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function load(path: string): Promise<void> {
  return new Promise((done, failed) => {
    const script = make('script', { src: root + path });
    script.onload = () => done();
    script.onerror = failed;
    document.head.append(script);
  });
}

handed.handOver = (path, content) => waiting.get(path)?.(content);

/** A file as a server would send it; addresses in a page are made whole, for it is read in another's place. */
window.fetch = async (input) => {
  const { href } = new URL(String(input instanceof Request ? input.url : input), document.baseURI);
  const path = pathOf(href);
  if (!href.startsWith(root) || !known.has(path)) return new Response(null, { status: 404 });
  const coming = new Promise<string>((done) => waiting.set(path, done));
  await load(`files/${path}.js`);
  const letters = atob(await coming);
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  if (!path.endsWith('.html')) return new Response(bytes);
  const whole = (_: string, name: string, link: string): string =>
    ` ${name}="${new URL(link, root + path).href}"`;
  return new Response(
    new TextDecoder().decode(bytes).replace(/ (href|src)="([^"#:]+(?:#[^"]*)?)"/g, whole),
  );
};

addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.href.startsWith(root)) link.href = link.href.replace(/\/(?=$|[?#])/, '/index.html');
  },
  true,
);

const { dataset } = document.documentElement;
const today = dataset.today ?? MADE_ON;
const main = document.querySelector('main') as HTMLElement;
const until = lastDayIn(document.documentElement.outerHTML);
const age = daysBetween(MADE_ON, today);
const online = make('a', { href: ADDRESS }, ADDRESS.replace('https://', ''));
if (until !== '' && until < today) {
  main.textContent = '';
  main.append(
    make('p', {}, `这一页上有人的姓名，只能看到${formatDay(until)}。最新的一份在网上：`, online),
  );
}
endNotices(main, today);
new MutationObserver(() => endNotices(main, today)).observe(main, {
  childList: true,
  subtree: true,
});
main.before(
  make(
    'p',
    { class: 'wrap screen-only' },
    `离线版，${formatDay(MADE_ON)}做的${age > 0 ? `，已经过了 ${age} 天` : ''}。最新的在网上：`,
    online,
  ),
);
