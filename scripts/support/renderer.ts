import { posix } from 'node:path';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

/** The styles of each page, by Astro's key of its route. */
export type PageStyles = Readonly<Record<string, readonly unknown[]>>;

interface Route {
  readonly type: string;
  readonly route: string;
}

/** What of Astro's compiled program renders pages. */
export interface CompiledApp {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: Route }): Promise<Response>;
  readonly manifest: {
    readonly base: string;
    readonly pageMap: ReadonlyMap<string, () => Promise<{ readonly page: () => unknown }>>;
  };
}

/** The pages and other files that the compiled program makes of the portal that was handed over. */
export interface Renderer {
  /** Every file that Astro's own build would write, in its order, by its place in the site. */
  readonly files: readonly string[];
  /** The file that is read at an address below the base path, such as `/notices/x/`; null where none is. */
  fileAt(address: string): string | null;
  /** Makes one of the files, whichever and in any order, one after another. */
  render(file: string): Promise<Uint8Array>;
}

/** Astro renders without an address of the site as if it were served here. */
const ORIGIN = 'http://localhost:4321';
const OWN_FILE = new Set(['/404', '/500']);

/** Loads every page of a compiled program. */
export async function loadPages({ manifest }: CompiledApp): Promise<void> {
  for (const load of manifest.pageMap.values()) await (await load()).page();
}

/** Sets a compiled program up to render any of its files; which there are, it says itself. */
export async function openRenderer(app: CompiledApp, styles: PageStyles): Promise<Renderer> {
  const pages = Object.entries(styles).map(([key, sheets]) => [key, { styles: [...sheets] }]);
  app.setInternals({ pagesByKeys: new Map(pages as never) });
  app.setOptions({
    settings: { scripts: [] },
    logger: {
      options: {
        destination: { write: ({ message }: { message: string }) => console.error(message) },
      },
    },
  });
  const paths = (await new StaticPaths(app as never).getAll()) as unknown as readonly Path[];
  const byFile = new Map<string, Path>();
  for (const path of paths) {
    const file = fileOf(path);
    if (byFile.has(file)) throw new Error(`${path.route.route}: ${file} is rendered twice`);
    byFile.set(file, path);
  }
  return {
    files: [...byFile.keys()],
    fileAt: (address) =>
      [address, posix.join(address, 'index.html'), `${address.replace(/\/$/, '')}.html`]
        .map(belowRoot)
        .find((file) => byFile.has(file)) ?? null,
    render: async (file) => {
      const path = byFile.get(file);
      if (!path) throw new Error(`${file} is none of the files of the site`);
      return renderPath(app, path);
    },
  };
}

interface Path {
  readonly pathname: string;
  readonly route: Route;
}

async function renderPath(app: CompiledApp, { pathname, route }: Path): Promise<Uint8Array> {
  const path = `${app.manifest.base}/${pathname}${route.type === 'endpoint' ? '' : '/'}`;
  const address = new URL(path.replace(/\/{2,}/g, '/'), ORIGIN);
  const response = await app.render(new Request(address), { routeData: route });
  if (response.status >= 300 && !OWN_FILE.has(pathname))
    throw new Error(`${pathname}: status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function fileOf({ pathname, route: { type } }: Path): string {
  if (type === 'endpoint') return belowRoot(pathname.replace(/\/$/, ''));
  return belowRoot(
    OWN_FILE.has(pathname) ? `${pathname}.html` : posix.join(pathname, 'index.html'),
  );
}

function belowRoot(path: string): string {
  return path.replace(/^\/+/, '');
}
