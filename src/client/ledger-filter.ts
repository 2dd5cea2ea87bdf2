import { formatFen } from '../domain/money.ts';

/**
 * Narrows the ledger on the page to the lines a reader asks for, adds up what is left exactly, and
 * hands it out as a file with the columns of the whole ledger's file.
 */
const form = document.querySelector<HTMLFormElement>('[data-ledger-filter]');
const table = document.querySelector<HTMLTableElement>('table.ledger');
const rows = [...(table?.querySelectorAll<HTMLTableRowElement>('tbody tr[data-payout]') ?? [])];
const told = form?.querySelector<HTMLElement>('[data-told]');
const narrowed = form?.querySelector<HTMLElement>('[data-narrowed]');
const totals = [...(table?.querySelectorAll<HTMLElement>('tfoot [data-total]') ?? [])];
const head = table?.querySelector<HTMLElement>('tfoot th');
const whole = { head: head?.textContent ?? '', totals: totals.map((cell) => cell.dataset.total) };

function matches(row: HTMLTableRowElement, wanted: FormData): boolean {
  const asked = (name: string): string => String(wanted.get(name) ?? '').trim();
  const household = asked('household').toUpperCase();
  return (
    (asked('outcome') === '' || row.dataset.outcome === asked('outcome')) &&
    (asked('stage') === '' || row.dataset.stage === asked('stage')) &&
    (asked('group') === '' || row.dataset.group === asked('group')) &&
    (row.querySelector('th small')?.textContent ?? '').toUpperCase().includes(household)
  );
}

/** Sum of one column's amounts over the lines that are shown. */
function sumOf(label: string): number {
  return rows
    .filter((row) => !row.hidden)
    .map((row) => row.querySelector<HTMLElement>(`[data-th="${label}"][data-amount]`))
    .reduce((sum, cell) => sum + Number(cell?.dataset.amount ?? 0), 0);
}

function narrow(): void {
  if (!form || !told || !narrowed || !head) return;
  const wanted = new FormData(form);
  const asked = [...wanted.values()].some((value) => String(value).trim() !== '');
  for (const row of rows) row.hidden = !matches(row, wanted);
  const shown = rows.filter((row) => !row.hidden).length;
  const { unit = '' } = form.dataset;
  const sums = totals.map((cell, at) => {
    const label = cell.dataset.th ?? '';
    const fen = asked ? sumOf(label) : Number(whole.totals[at]);
    cell.dataset.total = String(fen);
    cell.textContent = formatFen(fen);
    return `${label.replace('（元）', '')} ${formatFen(fen)} 元`;
  });
  head.textContent = asked ? `筛出 ${shown} ${unit}` : whole.head;
  narrowed.hidden = !asked;
  told.textContent = asked
    ? `本页 ${rows.length} ${unit}，筛出 ${shown} ${unit}：${sums.join('，')}。`
    : '';
}

/** The lines that are shown, cut out of the ledger's own file. */
async function fileOf(kind: string): Promise<Blob> {
  const ids = new Set(rows.filter((row) => !row.hidden).map((row) => row.dataset.payout));
  const whole = async (ending: string): Promise<Response> => {
    const answer = await fetch(`${form?.dataset.files}.${ending}`);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer;
  };
  const objects = (await (await whole('json')).json()) as { id: string }[];
  const kept = objects.map(({ id }) => ids.has(id));
  if (kind === 'json') {
    const left = objects.filter((_, line) => kept[line]);
    return new Blob([`${JSON.stringify(left, null, 1)}\n`], { type: 'application/json' });
  }
  if (kind === 'xlsx') {
    const { withoutRows } = await import('../intake/file/xlsx/without-rows.ts');
    const bytes = new Uint8Array(await (await whole('xlsx')).arrayBuffer());
    return new Blob([withoutRows(bytes, kept)]);
  }
  const { excelCsv, parseCsv, writeCsv } = await import('../intake/csv.ts');
  const [names, ...lines] = parseCsv(await (await whole('csv')).text()).map(({ cells }) => cells);
  const left = lines.filter((_, line) => kept[line]);
  return new Blob([excelCsv(writeCsv(names ?? [], left))], { type: 'text/csv;charset=utf-8' });
}

async function save(kind: string): Promise<void> {
  if (!form || !told) return;
  try {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await fileOf(kind));
    const sample = document.body.dataset.sample === undefined ? '' : '-示例';
    link.download = `${(form.dataset.files ?? '').split('/').slice(-2).join('-')}-筛出${sample}.${kind}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch {
    told.textContent = '这里下载不了筛出的部分，请下载全部，或换个浏览器再试。';
  }
}

if (form) {
  form.dataset.ready = '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    narrow();
  });
  form.addEventListener('input', narrow);
  form.addEventListener('reset', () => setTimeout(narrow));
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-save]')) {
    button.addEventListener('click', () => void save(button.dataset.save ?? 'csv'));
  }
  // A browser that goes back may bring the choices back with it.
  narrow();
}
