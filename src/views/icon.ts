/**
 * The notice board of `public/favicon.svg` in the page itself: a browser asks for an icon with every
 * first page, and the first page is to be one request.
 */
export const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#93212a" stroke-width="2.5"><rect x="3" y="4" width="26" height="24" rx="3" fill="#fff"/><path d="M8 11h16" stroke-width="4"/><path d="M8 17h16M8 22h10" stroke-width="2"/></svg>',
)}`;
