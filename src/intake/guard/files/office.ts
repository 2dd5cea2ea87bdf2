import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { readsAsName } from '../names.ts';
import type { FileFault, FileReading, FileText } from './file-text.ts';
import { readImage } from './image.ts';
import { markupTexts } from './markup.ts';

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

const HIDDEN: readonly (readonly [RegExp, RegExp, string, string])[] = [
  [
    /^word\/document/,
    /<w:(?:ins|del|moveFrom|moveTo)\b/,
    '有修订痕迹，改掉的字还看得见。',
    '请在「审阅」里接受全部修订，再存。',
  ],
  [
    /^word\/comments|^xl\/comments|^xl\/threadedComments/,
    /\S/,
    '有批注，批注里有批注人的姓名。',
    '请删除全部批注，再存。',
  ],
  [
    /^xl\/workbook\.xml$/,
    /state="(?:hidden|veryHidden)"/,
    '有隐藏的工作表。',
    '请取消隐藏，核对后删掉不公开的表。',
  ],
  [
    /^xl\/worksheets\//,
    /<(?:row|col)\b[^>]*\bhidden="(?:1|true)"/,
    '有隐藏的行或列。',
    '请取消隐藏，核对后删掉不公开的内容。',
  ],
  [
    /^word\/document/,
    /<w:vanish(?:\/|\s[^>]*w:val="(?:1|true)")/,
    '有隐藏文字。',
    '请删除隐藏文字，再存。',
  ],
  [
    /vbaProject\.bin$|^(?:word|xl)\/embeddings\/|^xl\/externalLinks\//,
    /[\s\S]/,
    '里面嵌着别的文件、宏或外部链接。',
    '请删掉嵌入的内容，再存；最好另存为 PDF。',
  ],
];

/** What a Word or Excel file says, seen and unseen. */
export function readOffice(bytes: Uint8Array): FileReading {
  const parts = unzipped(bytes);
  if (!parts) {
    return { texts: [], faults: [unreadable()] };
  }
  const texts: FileText[] = [];
  const faults = new Map<string, FileFault>();
  for (const [name, content] of Object.entries(parts)) {
    if (/\.(?:jpe?g|png|webp)$/i.test(name)) {
      const image = readImage(content);
      texts.push(...image.texts);
      for (const fault of image.faults) faults.set(fault.code, fault);
      continue;
    }
    const source = /\.(?:xml|rels|vml)$/i.test(name) ? strFromU8(content) : '';
    for (const [file, pattern, message, fix] of HIDDEN) {
      if (!file.test(name) || !pattern.test(source || ' .')) continue;
      faults.set(message, { code: 'guard/hidden-content', severity: 'error', message, fix });
    }
    if (source === '') continue;
    const isProperties = name.startsWith('docProps/');
    const withoutAttributes = !/\.rels$|comments|workbook\.xml$/.test(name) && !isProperties;
    texts.push(
      ...markupTexts(source, { withoutAttributes }).map((text) => ({
        ...text,
        place: placeOf(name),
      })),
    );
    if (isProperties && namesAuthor(source)) faults.set('author', AUTHOR);
  }
  return { texts, faults: [...faults.values()] };
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

/** The file without the names of who wrote and saved it; null when it cannot be opened. */
export function withoutAuthors(bytes: Uint8Array): Uint8Array | null {
  const parts = unzipped(bytes);
  if (!parts) return null;
  const clean: Record<string, [Uint8Array, { mtime: Date }]> = {};
  for (const [name, content] of Object.entries(parts)) {
    const own = name.startsWith('docProps/')
      ? strToU8(strFromU8(content).replace(PERSONAL_PROPERTY, '<$1></$1>'))
      : content;
    clean[name] = [own, { mtime: new Date('1980-01-02T00:00:00Z') }];
  }
  return zipSync(clean);
}

export function unreadable(): FileFault {
  return {
    code: 'guard/file-unreadable',
    severity: 'error',
    message: '这个文件打不开（坏了、加了密码，或太大），没法检查里面有没有个人信息。',
    fix: '请去掉密码重新存一份，或另存为 PDF。',
  };
}
