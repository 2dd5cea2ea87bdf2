import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Day } from '../../domain/day.ts';
import type { Problem } from '../../domain/problem.ts';
import { scanFile, scanFiles } from '../../portal/fs/scan.ts';
import type { NamedPage } from '../../portal/publish/names-told.ts';
import { bundledScripts } from '../bundled-scripts.ts';
import { sealPage } from '../security.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';

/** What holds for every page of a site; plain data, so that another thread can be told. */
export interface FinishRules {
  /** The folder of the site, in which the scripts lie already. */
  readonly folder: string;
  /** Hashes of the scripts that components carry word for word. */
  readonly written: ReadonlySet<string>;
  /** Values that may be public. */
  readonly allowed: ReadonlySet<string>;
}

/** A page that lies sealed in its place, with what was read off it and what stands against publishing it. */
export interface FinishedPage {
  readonly facts: PageFacts;
  readonly problems: readonly Problem[];
  /** Whom it names, and the last day that a copy of it bears for that; null where it names nobody. */
  readonly named: { readonly by: NamedPage; readonly until: Day | null } | null;
}

/** What is done to the files of one site. */
export interface Finisher {
  finish(file: string, html: string): Promise<Omit<FinishedPage, 'named'>>;
  /** Everything private in some of the other files. */
  scan(paths: readonly string[]): Promise<Problem[]>;
}

/**
 * Does all that is done to a rendered page, while it is at hand: seals it, looks through it for anything
 * private, writes it, and reads off it what the search, shared links and devices need.
 */
export function pageFinisher({ folder, written, allowed }: FinishRules): Finisher {
  const bundledScript = bundledScripts(folder);
  const rules = { prefix: '', allowedIn: () => allowed, published: true };
  /** What many pages share, in which nothing was found. */
  const clean = new Set<string>();
  const lookThrough = async (file: string, parts: readonly string[]): Promise<Problem[]> => {
    const found = new Map<string, Problem>();
    for (const part of parts)
      for (const problem of await scanFile(file, Buffer.from(part), rules))
        found.set(JSON.stringify(problem), problem);
    return [...found.values()];
  };
  const finish: Finisher['finish'] = async (file, html) => {
    const { sealed, foreign, tree, parts } = sealPage(html, written, bundledScript);
    const bytes = Buffer.from(sealed);
    const target = join(folder, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    const { own, styles, end } = parts;
    const shared = [end, ...styles.map((css) => `<style>${css}</style>`)];
    const inside = await lookThrough(file, [own, ...shared.filter((part) => !clean.has(part))]);
    if (inside.length === 0) for (const part of shared) clean.add(part);
    return {
      facts: pageFacts(file, html, tree),
      problems: [...foreign.map((what) => notOurs(file, what)), ...inside],
    };
  };
  return { finish, scan: (paths) => scanFiles(folder, paths, rules) };
}

function notOurs(file: string, what: string): Problem {
  return {
    file,
    row: 0,
    column: '',
    code: 'seal/foreign',
    severity: 'error',
    message: `这一页里有不是本站程序写的 ${what}，不能公开。`,
    fix: '请看是哪条数据、哪个文件带进来的，删掉再生成；确实是程序要用的，请写进 src/ 里的组件。',
  };
}
