import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCheckpoint } from '../../src/domain/record/log/checkpoint.ts';
import { signedAt } from '../../src/domain/record/log/ed25519.ts';
import { readKey } from '../../src/domain/record/log/note.ts';
import { runCommand } from '../support/command.ts';
import { smallRecord } from '../support/small-record.ts';

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-witness-'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** A site in a folder, with the log of the sample where that of a county lies. */
function siteOf(name: string, files: ReadonlyMap<string, Uint8Array>): string {
  const site = join(room, name);
  for (const [path, bytes] of files) {
    const file = join(site, path.replace('record/sample-log/', 'record/log/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return site;
}

it('signs a log that has grown, and none that was cut or made anew', async () => {
  const few = siteOf('few', smallRecord(5));
  const more = siteOf('more', smallRecord(9));
  const forked = siteOf('forked', smallRecord(9, '别的主任'));
  const keep = join(room, 'kept');
  const witness = (site: string, ...args: string[]) =>
    runCommand('witness', [site, '--keep', keep, ...args]);

  const first = await witness(few, '--name', 'xiaoxue.example');
  expect([first.status, first.stdout]).toEqual([0, expect.stringContaining('第一次见到')]);
  const second = await witness(more);
  expect(second.stdout).toContain('见证 9 条，和上次见到的 5 条接得上');
  // What is to be sent back is the checkpoint of nine, signed by the key that stands above it.
  const [, key = '', ...note] = second.stdout.split('\n\n');
  const seen = readCheckpoint(`${note.join('\n\n').trimEnd()}\n`);
  const own = readKey(key.trim());
  expect(seen?.size).toBe(9);
  expect(seen && own && signedAt(seen.note, own)).toEqual(expect.any(Number));

  const refused = await witness(forked);
  expect([refused.status, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toContain('没有签：前 9 条和上次见到的不一样');
  const cut = await witness(few);
  expect([cut.status, cut.stderr]).toEqual([
    1,
    expect.stringContaining('上次见到 9 条，现在只有 5 条'),
  ]);
  // What was kept is what was signed last, not what was refused.
  expect((await witness(more)).stdout).toContain('和上次见到的 9 条接得上');
  expect((await witness(more, '--key', key.trim())).stderr).toContain('签名和钥匙对不上');
});
