const SVG = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-width="2.5"';

/** The notice board of `public/favicon.svg`. */
function board(fill: string): string {
  return `<rect x="3" y="4" width="26" height="24" rx="3" fill="${fill}"/><path d="M8 11h16" stroke-width="4"/><path d="M8 17h16M8 22h10" stroke-width="2"/>`;
}

const RED = '#93212a';

/**
 * The icon in the page itself: a browser asks for one with every first page, and the first page is to be
 * one request. Only what would end the address or the attribute is written in code, since it weighs more.
 */
export const ICON = `data:image/svg+xml,${`<svg ${SVG} stroke="${RED}">${board('#fff')}</svg>`
  .replaceAll('"', "'")
  .replace(/[#<>]/g, encodeURIComponent)}`;

/** The icon beside the apps of a phone, which cuts its own shape out of it. */
export function appIcon(side: number): string {
  const middle = 'transform="translate(6.4 6.4) scale(.6)" stroke="#fff"';
  return `<svg ${SVG} width="${side}" height="${side}"><rect width="32" height="32" fill="${RED}"/><g ${middle}>${board(RED)}</g></svg>`;
}
