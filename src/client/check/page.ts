import { fill, make } from '../make.ts';
import type { Answer, Ask, Summary } from './protocol.ts';
import { changesWords, gridRow, outcome, problemItem } from './show.ts';

const choosing = document.querySelector<HTMLElement>('[data-check-page]');
if (choosing) start(choosing);

/** Reads a file in a worker, so that the page stays alive, and shows what it answers. */
function start(choosing: HTMLElement): void {
  const part = <T extends HTMLElement>(id: string): T => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`the page has no #${id}`);
    return found as T;
  };
  const file = part<HTMLInputElement>('check-file');
  const table = part<HTMLSelectElement>('check-table');
  const unit = part<HTMLSelectElement>('check-unit');
  const sheet = part<HTMLSelectElement>('check-sheet');
  const told = part('check-told');
  const result = part('check-result');
  const busy = part('check-busy');
  const group = part<HTMLSelectElement>('check-group');
  const onlyFaulty = part<HTMLInputElement>('check-faulty');
  const village = part<HTMLSelectElement>('check-village');
  const drop = part<HTMLInputElement>('check-drop');
  const agreed = part<HTMLInputElement>('check-yes');
  let known: Promise<unknown> | null = null;
  let worker = hire();
  let chosen: File | null = null;
  let summary: Summary | null = null;
  const links: string[] = [];

  function hire(): Worker {
    const hired = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    hired.onmessage = ({ data }: MessageEvent<Answer>): void => hear(data);
    hired.onerror = (): void => {
      rest('这个浏览器太旧，或内存不够，查不了。请换一台电脑，或按下面的办法交给管理员。');
    };
    known ??= fetch(choosing.dataset.lists ?? '').then(
      (answer) => answer.json() as Promise<unknown>,
    );
    known.then(
      (lists) => hired.postMessage({ kind: 'know', lists } satisfies Ask),
      () => rest('没有连上网站，名单没有取到。请刷新页面再试。'),
    );
    return hired;
  }

  function ask(question: Ask): void {
    worker.postMessage(question);
  }

  function read({ maskNames = false, accept = false } = {}): void {
    if (!chosen) return;
    result.hidden = true;
    busy.hidden = false;
    told.textContent = `正在看「${chosen.name}」……`;
    ask({
      kind: 'read',
      file: chosen,
      table: table.value,
      unit: unit.value,
      sheet: sheet.value,
      maskNames,
      village: village.value,
      dropPrivate: drop.checked,
      accept,
    });
  }

  function rest(words: string): void {
    busy.hidden = true;
    told.textContent = words;
  }

  function hear(answer: Answer): void {
    if (answer.kind === 'known') {
      offerOnce(
        table,
        answer.tables.map(({ id, title }) => new Option(title, id)),
      );
      offerOnce(
        village,
        answer.villages.map(({ id, name }) => new Option(name, id)),
      );
      choosing.hidden = false;
    } else if (answer.kind === 'progress') told.textContent = answer.words;
    else if (answer.kind === 'refused') rest(answer.words);
    else if (answer.kind === 'summary') show(answer.summary);
    else if (answer.kind === 'rows') {
      fill(part('check-rows'), ...answer.rows.map((row) => gridRow(summary?.columns ?? [], row)));
      if (answer.line !== undefined) goTo(answer.line);
      pager('check-rows-pages', answer.page, answer.pages, (page) =>
        ask({ kind: 'rows', page, onlyFaulty: onlyFaulty.checked }),
      );
    } else {
      fill(part('check-problems'), ...answer.problems.map(problemItem));
      pager('check-problems-pages', answer.page, answer.pages, (page) =>
        ask({ kind: 'problems', page, group: group.value }),
      );
    }
  }

  /** Fills a list that has nothing but its first choice; a worker hired anew tells the same again. */
  function offerOnce(list: HTMLSelectElement, options: readonly HTMLOptionElement[]): void {
    if (list.options.length === 1) list.append(...options);
  }

  function goTo(line: number): void {
    const row = document.getElementById(`check-line-${line}`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }

  function show(next: Summary): void {
    summary = next;
    rest(outcome(next));
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
    part('check-changes').textContent =
      `${changesWords(next.changes)}都列在下面，新旧数字我逐条核对过，都对。`;
    part('check-agree').hidden = next.changes === 0;
    agreed.checked = next.changes === 0;
    part('check-save').hidden = next.changes > 0;
    fill(
      group,
      new Option(`全部问题`, ''),
      ...next.groups.map(({ id, label }) => new Option(label, id)),
    );
    part('check-found').hidden = next.groups.length === 0;
    fill(
      part('check-head'),
      make(
        'tr',
        {},
        ...['行', ...next.columns].map((column) => make('th', { scope: 'col' }, column)),
      ),
    );
    for (const link of links.splice(0)) URL.revokeObjectURL(link);
    offer('check-save', next.csv, `${next.table.title}-已整理.csv`);
    offer('check-save-problems', next.problemsCsv, `${next.table.title}-问题清单.csv`);
    if (next.sheets.length > 1) {
      fill(sheet, ...next.sheets.map((name) => new Option(name, name, false, name === next.sheet)));
    }
    part('check-sheets').hidden = next.sheets.length < 2;
    result.hidden = false;
    ask({ kind: 'rows', page: 0, onlyFaulty: onlyFaulty.checked });
    ask({ kind: 'problems', page: 0, group: '' });
    told.focus();
  }

  function offer(id: string, blob: Blob, name: string): void {
    const link = part<HTMLAnchorElement>(id);
    const address = URL.createObjectURL(blob);
    links.push(address);
    link.href = address;
    link.download = name;
  }

  function pager(id: string, page: number, pages: number, go: (page: number) => void): void {
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

  function take(files: FileList | null | undefined): void {
    const [first] = files ?? [];
    if (!first) return;
    chosen = first;
    fill(sheet, new Option('', ''));
    read();
  }

  // Choosing the same file once more, mended, counts as a change.
  file.onclick = () => {
    file.value = '';
  };
  file.onchange = () => take(file.files);
  agreed.onchange = () => {
    part('check-save').hidden = !agreed.checked;
  };
  table.onchange = () => read();
  unit.onchange = () => read();
  village.onchange = () => read();
  drop.onchange = () => read();
  part('check-accept').onclick = () => read({ accept: true });
  sheet.onchange = () => read();
  group.onchange = () => ask({ kind: 'problems', page: 0, group: group.value });
  onlyFaulty.onchange = () => ask({ kind: 'rows', page: 0, onlyFaulty: onlyFaulty.checked });
  part('check-problems').onclick = (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-line]');
    if (!link) return;
    event.preventDefault();
    ask({ kind: 'line', line: Number(link.dataset.line), onlyFaulty: onlyFaulty.checked });
  };
  part('check-mask').onclick = () => read({ maskNames: true });
  part('check-cancel').onclick = () => {
    worker.terminate();
    worker = hire();
    rest('已停下。可以另选一个文件。');
  };
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    take(event.dataTransfer?.files);
  });
}
