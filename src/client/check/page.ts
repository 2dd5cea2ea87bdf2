import { fill, make } from '../make.ts';
import { part } from '../part.ts';
import type { Answer, Ask, Summary } from './protocol.ts';
import { changesWords, gridRow, outcome, problemItem } from './show.ts';

const TOO_OLD = '这个浏览器太旧，或内存不够，查不了。请换一台电脑，或按下面的办法交给管理员。';
const NO_LISTS = '没有连上网站，名单没有取到。请刷新页面再试。';

/** Reads a file in a worker, so that the page stays alive, and shows what it answers. */
class CheckPage {
  readonly file = part<HTMLInputElement>('check-file');
  readonly table = part<HTMLSelectElement>('check-table');
  readonly unit = part<HTMLSelectElement>('check-unit');
  readonly sheet = part<HTMLSelectElement>('check-sheet');
  readonly told = part('check-told');
  readonly result = part('check-result');
  readonly busy = part('check-busy');
  readonly group = part<HTMLSelectElement>('check-group');
  readonly onlyFaulty = part<HTMLInputElement>('check-faulty');
  readonly village = part<HTMLSelectElement>('check-village');
  readonly drop = part<HTMLInputElement>('check-drop');
  readonly agreed = part<HTMLInputElement>('check-yes');
  readonly choosing: HTMLElement;
  readonly known: Promise<unknown>;
  readonly links: string[] = [];
  worker: Worker;
  chosen: File | null = null;
  summary: Summary | null = null;

  constructor(choosing: HTMLElement) {
    this.choosing = choosing;
    this.known = fetch(choosing.dataset.lists ?? '').then(
      (answer) => answer.json() as Promise<unknown>,
    );
    this.worker = this.hire();
    this.listen();
  }

  hire(): Worker {
    const hired = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    hired.onmessage = ({ data }: MessageEvent<Answer>): void => this.hear(data);
    hired.onerror = (): void => this.rest(TOO_OLD);
    this.known.then(
      (lists) => hired.postMessage({ kind: 'know', lists } satisfies Ask),
      () => this.rest(NO_LISTS),
    );
    return hired;
  }

