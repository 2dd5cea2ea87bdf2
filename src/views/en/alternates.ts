import type { PortalConfig } from '../../intake/config.ts';

/** A page that says in another language what a page says. */
export interface Alternate {
  readonly hreflang: string;
  readonly path: string;
}

/** Pages that the one English page stands for; it names the first of them in return. */
const SAID_IN_ENGLISH = ['/', '/cases/', '/data/'];

/** What a page links as its other languages; nothing where the site has no English page. */
export function alternatesOf(
  path: string,
  { english }: Pick<PortalConfig, 'english'>,
): Alternate[] {
  if (english === undefined) return [];
  if (SAID_IN_ENGLISH.includes(path)) return [{ hreflang: 'en', path: '/en/' }];
  return path === '/en/' ? [{ hreflang: 'zh-CN', path: '/' }] : [];
}
