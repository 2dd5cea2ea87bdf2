import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../domain/problem.ts';
import type { BundledScripts } from './bundled-scripts.ts';
import { HOST_FILES, hostHeaders } from './headers.ts';
import type { PageCode } from './page-code.ts';
import { oncePerText } from './pages/once-per-text.ts';
import type { PageTree } from './pages/page-tree.ts';
import { type PageParts, partsOf, readPage } from './pages/read-page.ts';
import { bornBy, usedStyles } from './used-styles.ts';

/** Writes what the host is to say with every file. */
export function writeHeaders(folder: string): void {
  writeFileSync(join(folder, HOST_FILES.headers), hostHeaders(kindsIn(folder)));
}

/** The endings of the files of a site. */
function kindsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const kind = /\.([a-z\d]+)$/.exec(entry.name)?.[1];
    return entry.isFile() && kind !== undefined ? [kind] : [];
  });
}

/** Hashes of the scripts that components of a source folder carry word for word. */
export function writtenScripts(source: string): Set<string> {
  return new Set(
    readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.astro'))
      .flatMap((entry) => {
        const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
        return [...text.matchAll(/<script is:inline>([^<]*)<\/script>/g)];
      })
      .map(([, body = '']) => hashOf(body)),
  );
}

/** Astro's own policy, as it writes it at the end of the head. */
const STATED = /<meta http-equiv="content-security-policy" content="[^"]*"\s*\/?>/;

/** A style as Astro puts it on a page, and a script that lies in a file. */
const STYLE = /(<style\b[^>]*>)([^<]*(?:<(?!\/style>)[^<]*)*)(?=<\/style>)/g;
const FILE_SCRIPT = /<script\b[^>]*\ssrc="([^"]*)"/gi;

/** A page as it is published. */
export interface SealedPage {
  readonly sealed: string;
  /** What on it is none of the project's own. */
  readonly foreign: readonly string[];
  /** Its elements, but for those after its `main`. */
  readonly tree: PageTree;
  /** What it has of its own, and what it shares with others. */
  readonly parts: PageParts;
}

/**
 * A page with a Content-Security-Policy, the first thing after the charset, that allows its own inline
 * styles and scripts by hash and nothing else, and what on it is none of the project's own. Astro states
 * the hashes of what it bundled; only those and the scripts written out in the components are taken. It
 * keeps the styles that it uses or that what its scripts make may use. Only what is published is read as
 * a browser would, once: reading it costs more than writing it.
 */
export function sealPage(
  html: string,
  written: ReadonlySet<string>,
  bundledScript: BundledScripts,
): SealedPage {
  const policy = STATED.exec(html)?.[0];
  const bundled = new Set(policy?.match(/'sha256-[^']+'/g));
  const trimmed = new Set<string>();
  const made = Array.from(html.matchAll(FILE_SCRIPT), ([, source = '']) => bundledScript(source));
  const { own, end } = partsOf(html);
  const born = [bornBy(own), bornByEnd(end)];
  const kept = html.replace(STYLE, (whole, tag: string, css: string) => {
    if (!bundled.has(hashOf(css))) return whole;
    const used = usedStyles(css, born, made);
    trimmed.add(hashOf(used));
    return `${tag}${used}`;
  });
  const { code, tree, isParted } = readPage(kept);
  const isStated = code.policies.length === 1 && policy?.includes(`"${code.policies[0]}"`);
  // Where another policy stands beside the builder's, neither is taken at its word.
  const ours = new Set([...written, ...(isStated ? [...bundled, ...trimmed] : [])]);
  const strange = (kind: string, bodies: readonly string[]): string[] =>
    bodies.filter((body) => !ours.has(hashOf(body))).map(() => kind);
  const foreign = [
    ...(isStated ? [] : ['<meta http-equiv="content-security-policy">']),
    ...strange('<script>', code.scripts),
    ...strange('<style>', code.styles),
    ...code.sources.filter((source) => bundledScript(source) === null).map(() => '<script src>'),
    ...code.foreign,
  ];
  const sealed = kept
    .replace(STATED, '')
    .replace(
      /<meta charset="?utf-8"?\s*\/?>/i,
      (meta) =>
        `${meta}<meta http-equiv="Content-Security-Policy" content="${policyOf(kept, code)}">`,
    );
  const parts = isParted ? partsOf(sealed) : { own: sealed, styles: [], end: '' };
  return { sealed, foreign, tree, parts };
}

const bornByEnd = oncePerText(bornBy);

function policyOf(html: string, { scripts, styles }: PageCode): string {
  return [
    "default-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    // The checker reads a clerk's file in a worker; nothing of it may go anywhere.
    ...(html.includes('data-check-page') ? ["connect-src 'self'", "worker-src 'self'"] : []),
    // The icon stands in the page itself.
    "img-src 'self' data:",
    `script-src ${["'self'", ...hashes(scripts)].join(' ')}`,
    `style-src ${hashes(styles).join(' ') || "'none'"}`,
  ].join(';');
}

function hashes(bodies: readonly string[]): string[] {
  return [...new Set(bodies.map(hashOf))].sort(compareText);
}

const hashOf = oncePerText(
  (body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`,
);