  listen(): void {
    const again = (): void => this.read();
    // Choosing the same file once more, mended, counts as a change.
    this.file.onclick = () => {
      this.file.value = '';
    };
    this.file.onchange = () => this.take(this.file.files);
    this.agreed.onchange = () => {
      part('check-save').hidden = !this.agreed.checked;
    };
    for (const choice of [this.table, this.unit, this.village, this.drop, this.sheet])
      choice.onchange = again;
    part('check-accept').onclick = () => this.read({ accept: true });
    part('check-mask').onclick = () => this.read({ maskNames: true });
    this.group.onchange = () => this.askProblems(0);
    this.onlyFaulty.onchange = () => this.askRows(0);
    part('check-problems').onclick = (event) => {
      const link = (event.target as Element).closest<HTMLElement>('[data-line]');
      if (!link) return;
      event.preventDefault();
      const onlyFaulty = this.onlyFaulty.checked;
      this.ask({ kind: 'line', line: Number(link.dataset.line), onlyFaulty });
    };
    part('check-cancel').onclick = () => {
      this.worker.terminate();
      this.worker = this.hire();
      this.rest('已停下。可以另选一个文件。');
    };
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      this.take(event.dataTransfer?.files);
    });
  }

  ask(question: Ask): void {
    this.worker.postMessage(question);
  }

  askRows(page: number): void {
    this.ask({ kind: 'rows', page, onlyFaulty: this.onlyFaulty.checked });
  }

  askProblems(page: number): void {
    this.ask({ kind: 'problems', page, group: this.group.value });
  }

  take(files: FileList | null | undefined): void {
    const [first] = files ?? [];
    if (!first) return;
    this.chosen = first;
    fill(this.sheet, new Option('', ''));
    this.read();
  }

  read({ maskNames = false, accept = false } = {}): void {
    if (!this.chosen) return;
    this.result.hidden = true;
    this.busy.hidden = false;
    this.told.textContent = `正在看「${this.chosen.name}」……`;
    this.ask({
      kind: 'read',
      file: this.chosen,
      table: this.table.value,
      unit: this.unit.value,
      sheet: this.sheet.value,
      maskNames,
      village: this.village.value,
      dropPrivate: this.drop.checked,
      accept,
    });
  }

  rest(words: string): void {
    this.busy.hidden = true;
    this.told.textContent = words;
  }

  hear(answer: Answer): void {
    if (answer.kind === 'known') {
      const { tables, villages } = answer;
      offerOnce(this.table, tables, ({ id, title }) => new Option(title, id));
      offerOnce(this.village, villages, ({ id, name }) => new Option(name, id));
      this.choosing.dataset.ready = '';
    } else if (answer.kind === 'progress') this.told.textContent = answer.words;
    else if (answer.kind === 'refused') this.rest(answer.words);
    else if (answer.kind === 'summary') this.show(answer.summary);
    else if (answer.kind === 'rows') {
      const columns = this.summary?.columns ?? [];
      fill(part('check-rows'), ...answer.rows.map((row) => gridRow(columns, row)));
      if (answer.line !== undefined) goTo(answer.line);
      pager('check-rows-pages', answer, (page) => this.askRows(page));
    } else {
      fill(part('check-problems'), ...answer.problems.map(problemItem));
      pager('check-problems-pages', answer, (page) => this.askProblems(page));
    }
  }

  show(next: Summary): void {
    this.summary = next;
    this.rest(outcome(next));
    part('check-name').textContent =
      `${next.table.title}${next.guessed ? '（猜的；不对请在上面选）' : ''}`;
    fill(
      part('check-totals'),
      ...next.totals.flatMap(({ column, sum, declared }) => [
        make('dt', {}, `${column}合计`),
        make('dd', {}, `${sum} 元${declared === null ? '' : `，表里写的合计是 ${declared} 元`}`),
      ]),
    );
    part('check-mask').hidden = !next.namesShow;
    part('check-asked').hidden = next.asked.length === 0;
    fill(part('check-asked-list'), ...next.asked.map((line) => make('li', {}, line.trim())));
    this.showChanges(next);
    const groups = next.groups.map(({ id, label }) => new Option(label, id));
    fill(this.group, new Option(`全部问题`, ''), ...groups);
    part('check-found').hidden = next.groups.length === 0;
    const heads = ['行', ...next.columns].map((column) => make('th', { scope: 'col' }, column));
    fill(part('check-head'), make('tr', {}, ...heads));
    if (next.sheets.length > 1) {
      const isChosen = (name: string): boolean => name === next.sheet;
      fill(this.sheet, ...next.sheets.map((name) => new Option(name, name, false, isChosen(name))));
    }
    part('check-sheets').hidden = next.sheets.length < 2;
    this.result.hidden = false;
    this.askRows(0);
    this.askProblems(0);
    this.told.focus();
  }

  /** What was changed must be agreed to before the tidied file can be saved. */
  showChanges({ changes, csv, isStamped, problemsCsv, table }: Summary): void {
    part('check-changes').textContent =
      `${changesWords(changes)}都列在下面，新旧数字我逐条核对过，都对。`;
    part('check-agree').hidden = changes === 0;
    this.agreed.checked = changes === 0;
    part('check-save').hidden = changes > 0;
    for (const link of this.links.splice(0)) URL.revokeObjectURL(link);
    part('check-save').textContent = isStamped ? '存下盖了校验章的文件' : '存下整理好的 CSV';
    const whose = this.village.selectedOptions[0]?.text ?? '';
    const name = isStamped ? `${whose}-${table.title}-已查.csv` : `${table.title}-已整理.csv`;
    this.offer('check-save', csv, name);
    this.offer('check-save-problems', problemsCsv, `${table.title}-问题清单.csv`);
  }

  offer(id: string, blob: Blob, name: string): void {
    const link = part<HTMLAnchorElement>(id);
    link.href = URL.createObjectURL(blob);
    link.download = name;
    this.links.push(link.href);
  }
}

/** Fills a list that has nothing but its first choice; a worker hired anew tells the same again. */
function offerOnce<Item>(
  list: HTMLSelectElement,
  items: readonly Item[],
  option: (item: Item) => HTMLOptionElement,
): void {
  if (list.options.length === 1) list.append(...items.map(option));
}

function goTo(line: number): void {
  const row = document.getElementById(`check-line-${line}`);
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}

function pager(
  id: string,
  { page, pages }: { readonly page: number; readonly pages: number },
  go: (page: number) => void,
): void {
  const button = (words: string, to: number): HTMLElement => {
    const made = make('button', { type: 'button', class: 'btn' }, words);
    made.onclick = () => go(to);
    return made;
  };
  fill(
    part(id),
    ...(page > 0 ? [button('上一页', page - 1)] : []),
    ...(pages > 1 ? [make('span', {}, `第 ${page + 1} 页，共 ${pages} 页`)] : []),
    ...(page + 1 < pages ? [button('下一页', page + 1)] : []),
  );
}

const choosing = document.querySelector<HTMLElement>('[data-check-page]');
if (choosing) new CheckPage(choosing);
