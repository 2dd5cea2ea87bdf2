/**
 * What a room of `src/` (or `content/`) may import. Anything that is not listed is forbidden, so a
 * new room or a new package is a decision taken here and not by the way.
 */
export interface Room {
  /** Rooms whose values and types may be used. */
  readonly uses: readonly string[];
  /** Rooms or files of which only types may be used. */
  readonly types?: readonly string[];
  /** Single files of other rooms that may be used. */
  readonly files?: readonly string[];
  /** Packages; `node:` stands for all of Node's own, `d3-*` for every package of that name. */
  readonly packages?: readonly string[];
  /** Packages for files in a folder `fs/` only: the ones that touch the disk. */
  readonly fsPackages?: readonly string[];
}

/** The portal being built: markup takes its address, its day and its name from here. */
const CURRENT = 'src/portal/current.ts';
const MARKUP = ['components', 'views', 'charts', 'domain', 'styles'];
const ASTRO = ['astro', 'astro:content', 'astro:assets'];

export const ROOMS: Readonly<Record<string, Room>> = {
  /** The digest of the record is worked out alike in a build and in a browser. */
  domain: { uses: [], packages: ['@noble/*'] },
  intake: {
    uses: ['domain'],
    packages: [
      'papaparse',
      'pinyin-pro',
      'zod',
      'fflate',
      'saxes',
      'exifreader',
      'pdfjs-dist',
      'write-excel-file',
      'numfmt',
      '@cantoo/pdf-lib',
      'numfmt',
      'satteri',
      'js-yaml',
    ],
  },
  portal: {
    uses: ['domain', 'intake'],
    packages: ['node:crypto', 'hucre/xlsx'],
    fsPackages: ['node:fs', 'node:os', 'node:path', 'node:module', 'sharp'],
  },
  views: {
    uses: ['domain', 'intake'],
    types: ['portal'],
    files: ['src/portal/handed.ts'],
    packages: ['ical-generator', 'uqr'],
  },
  charts: { uses: ['domain'], types: ['views'], packages: ['d3', 'd3-*'] },
  /** Photos and articles are found under a name for their folder. */
  components: {
    uses: MARKUP,
    types: ['portal'],
    files: [CURRENT],
    packages: ['uqr', '#content', ...ASTRO],
  },
  layouts: { uses: MARKUP, types: ['portal'], files: [CURRENT], packages: ASTRO },
  pages: {
    uses: [...MARKUP, 'layouts', 'intake'],
    types: ['portal'],
    files: [CURRENT],
    packages: ['#content', ...ASTRO],
  },
  content: { uses: [] },
  client: { uses: ['domain', 'intake'], packages: ['core-js*', 'jsqr'] },
  /** A `<script>` in markup: it starts a client script and holds nothing itself. */
  'markup script': { uses: ['client'] },
  styles: { uses: [] },
  integrations: {
    uses: ['domain', 'intake', 'portal', 'views', 'charts'],
    packages: [
      'node:',
      'opencc-js',
      'pinyin-pro',
      'node-html-parser',
      'parse5',
      'postcss',
      '@resvg/resvg-wasm',
      '@myriaddreamin/typst-ts-node-compiler',
      'uqr',
      'vite',
      ...ASTRO,
    ],
  },
  sample: { uses: ['domain', 'intake'] },
  /** The local application; building and swapping are handed to it by the command. */
  desk: {
    uses: ['domain', 'intake', 'portal', 'views', 'integrations'],
    packages: ['node:', 'zod', 'sirv', 'papaparse', 'aws4fetch', 'basic-ftp', 'mrmime'],
  },
  /** Files straight under `src/`: what Astro asks for by name. */
  src: { uses: ['domain', 'intake', 'portal'], packages: ['astro:content', 'astro'] },
};
