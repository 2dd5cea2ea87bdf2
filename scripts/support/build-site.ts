import { spawn } from 'node:child_process';
import type { Sources } from '../../src/portal/fs/sources.ts';

/**
 * Builds some sources into a folder, in a process of its own so that whoever asks goes on working; says
 * in words why there is no site, or null.
 */
export function buildSite(
  sources: Sources,
  out: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  const env = {
    ...process.env,
    ...more,
    ...{ PORTAL_DATA: sources.data, PORTAL_CONTENT: sources.content },
    ...{ PORTAL_PUBLIC: sources.public, PORTAL_OUT: out },
  };
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0 ? null : said.trim()));
  });
}
