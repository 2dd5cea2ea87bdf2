import { maskedNames } from '../../domain/expiry.ts';
import type { NamesTold } from '../../portal/publish/names-told.ts';

/** Numbers of rows, as elements bear them. */
const IDS = /\s(?:id|data-[a-z]+)="([^"]+)"/g;
/** The village that the way from the front page leads through. */
const VILLAGE = /<nav class="crumbs"(?:(?!<\/nav>).)*?\/villages\/([^/"]+)\//s;

/** A page with the last day on which a copy of it may be shown, where it names somebody. */
export function withLastDay(html: string, named: NamesTold): string {
  const names = maskedNames(html);
  if (names.length === 0) return html;
  const ids = Array.from(html.matchAll(IDS), ([, id = '']) => id);
  const day = named.lastDay({ names, ids, village: VILLAGE.exec(html)?.[1] ?? null });
  return day === null ? html : html.replace('<html ', `<html data-names="${day}" `);
}
