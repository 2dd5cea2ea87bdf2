import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { changedFiles } from '../../src/desk/candidate.ts';
import type { OpenSite } from '../../src/desk/previews.ts';
import { hasPhotos, type Sources } from '../../src/portal/fs/sources.ts';
import { buildSite } from './build-site.ts';
import type { Asked, Told } from './show-pages.ts';

const SHOWER = 'scripts/support/show-pages.ts';

const STOPPED = '生成网页的程序停了，请再按一次。';

/**
 * Opens the pages that some sources give, in a process of its own: each is rendered when it is asked for,
 * as a build would, and nothing else is made. `out` is the site that they are held against.
 */
export function openSite(sources: Sources, room: string, out: string): OpenSite {
  if (hasPhotos(sources.content)) return builtSite(sources, room, out);
  const env = {
    ...process.env,
    ...{ PORTAL_DATA: sources.data, PORTAL_CONTENT: sources.content },
    PORTAL_PUBLIC: sources.public,
  };
  const child = fork(SHOWER, [room, out], { env, execArgv: [] });
  const asked = new Map<string, (page: Buffer | null) => void>();
  const opened = Promise.withResolvers<Awaited<OpenSite['opened']>>();
  const changed = Promise.withResolvers<readonly string[]>();
  changed.promise.catch(() => {});
  child.on('message', (told: Told) => {
    if (told.is === 'open' || told.is === 'failed') opened.resolve(told);
    if (told.is === 'counted') changed.resolve(told.changed);
    if (told.is === 'page') {
      asked.get(told.file)?.(told.body === null ? null : Buffer.from(told.body, 'base64'));
      asked.delete(told.file);
    }
  });
  child.once('close', () => {
    opened.resolve({ why: STOPPED });
    changed.reject(STOPPED);
    for (const answer of asked.values()) answer(null);
  });
  return {
    opened: opened.promise,
    changed: changed.promise,
    page: (file) => askFor(child, asked, file),
    close: () => void child.kill(),
  };
}

function askFor(
  child: ChildProcess,
  asked: Map<string, (page: Buffer | null) => void>,
  file: string,
): Promise<Buffer | null> {
  const { promise, resolve } = Promise.withResolvers<Buffer | null>();
  const before = asked.get(file);
  asked.set(file, (page) => {
    before?.(page);
    resolve(page);
  });
  if (!child.connected) asked.get(file)?.(null);
  else if (!before) child.send({ file } satisfies Asked);
  return promise;
}

/** The same of a site that can only be built as a whole. */
export function builtSite(
  sources: Sources,
  room: string,
  out: string,
  build: typeof buildSite = buildSite,
): OpenSite {
  const folder = join(room, 'site');
  const built = build(sources, folder);
  const changed = (): string[] => changedFiles(folder, out);
  const fresh = (): string[] => changed().filter((file) => !existsSync(join(out, file)));
  const bytesOf = (file: string): Buffer | null =>
    existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
  return {
    opened: built.then((why) => (why === null ? { fresh: fresh() } : { why })),
    changed: built.then(changed),
    page: async (file) => bytesOf(join(folder, file)),
    close: () => {},
  };
}
