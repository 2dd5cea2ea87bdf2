import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  readonly manifest: { readonly base: string };
}

/** Puts a page in its place in the site. */
export type PlacePage = (file: string, html: string) => Promise<void> | void;

/** Astro renders without an address of the site as if it were served here. */
const ORIGIN = 'http://localhost:4321';
const OWN_FILE = new Set(['/404', '/500']);

/** Renders all that Astro's own build would: files of the compiled program into `folder`, pages into `place`. */
export async function renderAll(
  app: CompiledApp,
  styles: PageStyles,
  folder: string,
  place: PlacePage,
): Promise<void> {
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
  const paths = (await new StaticPaths(app as never).getAll()) as unknown as readonly {
    readonly pathname: string;
    readonly route: Route;
  }[];
  const written = new Set<string>();
  for (const { pathname, route } of paths) {
    const file = fileOf(pathname, route);
    if (written.has(file)) throw new Error(`${route.route}: ${file} is rendered twice`);
    written.add(file);
    const target = join(folder, file);
    // What the county publishes as it is stands before what is made.
    if (existsSync(target)) continue;
    const response = await app.render(new Request(addressOf(pathname, route, app.manifest.base)), {
      routeData: route,
    });
    if (response.status >= 300 && !OWN_FILE.has(pathname))
      throw new Error(`${pathname}: status ${response.status}`);
    if (file.endsWith('.html')) {
      await place(file.replace(/^\/+/, ''), await response.text());
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, Buffer.from(await response.arrayBuffer()));
  }
}

function fileOf(pathname: string, { type }: Route): string {
  if (type === 'endpoint') return pathname.replace(/\/$/, '');
  return OWN_FILE.has(pathname) ? `${pathname}.html` : join(pathname, 'index.html');
}

function addressOf(pathname: string, { type }: Route, base: string): URL {
  const path = `${base}/${pathname}${type === 'endpoint' ? '' : '/'}`;
  return new URL(path.replace(/\/{2,}/g, '/'), ORIGIN);
}
