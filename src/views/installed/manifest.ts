import type { PortalConfig } from '../../intake/config.ts';

export const MANIFEST = '/manifest.json';

/** Sides of the icons, in pixels: what a phone's own screen and its start of an app ask for. */
export const ICON_SIDES = [192, 512] as const;

export function iconPath(side: (typeof ICON_SIDES)[number]): string {
  return `/icon-${side}.png`;
}

/** How the site is put beside the apps of a phone; `path` gives an address below the base path. */
export function manifestOf({ name, sample }: PortalConfig, path: (path: string) => string): object {
  return {
    name: sample ? `${name}（示例）` : name,
    short_name: name,
    lang: 'zh-CN',
    id: path('/'),
    start_url: path('/'),
    scope: path('/'),
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#93212a',
    icons: ICON_SIDES.map((side) => ({
      src: path(iconPath(side)),
      sizes: `${side}x${side}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  };
}
