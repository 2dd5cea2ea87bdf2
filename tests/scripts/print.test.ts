import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../support/command.ts';
import { readPdf } from '../support/read-pdf.ts';

const out = mkdtempSync(join(tmpdir(), 'sunboard-print-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const print = (...args: string[]) => runCommand('print', args);

test('prints what hangs in a village, and a pack of what to do at its board', async () => {
  const { stdout, status } = await print(
    '--village',
    '柳湾示例社区',
    '--since',
    '2022-12-09',
    '--out',
    out,
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/^柳湾示例社区：今天贴 6 份、揭 1 份，一共 \d+ 份该挂着。/);
  const folder = join(out, '柳湾示例社区');
  const files = readdirSync(folder);
  expect(files).toContain('柳湾示例社区党支部2022年第四季度主题党日 liuwan-2022-027.pdf');
  // The pack, and what is sent and read out, lie beside the sheets.
  expect(files.length).toBe(Number(/一共 (\d+) 份/.exec(stdout)?.[1]) + 2);
  const told = readFileSync(join(folder, '2022-12-15 微信群和大喇叭.txt'), 'utf8');
  expect(told.match(/发到微信群：/g)?.length).toBe(6);
  expect(told).toContain('《柳湾示例社区党支部二零二二年第四季度主题党日》');
  const { pages } = await readPdf(readFileSync(join(folder, '2022-12-15 公开栏.pdf')));
  expect(pages[0]?.text).toContain('今天贴6份、揭1份');
  expect(pages.length).toBeGreaterThan(6);
});

test('what cannot be printed is said in plain words', async () => {
  expect((await print('--all')).stderr).toContain('要写 --out 文件夹');
  expect((await print('--all', '--size', 'A5', '--out', out)).stderr).toContain(
    '--size 只能写 A4 或 A3',
  );
});
