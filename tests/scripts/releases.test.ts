import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import {
  currentIn,
  nameOf,
  partFolder,
  releasesIn,
  showAgain,
  take,
} from '../../scripts/support/releases.ts';
import { sumsOf } from '../../src/portal/fs/sums.ts';

const folder = mkdtempSync(join(tmpdir(), 'sunboard-releases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = '指纹,状态\n';

/** A release of a small site, as the command makes it. */
function release(words: string, record = HEAD): string {
  const part = partFolder(folder);
  const site = join(part, 'site');
  mkdirSync(join(site, 'data'), { recursive: true });
  writeFileSync(join(site, 'index.html'), words);
  writeFileSync(join(site, 'data/record.csv'), record);
  const sums = sumsOf(site);
  writeFileSync(join(part, 'SHA256SUMS'), sums);
  take(folder, part, nameOf(sums), 3);
  return nameOf(sums);
}
const shown = (): string => readFileSync(join(folder, 'current/index.html'), 'utf8');
const rollback = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/rollback.ts', '--to', folder, ...args], {
    encoding: 'utf8',
  });

it('shows each release at once, keeps the last ones and goes back', () => {
  const names = ['one', 'two', 'three', 'four'].map((words) => release(words));
  expect(shown()).toBe('four');
  expect(releasesIn(folder)).toEqual(names.slice(1));
  expect(existsSync(join(folder, names[0] ?? ''))).toBe(false);
  showAgain(folder, names[2] ?? '');
  expect([shown(), currentIn(folder)]).toEqual(['three', names[2]]);
  const back = rollback();
  expect([back.status, shown()]).toEqual([0, 'two']);
  expect(rollback().status).toBe(2);
  // The same bytes again are the same release.
  expect(release('four')).toBe(names[3]);
  expect([shown(), releasesIn(folder).length]).toEqual(['four', 3]);
});

it('goes back to nothing that shows again what was taken back, or that was touched', () => {
  const before = release('with the name');
  const after = release('without', `${HEAD}7K3M-Q2XD-91BF-0TRW,撤回\n`);
  const refused = rollback(before);
  expect([refused.status, currentIn(folder)]).toEqual([1, after]);
  expect(refused.stderr).toContain('重新出现');
  const next = release('and more', `${HEAD}7K3M-Q2XD-91BF-0TRW,撤回\n`);
  writeFileSync(join(folder, after, 'site/index.html'), 'touched');
  expect(rollback(after).stderr).toContain('被动过');
  expect(currentIn(folder)).toBe(next);
});

it('clears away what a run that died has left', () => {
  mkdirSync(join(folder, '.part-999999999'));
  const part = partFolder(folder);
  expect([existsSync(join(folder, '.part-999999999')), existsSync(part)]).toEqual([false, true]);
});

/** Releases one site after another, and goes back between them, until it is killed. */
const AT_WORK = `
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf, partFolder, releasesIn, showAgain, take } from '${pathToFileURL('scripts/support/releases.ts')}';
import { sumsOf } from '${pathToFileURL('src/portal/fs/sums.ts')}';
const folder = process.argv[1];
console.log('begun');
for (let turn = 0; ; turn += 1) {
  const part = partFolder(folder);
  mkdirSync(join(part, 'site/data'), { recursive: true });
  for (let page = 0; page < 40; page += 1)
    writeFileSync(join(part, 'site/data', page + '.html'), process.pid + ' ' + turn + ' ' + page);
  const sums = sumsOf(join(part, 'site'));
  writeFileSync(join(part, 'SHA256SUMS'), sums);
  take(folder, part, nameOf(sums), 3);
  showAgain(folder, releasesIn(folder)[0]);
  console.log('shown');
}`;
/** Moments at which it is killed; `KILLS=50` tries as many as docs/benchmarks.md tells of. */
const KILLS = Number(process.env.KILLS ?? '4');

it(`shows a whole site wherever a release or a rollback is killed, ${KILLS} times`, async () => {
  const room = mkdtempSync(join(tmpdir(), 'sunboard-killed-'));
  const atWork = async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', AT_WORK, room]);
    // One that cannot begin would be waited for without end.
    await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
    return child;
  };
  for (let turn = 0; turn < KILLS; turn += 1) {
    const child = await atWork();
    await new Promise((resolve) => setTimeout(resolve, (turn * 37) % 300));
    child.kill('SIGKILL');
    await once(child, 'close');
    const name = currentIn(room);
    // Killed before the first was shown, nothing is.
    if (name !== null) expect(nameOf(sumsOf(join(room, 'current')))).toBe(name);
    expect(releasesIn(room).length).toBeLessThanOrEqual(4);
  }
  // However early they were killed, the next one left alone shows its release.
  const last = await atWork();
  await Promise.race([once(last.stdout, 'data'), once(last, 'close')]);
  expect(currentIn(room)).not.toBeNull();
  last.kill('SIGKILL');
  await once(last, 'close');
  rmSync(room, { recursive: true });
}, 600_000);
