// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { at, openPage, runScript, type, wordsAt } from '../support/page.ts';

const line = (id: string, household: string, outcome: string, paid: number): string =>
  `<tr data-payout="${id}" data-outcome="${outcome}" data-stage="paid" data-group="1组">
    <th>张*<small>${household}</small></th>
    <td data-th="实发（元）" data-amount="${paid}">x</td></tr>`;

beforeEach(async () => {
  openPage(`
    <form data-ledger-filter data-unit="户" data-files="/data/a/longyun">
      <input name="household"><select name="outcome"><option value=""></option><option value="pass"></option>
      <option value="breach"></option></select>
      <p data-narrowed hidden><button type="button" data-save="csv"></button></p><p data-told></p></form>
    <table class="ledger"><tbody>
      ${line('a-1', 'H-001', 'pass', 930000)}${line('a-2', 'H-002', 'breach', 1050)}${line('a-3', 'h-010', 'pass', 5)}
    </tbody><tfoot><tr><th>合计</th><td data-th="实发（元）" data-total="931055">9310.55</td></tr></tfoot></table>`);
  await runScript('ledger-filter');
});
afterEach(() => vi.unstubAllGlobals());

const shown = (): string[] => wordsAt('tbody tr:not([hidden]) small');

it('stands ready, and shows every line until something is asked', () => {
  expect(at('form').dataset.ready).toBe('');
  expect(shown()).toEqual(['H-001', 'H-002', 'h-010']);
  expect(at('[data-narrowed]').hidden).toBe(true);
  expect(at('tfoot th').textContent).toBe('合计');
});

it('narrows by household whatever the case, and adds up to the fen', () => {
  type('[name=household]', ' h-01 ');
  expect(shown()).toEqual(['h-010']);
  expect(at('[data-told]').textContent).toBe('本页 3 户，筛出 1 户：实发 0.05 元。');
  expect(at('tfoot th').textContent).toBe('筛出 1 户');
  expect(at('[data-total]').dataset.total).toBe('5');
});

it('narrows by what was found, and gives the whole back', () => {
  type('[name=outcome]', 'pass');
  expect(shown()).toEqual(['H-001', 'h-010']);
  expect(at('[data-total]').textContent).toBe('9,300.05');
  type('[name=outcome]', '');
  expect(at('[data-total]').dataset.total).toBe('931055');
  expect(at('[data-told]').textContent).toBe('');
});

it('hands out the lines that are shown, cut from the file of the whole', async () => {
  const saved: Blob[] = [];
  const files: Record<string, string> = {
    '/data/a/longyun.csv': '编号,户\na-1,张*\na-2,李*\na-3,王*\n',
    '/data/a/longyun.json': '[{"id":"a-1"},{"id":"a-2"},{"id":"a-3"}]',
  };
  vi.stubGlobal('fetch', async (address: string) => new Response(files[address]));
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:1';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  type('[name=outcome]', 'breach');
  at('[data-save]').click();
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect((await saved[0]?.text())?.replace('\ufeff', '').split(/\r?\n/)).toEqual([
    '编号,户',
    'a-2,李*',
    '',
  ]);
});

it('says so where the file cannot be had', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  at('[data-save]').click();
  await vi.waitFor(() => expect(at('[data-told]').textContent).toContain('请下载全部'));
});
