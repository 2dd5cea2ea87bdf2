import type { Problem } from '../domain/problem.ts';
import type { ProblemKind } from '../domain/problem-codes.ts';
import { statedNumbers } from './prose-numbers.ts';

/** A photo placed in the prose: `<Photo src="a.jpg" alt="…" caption="…" credit="…" />`. */
export interface PhotoTag {
  readonly row: number;
  readonly src: string | null;
  /** What is to be seen, for those who cannot see it. */
  readonly alt: string | null;
  readonly caption: string | null;
  /** Who took it. */
  readonly credit: string | null;
}

/** Largest photo taken in, in bytes: more than any phone's camera makes in a sensible setting. */
export const LARGEST_PHOTO = 8_000_000;
export const PHOTO_FOLDER = 'photos';
export const PHOTO_TAG = /<Photo\b[^>]*\/>/g;

const KIND = /\.(jpe?g|png|webp)$/i;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
const NEEDED = [
  ['src', '没有写是哪个文件', '写 src="文件名.jpg"，文件放在 content/photos/。'],
  ['alt', '没有写画面上是什么', '写 alt="画面上看得见的"，给看不见图的人听。'],
  ['caption', '没有写图说', '写 caption="什么时候、在哪里、在做什么"。'],
  ['credit', '没有写谁拍的', '写 credit="单位或职务"；不知道谁拍的不能用。'],
] as const;

/** Every photo of a piece of prose, with its line. */
export function photoTags(text: string): PhotoTag[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(PHOTO_TAG)].map(([tag]) => {
      const found = new Map(
        [...tag.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]),
      );
      const of = (key: string): string | null => found.get(key)?.trim() || null;
      return {
        row: index + 1,
        src: of('src'),
        alt: of('alt'),
        caption: of('caption'),
        credit: of('credit'),
      };
    }),
  );
}

/**
 * Checks the photos of all prose against the files there are: each photo says what it shows, when and
 * by whom, and names a file; each file is used. `texts` is file → text, `files` name → size in bytes.
 */
export function checkPhotos(
  texts: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, number>,
  phrases: readonly string[] = [],
): Problem[] {
  const placed = [...texts].flatMap(([file, text]) =>
    photoTags(text).map((tag) => ({ file, tag })),
  );
  const used = new Set(placed.map(({ tag }) => tag.src));
  return [
    ...placed.flatMap(({ file, tag }) =>
      tagFaults(tag, files, phrases).map((fault) => problem(file, tag.row, fault)),
    ),
    ...[...files].flatMap(([name, bytes]) =>
      fileFaults(name, bytes, used).map((fault) =>
        problem(`content/${PHOTO_FOLDER}/${name}`, 0, fault),
      ),
    ),
  ];
}

type Fault = readonly [code: ProblemKind<'photo'>, message: string, fix: string];

function problem(file: string, row: number, [code, message, fix]: Fault): Problem {
  return { file, row, column: '', code: `photo/${code}`, severity: 'error', message, fix };
}

function tagFaults(
  tag: PhotoTag,
  files: ReadonlyMap<string, number>,
  phrases: readonly string[],
): Fault[] {
  const faults: Fault[] = NEEDED.filter(([key]) => tag[key] === null).map(
    ([key, message, fix]): Fault => [`no-${key}`, `照片${message}。`, fix],
  );
  const numbers = statedNumbers(`${tag.alt ?? ''}。${tag.caption ?? ''}`.replace(DAY, ''), phrases);
  if (numbers.length > 0)
    faults.push([
      'number',
      `图说里有不是从事实库来的数：${numbers.map((one) => `「${one}」`).join('')}。`,
      '把数写到正文里，用 <Fact id="…" />；图说只写日期和画面。',
    ]);
  if (tag.src !== null && !files.has(tag.src))
    faults.push([
      'missing',
      `content/${PHOTO_FOLDER}/ 里没有「${tag.src}」。`,
      '把照片放进去，文件名要一模一样，大小写也要一样。',
    ]);
  return faults;
}

function fileFaults(name: string, bytes: number, used: ReadonlySet<string | null>): Fault[] {
  const faults: Fault[] = [];
  if (!KIND.test(name))
    faults.push(['kind', '照片要用 JPG、PNG 或 WebP。', '请另存成其中一种，再改文章里的文件名。']);
  else if (bytes > LARGEST_PHOTO)
    faults.push([
      'large',
      `这张照片有 ${(bytes / 1_000_000).toFixed(1)} MB，最大 ${LARGEST_PHOTO / 1_000_000} MB。`,
      '请先缩小到长边 2400 像素以内。',
    ]);
  if (!used.has(name))
    faults.push(['unused', '没有一篇文章用这张照片。', '请在文章里用上，或删掉这个文件。']);
  return faults;
}

/** A caption may say on which day. */
const DAY = /\d{4}年(\d{1,2}月(\d{1,2}日)?)?|\d{1,2}月\d{1,2}日/g;
