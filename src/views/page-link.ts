/** A way to one of several pages of a list, or to one way of narrowing it. */
export interface PageLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/** The ways to all pages of a list, `current` counted from 0. */
export function pageLinks(
  count: number,
  current: number,
  href: (page: number) => string,
): PageLink[] {
  return Array.from({ length: count }, (_, at) => ({
    href: href(at + 1),
    label: String(at + 1),
    current: at === current,
  }));
}
