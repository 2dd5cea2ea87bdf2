import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import { copyFolder } from '../../src/portal/fs/copy-folder.ts';
import { TOLD, type Told } from './kept-renderer.ts';

// Compiles the pages into the folder that is named, in a process of its own: what that takes of memory
// is given back before the first page is rendered.
const [folder = ''] = process.argv.slice(2);
await build({ outDir: join(folder, 'unused'), logLevel: 'warn', integrations: [keeping(folder)] });

/** Keeps what Astro has compiled where it would render the pages with it, and lets it render none. */
function keeping(folder: string): AstroIntegration {
  let server = '';
  let entry = '';
  let outDir = new URL('file:///');
  let pages: Iterable<readonly [string, { readonly styles: Told['styles'][string] }]> = [];
  const plugin = {
    name: 'kept-renderer',
    writeBundle(
      this: { readonly environment: { readonly name: string } },
      options: { readonly dir?: string },
      bundle: Readonly<Record<string, unknown>>,
    ): void {
      if (this.environment.name !== 'prerender') return;
      server = options.dir ?? '';
      entry = Object.keys(bundle).find((name) => name.startsWith('prerender-entry')) ?? '';
    },
  };
  const keep = async (): Promise<void> => {
    copyFolder(server, join(folder, 'server'));
    const assets = fileURLToPath(new URL('_astro', outDir));
    if (existsSync(assets)) copyFolder(assets, join(folder, 'client/_astro'));
    const styles = Object.fromEntries([...pages].map(([key, page]) => [key, page.styles]));
    writeFileSync(join(folder, TOLD), JSON.stringify({ entry, styles } satisfies Told));
  };
  return {
    name: 'kept-renderer',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:config:done': ({ config }) => {
        outDir = config.outDir;
      },
      'astro:build:setup': (given) => {
        pages = given.pages as unknown as typeof pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({ ...usual, setup: keep, getStaticPaths: async () => [] }));
      },
    },
  };
}
