import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors, sortProblems } from '../../src/domain/problem.ts';
import { problemReport } from '../../src/intake/problem-words.ts';
import { builtPages } from '../../src/integrations/built-pages.ts';
import { bundledScripts } from '../../src/integrations/bundled-scripts.ts';
import { publishable } from '../../src/integrations/guard-output.ts';
import { leftOut } from '../../src/integrations/leave-out.ts';
import { namedOn, withLastDay } from '../../src/integrations/offline/last-day.ts';
import { sealPage, writtenScripts } from '../../src/integrations/security.ts';
import { writeCopies } from '../../src/portal/fs/attachments.ts';
import { loadPortal, surroundings } from '../../src/portal/fs/load.ts';
import { readProse } from '../../src/portal/fs/prose.ts';
import { sourceFolders } from '../../src/portal/fs/sources.ts';
import { handOver } from '../../src/portal/handed.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { NamesTold } from '../../src/portal/publish/names-told.ts';
import { watched } from '../../src/portal/reads/watched.ts';
import { holdsWith } from './finish-pages.ts';
import { keptPages } from './kept-pages.ts';
import { openPages } from './kept-renderer.ts';
import './little-memory.ts';

/** What is asked for: a file of the site. */
export interface Asked {
  readonly file: string;
}

/** What is told, in this order; pages between as they are asked for. */
export type Told =
  /** Pages can be asked for; these are new. */
  | { readonly is: 'open'; readonly fresh: readonly string[] }
  | { readonly is: 'failed'; readonly why: string }
  /** Every page was rendered and held against the site: these are otherwise there, or not at all. */
  | { readonly is: 'counted'; readonly changed: readonly string[] }
  /** A file in base64, null where nothing is rendered there. */
  | { readonly is: 'page'; readonly file: string; readonly body: string | null };

// Renders pages of the sources in the environment as they are asked for, and meanwhile all of them one
// after another to tell which differ from those in the folder that readers get.
const [room = '', out = ''] = process.argv.slice(2);
process.once('disconnect', () => process.exit());
const tell = (told: Told): void => void process.send?.(told);

const portal = await checkedPortal();
if (portal) await showPages(portal);

async function checkedPortal(): Promise<Portal | null> {
  const { data } = sourceFolders();
  const { sizes, problems: uncopied } = await writeCopies(data, join(room, 'copies'));
  const { today } = surroundings();
  const loaded = loadPortal(data, today, { attachmentSizes: sizes });
  const problems = sortProblems([...loaded.problems, ...uncopied]);
  if (!loaded.portal || hasErrors(problems)) {
    tell({ is: 'failed', why: problemReport(problems) });
    return null;
  }
  handOver(watched(loaded.portal, loaded.lists));
  return loaded.portal;
}

/** A file that a site has as it is: scripts of the pages, and what is public as it was put there. */
function laidOut(folders: readonly string[], file: string): Buffer | null {
  const found = folders
    .map((folder) => join(folder, file))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  return found === undefined ? null : readFileSync(found);
}

async function showPages(portal: Portal): Promise<void> {
  const kept = keptPages(publishable(portal));
  const compiled = await openPages(room, kept ? (load) => kept.loading(load) : undefined);
  if (!compiled) throw new Error('photos are made smaller by a whole build alone');
  const { renderer, client } = compiled;
  const { content, public: asItIs } = sourceFolders();
  const without = leftOut(portal, readProse(content)).map((id) => `${id}/`);
  const isShown = (file: string): boolean =>
    !without.some((start) => file.startsWith(start)) && !existsSync(join(asItIs, file));
  const files = renderer.files.filter(isShown);
  const named = portal.named ?? new NamesTold();
  // What reads nothing that has changed lies there as it was made before.
  const standing = join(room, 'standing');
  const toMake = new Set(kept ? kept.place(standing, files, holdsWith(named)).toMake : files);
  const [written, bundled] = [writtenScripts('src'), bundledScripts(client)];
  const fileOf = async (file: string): Promise<Buffer | null> => {
    if (!toMake.has(file)) return laidOut([standing, asItIs, client], file);
    const made = Buffer.from(await renderer.render(file));
    if (!file.endsWith('.html')) return made;
    const html = made.toString('utf8');
    const by = namedOn(html);
    return Buffer.from(
      sealPage(withLastDay(html, by && named.lastDay(by)), written, bundled).sealed,
    );
  };
  // One after another, whoever asks.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (file: string): Promise<Buffer | null> => {
    const made = last.then(() => fileOf(file));
    last = made.catch(() => null);
    return made;
  };
  process.on('message', ({ file }: Asked) => {
    const answer = (body: Buffer | null): void =>
      tell({ is: 'page', file, body: body?.toString('base64') ?? null });
    inTurn(file).then(answer, (error: unknown) => {
      console.error(error);
      answer(null);
    });
  });
  const pages = files.filter((file) => file.endsWith('.html'));
  tell({ is: 'open', fresh: pages.filter((file) => !existsSync(join(out, file))) });
  const changed: string[] = [];
  for (const file of pages) {
    const [now, before] = [await inTurn(file), join(out, file)];
    if (!existsSync(before) || now?.equals(readFileSync(before)) !== true) changed.push(file);
  }
  const shown = new Set(files);
  const isThere = (file: string): boolean => shown.has(file) || existsSync(join(asItIs, file));
  const old = existsSync(out) ? builtPages(out).map(({ file }) => file) : [];
  const gone = old.filter((file) => !isThere(file));
  tell({ is: 'counted', changed: [...changed, ...gone].sort() });
}
