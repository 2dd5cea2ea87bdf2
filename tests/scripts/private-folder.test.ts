import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { whyNotPrivate } from '../../scripts/support/private-folder.ts';

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-private-'));
  for (const folder of ['data/receipts', 'repository/.git', 'repository/deep', 'desk']) {
    mkdirSync(join(room, folder), { recursive: true });
  }
  symlinkSync(join(room, 'data'), join(room, 'desk', 'link'), 'junction');
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

it.each([
  ['data', '数据文件夹'],
  ['data/receipts/new', '数据文件夹'],
  ['desk/link', '数据文件夹'],
  ['desk/link/new', '数据文件夹'],
  ['repository', '代码仓库'],
  ['repository/deep/not/yet', '代码仓库'],
  [process.cwd(), '网站程序'],
  [join(process.cwd(), 'private'), '网站程序'],
  ['desk', null],
  ['desk/not/yet', null],
  ['data-of-others', null],
])('%s', (folder, why) => {
  const path = folder.startsWith(process.cwd()) ? folder : join(room, folder);
  const said = whyNotPrivate(path, join(room, 'data'));
  if (why === null) expect(said).toBeNull();
  else expect(said).toContain(why);
});
