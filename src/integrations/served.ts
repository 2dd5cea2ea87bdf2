import { ALWAYS, FILE_POLICY, HOST_FILES, PAGE_POLICY, POLICIES } from './headers.ts';

/** Kinds of text, each with the media types that a server may call it by. */
const TEXTS: Readonly<Record<string, RegExp>> = {
  html: /^text\/html/,
  css: /^text\/css/,
  js: /^(?:text|application)\/javascript/,
  json: /^application\/json/,
  csv: /^text\/csv/,
  ics: /^text\/calendar/,
  xml: /^(?:text|application)\/(?:atom\+)?xml/,
  svg: /^image\/svg\+xml/,
  txt: /^text\/plain/,
};
const PICTURES: Readonly<Record<string, RegExp>> = {
  png: /^image\/png/,
  jpg: /^image\/jpeg/,
  webp: /^image\/webp/,
  woff2: /^font\/woff2/,
  pdf: /^application\/pdf/,
};
/** Smaller files may go out as they are. */
const WORTH_COMPRESSING = 2048;
const YEAR = 31_536_000;

/** A file of the site, as it lies on the disk. */
export interface SiteFile {
  /** Path below the site's folder, with forward slashes. */
  readonly path: string;
  readonly size: number;
}

/** What a server answered for a file. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** The files to ask for: the largest of each kind, of pages also the first, of bundles one. */
export function askedFor(files: readonly SiteFile[]): SiteFile[] {
  const known = files.filter(({ path }) => !Object.values<string>(HOST_FILES).includes(path));
  const bySize = known.toSorted((a, b) => b.size - a.size);
  const kinds = Map.groupBy(bySize, ({ path }) => `${isLasting(path)} ${kindOf(path)}`);
  return [...kinds.values()].flatMap(([largest]) => largest ?? []);
}

/** What is wrong with the answer for a file, in plain Chinese; nothing when it is as it should be. */
export function answerFaults(
  { path, size }: SiteFile,
  { status, headers, body }: Answer,
  { isEncrypted }: { readonly isEncrypted: boolean },
): string[] {
  if (status !== 200) return [`状态是 ${status}，应是 200。`];
  const kind = kindOf(path);
  const policy = kind === 'html' ? PAGE_POLICY : (POLICIES[kind] ?? FILE_POLICY);
  const wanted: Record<string, string> = { ...ALWAYS, 'Content-Security-Policy': policy };
  const faults = Object.entries(wanted).flatMap(([name, value]) => {
    const found = headers.get(name);
    return found === value ? [] : [`响应头 ${name} 是「${found ?? '没有'}」，应是「${value}」。`];
  });
  const type = headers.get('Content-Type') ?? '';
  const known = TEXTS[kind] ?? PICTURES[kind];
  if (known && !known.test(type)) faults.push(`种类（Content-Type）是「${type}」，不对。`);
  if (TEXTS[kind] && !/charset=utf-8/i.test(type))
    faults.push('没有写明 charset=utf-8，汉字会乱。');
  const isSqueezed = /^(?:gzip|br|zstd)$/.test(headers.get('Content-Encoding') ?? '');
  if (TEXTS[kind] && size > WORTH_COMPRESSING && !isSqueezed) faults.push('没有压缩。');
  if (body.length !== size) faults.push(`送出 ${body.length} 字节，文件是 ${size} 字节。`);
  return [
    ...faults,
    ...cacheFaults(path, headers.get('Cache-Control') ?? ''),
    ...(isEncrypted && !/max-age=\d{6,}/.test(headers.get('Strict-Transport-Security') ?? '')
      ? ['没有 Strict-Transport-Security，浏览器不会记住只走 https。']
      : []),
  ];
}

/** What is wrong with the answer for an address that is not there. */
export function missingFaults({ status, headers, body }: Answer, page: Uint8Array): string[] {
  return [
    ...(status === 404 ? [] : [`没有的网址，状态是 ${status}，应是 404。`]),
    ...(body.length === page.length && body.every((byte, at) => byte === page[at])
      ? []
      : ['没有的网址，显示的不是本站的 404.html。']),
    ...(headers.get('Content-Security-Policy') === PAGE_POLICY
      ? []
      : ['没有的网址，安全响应头不对。']),
  ];
}

function cacheFaults(path: string, cache: string): string[] {
  const age = Number(/max-age=(\d+)/.exec(cache)?.[1] ?? -1);
  if (isLasting(path))
    return age >= YEAR ? [] : [`名字带指纹的文件可以一直存着，现在是「${cache || '没有写'}」。`];
  const asks = /no-cache|no-store/.test(cache) || age === 0;
  return asks ? [] : [`改了、撤下的内容会留在别人那里：Cache-Control 是「${cache || '没有写'}」。`];
}

function kindOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1] ?? '';
}

/** Bundles bear their digest in their name. */
function isLasting(path: string): boolean {
  return path.startsWith('_astro/');
}
