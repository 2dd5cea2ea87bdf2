/** Where the site lies in the folder that is opened, and its reader there. */
export const READER = 'reader.js';

/** An attribute with an address on the site. */
const ADDRESS = /\s(href|src|action|data-[a-z]+)="(\/(?!\/)[^"]*)"/g;
/** A script of the build; a browser takes no module from a folder. */
const MODULE = /<script type="module" src=/g;
/** A manifest is fetched, which a browser does not do from a folder. */
const MANIFEST = /<link rel="manifest"[^>]*>/;

/** What a page is put down among. */
export interface Surroundings {
  readonly files: ReadonlySet<string>;
  /** Path that the site lies below on the network, with a slash at its end. */
  readonly base: string;
  /** Address of the site on the network, where everything else is. */
  readonly address: string;
}

/**
 * A page that opens from a folder: its links lead to files beside it, or to the network where nothing
 * lies there; its scripts are plain ones, the reader first.
 */
export function localPage(html: string, file: string, around: Surroundings): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return html
    .replace(MANIFEST, '')
    .replace(MODULE, '<script defer src=')
    .replace(ADDRESS, (whole, name: string, address: string) => {
      if (!address.startsWith(around.base)) return whole;
      const path = address.slice(around.base.length);
      const found = localPath(path, name, around.files);
      return ` ${name}="${found === null ? `${around.address}/${path}` : up + found}"`;
    })
    .replace('</title>', `</title><script defer src="${up}${READER}"></script>`);
}

/** A path of the site as one below the folder; null where no such file lies there. */
function localPath(address: string, name: string, files: ReadonlySet<string>): string | null {
  // A script goes on from here by itself.
  if (name.startsWith('data-')) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return files.has(decodeURI(file)) ? file + rest : null;
}

/** Beginnings of the paths that scripts of a page fetch. */
export function fetchedFrom(html: string, base: string): string[] {
  return [...html.matchAll(ADDRESS)].flatMap(([, name = '', address = '']) =>
    name === 'action' || name.startsWith('data-') ? [address.slice(base.length)] : [],
  );
}
