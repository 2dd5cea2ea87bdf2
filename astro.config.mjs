import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { containerFallback } from './scripts/support/container-fallback.ts';
import { gapFallback } from './scripts/support/gap-fallback.ts';
import { noPreloading } from './scripts/support/no-preloading.ts';
import { oneDigest } from './scripts/support/one-digest.ts';
import { articlesOnly } from './src/integrations/articles-only.ts';
import { basePath, outFolder, sourceFolders } from './src/portal/fs/sources.ts';

const { content, public: publicDir } = sourceFolders();

export default defineConfig({
  output: 'static',
  outDir: outFolder(),
  publicDir,
  base: basePath(),
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
    plugins: [noPreloading, oneDigest],
    css: { postcss: { plugins: [containerFallback, gapFallback] } },
    resolve: { alias: { '#content': resolve(content) } },
    build: { target: ['chrome80', 'safari14'], cssTarget: ['chrome80', 'safari14'] },
    // What renders the pages runs here; written for old browsers it takes a tenth longer.
    environments: { prerender: { build: { target: 'esnext' } } },
  },
});
