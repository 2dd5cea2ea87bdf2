import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { containerFallback } from './scripts/support/container-fallback.ts';
import { articlesOnly } from './src/integrations/articles-only.ts';

// The build script hands these over; `astro dev` runs with the defaults.
const outDir = process.env.PORTAL_OUT ?? 'dist';
const base = process.env.PORTAL_BASE ?? '/';
const content = resolve(process.env.PORTAL_CONTENT ?? 'content');
const publicDir = process.env.PORTAL_PUBLIC ?? 'public';

export default defineConfig({
  output: 'static',
  outDir,
  publicDir,
  base,
  trailingSlash: 'always',
  // One request a page: weak signal is the rule, and the styles are smaller than a round trip.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  // Keeps the gap between words that stand on lines of their own.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  integrations: [articlesOnly(), mdx()],
  // Its hashes of the scripts and styles that the project brings; sealPages takes them over.
  security: { csp: true },
  // Articles hold no code, and its colours would be inline styles.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    css: { postcss: { plugins: [containerFallback] } },
    resolve: { alias: { '#content': content } },
    build: { target: ['chrome90', 'safari14'], cssTarget: ['chrome90', 'safari14'] },
  },
});
