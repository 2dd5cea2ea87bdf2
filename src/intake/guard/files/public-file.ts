import { SaxesParser } from 'saxes';
import { decodeText, type FileFault } from './file-text.ts';

/** The first bytes of each kind of file that may be published as it is; text has none. */
const STARTS: Readonly<Record<string, readonly string[]>> = {
  png: ['\x89PNG\r\n\x1a\n'],
  jpg: ['\xff\xd8\xff'],
  jpeg: ['\xff\xd8\xff'],
  webp: ['RIFF'],
  gif: ['GIF87a', 'GIF89a'],
  ico: ['\0\0\x01\0'],
  woff2: ['wOF2'],
  woff: ['wOFF'],
};

/** What stands against publishing a file of `public/` as it is: browsers may not run anything in it. */
export function publicFileFaults(path: string, bytes: Uint8Array): FileFault[] {
  const kind = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (kind === 'svg') return drawingFaults(decodeText(bytes));
  if (kind === 'txt') return bytes.includes(0) ? [KIND] : [];
  const starts = Object.hasOwn(STARTS, kind) ? STARTS[kind] : undefined;
  if (!starts) return [KIND];
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return starts.some((start) => head.startsWith(start)) ? [] : [DISGUISED];
}

/** Elements and attributes of a drawing that draw and do nothing else. */
const ELEMENTS = new Set(
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask pattern marker'.split(
    ' ',
  ),
);
const HERE = /^(?:#[\w.-]+)$/;
/** Also what a style spells with escapes, which browsers undo before they read it. */
const REACHES_OUT = /url\((?!\s*['"]?#)|@import|expression\(|[a-z]script:|data:|\/\/|\\/i;
const ACTS = /^(?:on|xml:base$)/i;
const REFERENCE = /^(?:[^:]+:)?href$/i;
const NAMESPACE = /^xmlns(?::|$)/;

/** A drawing may be opened as a page of its own, where a script in it would run. */
function drawingFaults(source: string): FileFault[] {
  const found = new Set<string>();
  const parser = new SaxesParser();
  parser.on('doctype', () => found.add('DOCTYPE'));
  parser.on('processinginstruction', ({ target }) => found.add(`<?${target}?>`));
  parser.on('opentag', ({ name, attributes }) => {
    if (!ELEMENTS.has(name)) found.add(`<${name}>`);
    for (const [key, value] of Object.entries(attributes)) {
      if (NAMESPACE.test(key)) continue;
      const reaches = REFERENCE.test(key) ? !HERE.test(value) : REACHES_OUT.test(value);
      if (ACTS.test(key) || reaches) found.add(`${name} ${key}`);
    }
  });
  try {
    parser.write(source).close();
  } catch {
    return [BROKEN];
  }
  return [...found].map((what) => ({ ...ACTIVE, message: `${ACTIVE.message}：${shown(what)}。` }));
}

/** A name is told when it could be one of SVG's. */
function shown(what: string): string {
  return /^[\w<>?: -]{1,40}$/.test(what) ? what : '看不懂的标签';
}

const KIND: FileFault = {
  code: 'public/kind',
  severity: 'error',
  message:
    'public/ 里只放图片（PNG、JPG、WebP、GIF、ICO、SVG）、字体（WOFF、WOFF2）和纯文本（TXT）。',
  fix: '网页、脚本请删掉；PDF、表格请作为公示的附件放到数据文件夹的 attachments/ 里。',
};
const DISGUISED: FileFault = {
  code: 'public/disguised',
  severity: 'error',
  message: '文件的内容和扩展名对不上。',
  fix: '请用看图软件打开，另存成这种格式再放进来。',
};
const ACTIVE: FileFault = {
  code: 'public/active',
  severity: 'error',
  message: '这张 SVG 里有画图以外的内容',
  fix: '请在画图软件里另存成「普通 SVG」，或换成 PNG。',
};
const BROKEN: FileFault = {
  code: 'public/broken',
  severity: 'error',
  message: '这张 SVG 读不懂。',
  fix: '请在画图软件里重新导出，或换成 PNG。',
};
