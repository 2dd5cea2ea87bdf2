import type { Day } from '../../domain/day.ts';
import { maskedNames } from '../../domain/expiry.ts';
import type { NamedPage } from '../../portal/publish/names-told.ts';

/** Numbers of rows, as elements bear them. */
const IDS = /\s(?:id|data-[a-z]+)="([^"]+)"/g;
/** The village that the way from the front page leads through. */
const VILLAGE = /<nav class="crumbs"(?:(?!<\/nav>).)*?\/villages\/([^/"]+)\//s;

/** Whom a page names, and by which rows; null where it names nobody. */
export function namedOn(html: string): NamedPage | null {
  const names = maskedNames(html);
  if (names.length === 0) return null;
  const ids = Array.from(html.matchAll(IDS), ([, id = '']) => id);
  return { names, ids, village: VILLAGE.exec(html)?.[1] ?? null };
}

/** A page with the last day on which a copy of it may be shown, where there is one. */
export function withLastDay(html: string, day: Day | null): string {
  return day === null ? html : html.replace('<html ', `<html data-names="${day}" `);
}
