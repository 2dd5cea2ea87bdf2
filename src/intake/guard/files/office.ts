import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import { readsAsName } from '../names.ts';
import type { FileFault, FileReading, FileText } from './file-text.ts';
import { readImage } from './image.ts';
import { markupTexts } from './markup.ts';
import { officeWords } from './office-words.ts';
import { officeFaults } from './plain-office.ts';

const LARGEST = 100 * 1024 * 1024;

/** Parts of a ZIP by name; null when it is none, is broken, or would grow past 100 MB. */
export function unzipped(bytes: Uint8Array): Unzipped | null {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= LARGEST;
      },
    });
    return size <= LARGEST ? parts : null;
  } catch {
    return null;
  }
}

/** What a Word or Excel file says, seen and unseen, and what in it is not plain. */
export function readOffice(bytes: Uint8Array): FileReading {
  const parts = unzipped(bytes);
  if (!parts) return { texts: [], faults: [unreadable()] };
  const texts: FileText[] = [];
  const faults = new Map<string, FileFault>();
  for (const [name, content] of Object.entries(parts)) {
    if (/\.(?:jpe?g|png|webp)$/i.test(name)) {
      const image = readImage(content);
      texts.push(...image.texts);
      for (const fault of image.faults) faults.set(fault.code, fault);
      continue;
    }
    if (!/\.(?:xml|rels|vml)$/i.test(name)) continue;
    const source = strFromU8(content);
    const place = placeOf(name);
    texts.push(...markupTexts(source, { wordsOnly: true }).map((text) => ({ ...text, place })));
    if (name.startsWith('docProps/') && namesAuthor(source)) faults.set('author', AUTHOR);
  }
  const { text, columns } = officeWords(bytes, parts);
  texts.push({ place: '正文', text, kind: 'words' });
  return { texts, columns, faults: [...officeFaults(parts), ...faults.values()] };
}

const AUTHOR: FileFault = {
  code: 'guard/file-author',
  severity: 'fixed',
  message: '文档属性里有作者姓名，网站上的一份已去掉。',
  fix: '数据文件夹里的这一份，请在「文件—信息—检查文档」里去掉作者。',
};

function placeOf(name: string): string {
  if (name.startsWith('docProps/')) return '文档属性';
  return /comments/i.test(name) ? '批注' : '正文';
}

const PERSONAL_PROPERTY =
  /<(dc:creator|cp:lastModifiedBy|Manager|Company)(?:\s[^>]*)?>([^<]*)<\/\1>/g;

function namesAuthor(source: string): boolean {
  return [...source.matchAll(PERSONAL_PROPERTY)].some(([, , value = '']) =>
    readsAsName(value.trim()),
  );
}

export function unreadable(): FileFault {
  return {
    code: 'guard/file-unreadable',
    severity: 'error',
    message: '这个文件打不开（坏了、加了密码，或太大），没法检查里面有没有个人信息。',
    fix: '请去掉密码重新存一份，或另存为 PDF。',
  };
}
