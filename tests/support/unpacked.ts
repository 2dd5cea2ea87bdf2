import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const UNPACK = `
  import { inflate } from '@sparticuz/chromium';
  for (const file of process.argv.slice(1)) await inflate(file);
`;

/**
 * The folder of a browser that an npm package brings in compressed files, unpacked once a version.
 * The unpacker would put them into the folder for temporary files and take any browser that lies
 * there: one of another version, or one that another process is still writing.
 */
export function unpacked(room: string): string {
  const { name, version } = JSON.parse(readFileSync(join(room, 'package.json'), 'utf8'));
  const folder = join(tmpdir(), `sunboard-${name.replace('/', '-')}-${version}`);
  if (existsSync(folder)) return folder;
  const fresh = mkdtempSync(`${folder}-`);
  const files = readdirSync(join(room, 'bin')).map((file) => join(room, 'bin', file));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', UNPACK, ...files],
    { cwd: import.meta.dirname, encoding: 'utf8', env: { ...process.env, TMPDIR: fresh } },
  );
  if (status !== 0) throw new Error(stderr);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another process was quicker.
    rmSync(fresh, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
