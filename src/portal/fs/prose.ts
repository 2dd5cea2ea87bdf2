import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, sortProblems } from '../../domain/problem.ts';
import { checkPhotos, PHOTO_FOLDER } from '../../intake/photos.ts';
import { checkProse, FRAMES, type ProseFolder } from '../../intake/prose-check.ts';
import { unsourcedRows } from '../../intake/prose-claims.ts';
import { figureBase } from '../../intake/prose-tags.ts';
import type { Portal } from '../portal.ts';
import { listFolder } from './folder.ts';
import { readText } from './source-files.ts';

/** A piece of prose under `content/` that shows a fact, by its folder and its file name. */
export interface ProseRef {
  readonly folder: ProseFolder;
  readonly slug: string;
  /** Whether one of its charts draws the fact. */
  readonly charted: boolean;
}

/** The prose of the site, as far as other pages need to know of it. */
export interface Prose {
  readonly cases: ReadonlySet<string>;
  readonly policies: ReadonlySet<string>;
  /** The files as written, by `cases/qinghe`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Fact id → the prose that shows it, each once, in order. */
  readonly factUses: ReadonlyMap<string, readonly ProseRef[]>;
  /** Files that are no plain text. */
  readonly problems: readonly Problem[];
}

const FOLDERS = Object.keys(FRAMES) as ProseFolder[];

/**
 * Looks through the MDX for fact ids. A component may be given a list of them, so the ids count and
 * not the tags.
 */
export function readProse(content: string): Prose {
  const slugs = { cases: new Set<string>(), policies: new Set<string>() };
  const factUses = new Map<string, ProseRef[]>();
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const folder of FOLDERS) {
    for (const file of mdxFiles(join(content, folder))) {
      const slug = file.replace(/\.mdx$/, '');
      slugs[folder].add(slug);
      const { text: read, problems: found } = readText(content, `${folder}/${file}`);
      problems.push(...found.map((fault) => ({ ...fault, file: `content/${fault.file}` })));
      if (read === null) continue;
      const text = read.replaceAll('\r\n', '\n');
      texts.set(`${folder}/${slug}`, text);
      const charts = chartsOf(text);
      for (const id of new Set(text.match(/\bF\d{3,}\b/g))) {
        const refs = factUses.get(id);
        const ref = { folder, slug, charted: charts.includes(id) };
        if (refs) refs.push(ref);
        else factUses.set(id, [ref]);
      }
    }
  }
  return { ...slugs, texts, factUses, problems };
}

/** The part of a head that sets up its charts. */
function chartsOf(text: string): string {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  return /^(?:charts|changes):\n(?:[ \t].*(?:\n|$))*/m.exec(head)?.[0] ?? '';
}

/** Faults of the prose in a folder, all at once; in messages it is called `content/`. */
export function proseProblems(
  content: string,
  {
    config,
    knowledge,
    towns,
    villages,
  }: Pick<Portal, 'config' | 'knowledge' | 'towns' | 'villages'>,
): Problem[] {
  const base = {
    ...figureBase(knowledge),
    corrections: new Set(knowledge.corrections.map(({ id }) => id)),
    places: new Set([...villages, ...knowledge.entities].map(({ id }) => id)),
    phrases: [
      ...(config.phrases ?? []),
      ...[config.region.within, config.region.name].map((name) => name.replace(/[省市县区]$/, '')),
      ...[...towns, ...villages].map(({ name }) => name),
    ],
  };
  const { texts, problems } = readProse(content);
  const files = new Map([...texts].map(([name, text]) => [`content/${name}.mdx`, text]));
  return sortProblems([
    ...problems,
    ...[...texts].flatMap(([name, text]) =>
      checkProse(name.split('/')[0] as ProseFolder, `content/${name}.mdx`, text, base),
    ),
    ...checkPhotos(files, photoFiles(join(content, PHOTO_FOLDER)), base.phrases),
  ]);
}

/** For the editor, a line a case: where its sentences stand on nothing but the writer. */
export function unsourcedClaims(content: string): string[] {
  return [...readProse(content).texts].flatMap(([name, text]) => {
    const rows = name.startsWith('cases/') ? unsourcedRows(text) : [];
    const places = [...new Set(rows)].join('、');
    return rows.length === 0
      ? []
      : [`content/${name}.mdx：${rows.length} 句没有带出处，在第 ${places} 行，请对着来源看。`];
  });
}

/** Size in bytes of every photo there is; none where nobody has put any. */
function photoFiles(folder: string): Map<string, number> {
  return new Map(listFolder(folder).files.map((name) => [name, statSync(join(folder, name)).size]));
}

function mdxFiles(folder: string): string[] {
  return listFolder(folder).files.filter((path) => /^[^/]+\.mdx$/.test(path));
}
