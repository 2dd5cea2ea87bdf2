import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { filesOf } from './site.ts';

/** A file of a built site as text, with what is packed unpacked. */
export interface SiteText {
  readonly file: string;
  readonly text: string;
}

/** Everything a built site says anywhere: pages, tables, feeds, and the search index and workbooks opened up. */
export function siteTexts(folder: string): SiteText[] {
  return filesOf(folder).map((file) => ({ file, text: textOf(readFileSync(join(folder, file))) }));
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return strFromU8(gunzipSync(bytes));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
  }
  return strFromU8(bytes);
}
