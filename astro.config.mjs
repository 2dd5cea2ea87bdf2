import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// The build script hands these over; `astro dev` runs with the defaults.
const outDir = process.env.PORTAL_OUT ?? 'dist';
const base = process.env.PORTAL_BASE ?? '/';

export default defineConfig({
  output: 'static',
  outDir,
  base,
  trailingSlash: 'always',
  // One request a page: weak signal is the rule, and the styles are smaller than a round trip.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  // Keeps the gap between words that stand on lines of their own.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  integrations: [mdx()],
  devToolbar: { enabled: false },
  vite: {
    build: { target: ['chrome90', 'safari14'], cssTarget: ['chrome90', 'safari14'] },
  },
});
