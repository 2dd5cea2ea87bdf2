import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives every page a Content-Security-Policy that allows its own inline styles and scripts by hash
 * and nothing else. Astro's own policy lists the hashes of the whole site on each page, which weighs
 * more than the page; here each page carries only its own.
 */
export function sealPages(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, withPolicy(readFileSync(path, 'utf8')));
  }
  writeFileSync(join(folder, '_headers'), hostHeaders());
}

/** The page with its policy as the first thing in its head after the charset. */
export function withPolicy(html: string): string {
  const policy = [
    "default-src 'self'",
    "base-uri 'none'",
    // The checker reads a clerk's file in a worker; nothing of it may go anywhere.
    ...(html.includes('data-check-page') ? ["connect-src 'self'", "worker-src 'self'"] : []),
    // The icon stands in the page itself.
    "img-src 'self' data:",
    // Pagefind's search runs as WebAssembly; no other page may.
    `script-src ${["'self'", ...(isSearchPage(html) ? ["'wasm-unsafe-eval'"] : []), ...hashes(html, 'script')].join(' ')}`,
    `style-src ${hashes(html, 'style').join(' ') || "'none'"}`,
  ].join(';');
  return html.replace(
    /<meta charset="?utf-8"?\s*\/?>/i,
    (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

function isSearchPage(html: string): boolean {
  return html.includes('data-search-page');
}

function hashes(html: string, tag: 'script' | 'style'): string[] {
  const found = new Set<string>();
  for (const match of html.matchAll(new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))) {
    const [, attributes = '', body = ''] = match;
    if (body === '' || /\ssrc=|application\/(ld\+)?json/.test(attributes)) continue;
    found.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  }
  return [...found].sort();
}

/** Headers for hosts that read a `_headers` file; docs/deploy.md shows the same for others. */
function hostHeaders(): string {
  return [
    '/*',
    '  X-Content-Type-Options: nosniff',
    '  X-Frame-Options: DENY',
    "  Content-Security-Policy: frame-ancestors 'none'",
    '  Referrer-Policy: no-referrer',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=()',
    '',
  ].join('\n');
}
