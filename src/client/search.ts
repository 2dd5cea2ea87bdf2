import { phraseQuery, readable } from '../domain/search-words.ts';

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; data(): Promise<Found> }[] }>;
}

/** `facets.json`: names, their values, and for each page the place of its values (-1: none). */
interface Facets {
  readonly facets: readonly string[];
  readonly lists: readonly (readonly string[])[];
  readonly pages: Readonly<Record<string, readonly number[]>>;
}

const SHOWN = 30;

const form = document.querySelector<HTMLFormElement>('[data-search-page]');
const list = document.querySelector<HTMLElement>('#found');
const told = document.querySelector<HTMLElement>('#told');
let engine: Promise<[Pagefind, Facets]> | null = null;
/** Counts what was asked, so that a slow answer does not overwrite a later one. */
let turn = 0;

/** Loads the engine on first use, and again after a failure; until then the page has cost nothing. */
function load(base: string): Promise<[Pagefind, Facets]> {
  engine ??= loadAnew(base).catch((error) => {
    engine = null;
    throw error;
  });
  return engine;
}

async function loadAnew(base: string): Promise<[Pagefind, Facets]> {
  const [pagefind, facets] = await Promise.all([
    import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>,
    fetch(`${base}facets.json`).then((answer) => answer.json() as Promise<Facets>),
  ]);
  await pagefind.options({ baseUrl: new URL('..', base).pathname });
  await pagefind.init();
  fillFilters(facets);
  return [pagefind, facets];
}

function fillFilters({ facets, lists }: Facets): void {
  facets.forEach((name, at) => {
    const select = form?.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement) || select.options.length > 1) return;
    for (const value of lists[at] ?? []) select.add(new Option(value, value));
    const wanted = new URLSearchParams(location.search).get(name);
    if (wanted) select.value = wanted;
  });
}

/** Whether a page has every value that is chosen; nothing chosen lets every page pass. */
function passes(id: string, { facets, lists, pages }: Facets, chosen: FormData): boolean {
  return facets.every((name, at) => {
    const value = String(chosen.get(name) ?? '');
    return value === '' || lists[at]?.[pages[id]?.[at] ?? -1] === value;
  });
}

async function run(): Promise<void> {
  if (!form || !list || !told) return;
  const typed = String(new FormData(form).get('q') ?? '').trim();
  if (typed === '') return;
  turn += 1;
  const asked = turn;
  told.textContent = '正在找……';
  try {
    const { total, shown } = await find(typed, form);
    if (asked !== turn) return;
    told.textContent = summary(typed, total, shown.length);
    list.replaceChildren(...shown.map(itemOf));
  } catch {
    if (asked === turn)
      told.textContent = '没连上，找不了。请等信号好一些再点「搜索」，或刷新这一页。';
  }
}

async function find(typed: string, from: HTMLFormElement) {
  const [pagefind, facets] = await load(from.action);
  const query = phraseQuery(typed);
  const answer = query === '' ? { results: [] } : await pagefind.search(query);
  const chosen = new FormData(from);
  const results = answer.results.filter(({ id }) => passes(id, facets, chosen));
  const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
  return { total: results.length, shown };
}

function summary(typed: string, total: number, shown: number): string {
  if (total === 0) return `没有找到「${typed}」。换个短一点的词，或去掉上面的条件再试。`;
  return total > shown ? `找到 ${total} 条，先列前 ${shown} 条。` : `找到 ${total} 条。`;
}

function itemOf(found: Found): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'title';
  link.href = found.url;
  link.textContent = found.meta.title ?? found.url;
  const meta = document.createElement('span');
  meta.className = 'meta';
  for (const key of ['kind', 'village', 'status']) {
    const words = found.meta[key];
    if (!words) continue;
    const part = document.createElement('span');
    part.textContent = words;
    meta.append(part);
  }
  const excerpt = document.createElement('p');
  excerpt.append(...marked(found.excerpt));
  item.append(link, meta, excerpt);
  return item;
}

/** The excerpt as text and marks; neighbouring marks are joined, nothing is taken as markup. */
function marked(excerpt: string): (HTMLElement | string)[] {
  const joined = readable(excerpt).replace(/<\/mark>(\s*)<mark>/g, '$1');
  return joined.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const text = decode(part.replace(/<\/?mark>/g, ''));
    if (!part.startsWith('<mark>')) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function decode(text: string): string {
  return new DOMParser().parseFromString(text, 'text/html').documentElement.textContent ?? '';
}

if (form) {
  const asked = new URLSearchParams(location.search).get('q');
  const box = form.elements.namedItem('q');
  if (asked && box instanceof HTMLInputElement) box.value = asked;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const fields = new URLSearchParams();
    new FormData(form).forEach((value, key) => {
      if (value !== '') fields.set(key, String(value));
    });
    history.replaceState(null, '', `?${fields}`);
    void run();
  });
  form.addEventListener('change', () => void run());
  void run();
}
