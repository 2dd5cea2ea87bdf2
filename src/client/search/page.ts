import type { SearchRoot, ShownHead } from '../../domain/search/root.ts';
import {
  type Answer,
  ask,
  askAnew,
  askTexts,
  countOf,
  type Deepen,
  inOrder,
  isLittle,
  termsOf,
} from './answer.ts';
import { fillFilters, passing } from './filters.ts';
import { openHeads } from './heads.ts';
import { notesOf, summary } from './notes.ts';
import { aboutOf, itemOf, runningIn } from './show.ts';
import { openTexts } from './texts.ts';

/** Results drawn at once. */
const SHOWN = 10;
/** Kinds that answer by themselves: village, programme. */
const VILLAGE = 0;
const CARDS = 2;
/** Fewer results than this may be none of what was meant. */
const DOUBTFUL = 3;

const form = document.querySelector('[data-search-page]') as HTMLFormElement;
const box = form.elements.namedItem('q') as HTMLInputElement;
const here = new URL('.', form.action).href;
const heads = openHeads(`${here}heads/`, document.documentElement.dataset.today ?? '');
const texts = openTexts(`${here}texts/`);
const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
// Of its own, for a script that is shared would be one more request on a weak signal.
const fill = (id: string, ...parts: Node[]): void => {
  part(id).textContent = '';
  part(id).append(...parts);
};
const tell = (words: string): void => {
  part('told').textContent = words;
};

/** Counts what was asked, so that a slow answer does not overwrite a later one. */
let turn = 0;

async function run(): Promise<void> {
  turn += 1;
  const asked = turn;
  const typed = box.value.trim();
  part('begin').hidden = typed !== '';
  tell(typed === '' ? '' : '正在找……');
  if (typed === '') {
    for (const id of ['found', 'notes']) fill(id);
    for (const id of ['more', 'deeper']) part(id).hidden = true;
    return;
  }
  try {
    await answer(typed, () => asked !== turn);
  } catch {
    if (asked === turn) tell('没连上，找不了。请等信号好一些再点「搜索」，或刷新这一页。');
  }
}

/** Draws what heads find, and then what whole texts find where that is little or was asked for. */
async function answer(typed: string, isStale: () => boolean): Promise<void> {
  const found = await ask(heads, termsOf(typed));
  await draw(found, isStale);
  const deep = new URLSearchParams(location.search).has('deep');
  if (isStale() || !(deep || isLittle(found))) return;
  part('deeper').hidden = true;
  tell('正在正文里找……');
  const deepen: Deepen = (one) => askTexts(heads, texts, one);
  const whole = await deepen(found);
  const isDoubtful = countOf(whole) < DOUBTFUL;
  await draw(isDoubtful ? await askAnew(heads, deepen, typed, whole) : whole, isStale);
}

async function draw(found: Answer, isStale: () => boolean): Promise<void> {
  const root = await heads.root();
  const all = inOrder(found, root);
  const { shown, clerks } = passing(all, root, form);
  const first = await items(shown.slice(0, SHOWN), found, root);
  if (isStale()) return;
  fillFilters(all, root, form);
  fill('found', ...first);
  fill('notes', ...notesOf(found, shown.length + clerks));
  tell(summary(shown.length, clerks));
  part('deeper').hidden = found.deep || isLittle(found);
  const more = part('more');
  more.hidden = shown.length <= SHOWN;
  more.onclick = async () => {
    const from = part('found').children.length;
    const next = await items(shown.slice(from, from + SHOWN), found, root);
    if (isStale()) return;
    part('found').append(...next);
    next[0]?.querySelector('a')?.focus();
    more.hidden = part('found').children.length >= shown.length;
  };
}

function items(
  records: readonly number[],
  { terms, texts: inTexts, deep }: Answer,
  root: SearchRoot,
): Promise<HTMLElement[]> {
  const site = new URL('..', form.action).pathname;
  return Promise.all(
    records.map(async (record) => {
      const [title, url, ...lines] = await heads.head(record);
      const running = root.ranks[record] === VILLAGE ? runningIn(record, root) : [];
      const head: ShownHead = [title, url, ...running, ...lines];
      const shown = {
        head,
        about: aboutOf(record, root),
        card: (root.ranks[record] ?? CARDS) < CARDS,
        // Sums in texts are known without them.
        text: deep && inTexts.has(record) ? await texts.text(record) : '',
      };
      return itemOf(shown, terms, site);
    }),
  );
}

/** Puts what is asked into the address, so that it can be passed on, and asks it. */
function submit(deep: boolean): void {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, key) => {
    if (value !== '') fields.set(key, String(value));
  });
  if (deep) fields.set('deep', '1');
  history.replaceState(null, '', `?${fields}`);
  void run();
}

const asked = new URLSearchParams(location.search);
box.value = asked.get('q') ?? '';
(form.elements.namedItem('clerk') as HTMLInputElement).checked = asked.has('clerk');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit(false);
});
form.addEventListener('change', (event) => {
  if (event.target !== box) submit(new URLSearchParams(location.search).has('deep'));
});
part('deeper').onclick = () => submit(true);
// While the reader still types: on a weak signal this is most of the wait.
heads.root().catch(() => {});
void run();
