import type { Attached, Submission } from '../domain/desk/submission.ts';
import { publishedCopy } from '../portal/fs/published-copy.ts';
import { scanFile } from '../portal/fs/scan.ts';
import { useKinds } from '../portal/notices/attachments.ts';
import type { Desk } from './desk.ts';
import type { Dropped } from './take-in.ts';

/** Signs that addresses, file systems and a cell with several names do not take well. */
const AWKWARD = /[\\/:*?"<>|#%\s;；,，、]+/g;

/** Signs of the longest name: three bytes each still make a name that every disk takes. */
const LONGEST = 80;

/** Files that hang beside a notice, by their paths below the data folder. */
export function attachedFiles(
  { store }: Desk,
  { village, attached }: Pick<Submission, 'village' | 'attached'>,
): ReadonlyMap<string, Uint8Array> {
  return new Map(attached.map((one) => [pathOf(village, one.name), store.file(one)]));
}

/** Keeps a file for a notice of a village, or says why it may not hang there. */
export async function attach(
  desk: Desk,
  village: string,
  { name: given, bytes }: Dropped,
): Promise<Attached | string> {
  const name = byContent(given.normalize('NFC'), bytes).replace(AWKWARD, '-').replace(/^\.+/, '');
  if (name.length > LONGEST) return `附件没有收：文件名最多 ${LONGEST} 个字，请改短再放。`;
  const { allowedIn } = desk.home().own();
  const scan = { prefix: '', allowedIn, published: false } as const;
  const found = await scanFile(pathOf(village, name), bytes, scan);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    return `附件没有收：${errors.map(({ message, fix }) => message + fix).join('')}`;
  const copy = await publishedCopy(name, bytes);
  return copy
    ? { name, digest: desk.store.keepFile(bytes) }
    : `附件没有收：打不开，做不出可以公开的一份。${useKinds(name)}`;
}

/** WPS writes new workbooks and documents under old endings too. */
function byContent(name: string, bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? name.replace(/\.(?:et|xls)$/i, '.xlsx').replace(/\.(?:wps|doc)$/i, '.docx') : name;
}

function pathOf(village: string, name: string): string {
  return `attachments/${village}/${name}`;
}
