import { strToU8 } from 'fflate';
import type { Problem } from '../../../src/domain/problem.ts';

import { csvCell, writeCsv } from '../../../src/intake/csv.ts';
import { readTable } from '../../../src/intake/read-table.ts';
import { boardsTable } from '../../../src/intake/tables/boards.ts';
import { noticesTable } from '../../../src/intake/tables/notices.ts';
import { writeTable } from '../../../src/intake/write-table.ts';
import { guardDataFiles } from '../../../src/portal/data-files.ts';
import { scanFile } from '../../../src/portal/fs/scan.ts';
import { readNoticeTable } from '../../../src/portal/notices/notice-tables.ts';
import { DataReading } from '../../../src/portal/reading.ts';
import * as file from './files.ts';
import type { Secret, SecretKind } from './secrets.ts';

/** A place where a value could come to be public, and what the guard says of it there. */
export interface Place {
  readonly name: string;
  readonly plant: (text: string) => Promise<readonly Problem[]> | readonly Problem[];
  /** What the place cannot hold: a number of a program says nothing, a path has no slash. */
  readonly holds?: (secret: Secret) => boolean;
}

const DIGITS_ONLY: ReadonlySet<SecretKind> = new Set(['id', 'mobile']);
/** The index keeps words and drops signs, so a number spread with signs is no longer told from cells. */
const IN_INDEX: ReadonlySet<SecretKind> = new Set(['id', 'id-old', 'mobile', 'card', 'id-odd']);
const inProgram = ({ kind }: Secret): boolean => DIGITS_ONLY.has(kind);
const inAscii = ({ ascii }: Secret): boolean => ascii;

function scanned(path: string, content: string | Uint8Array): Promise<Problem[]> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return scanFile(path, bytes, { prefix: '', allowedIn: () => new Set(), published: true });
}

function source(path: string, content: string | Uint8Array): Promise<Problem[]> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return scanFile(path, bytes, { prefix: '', allowedIn: () => new Set(), published: false });
}

const page = (body: string, head = ''): Promise<Problem[]> =>
  scanned(
    'notices/x/index.html',
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
  );
const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const around = (text: string): string => `请看 ${text} 为准`;

function inFolder(path: string, content = ''): Problem[] {
  const files = new Map([[path, content]]);
  const reading = new DataReading(files);
  guardDataFiles(files, reading);
  return reading.problems.filter(({ code }) => !code.startsWith('file/'));
}

function inFreeTable(text: string): Problem[] {
  const reading = new DataReading(new Map());
  readNoticeTable('notices/longyun/x.csv', text, reading);
  return reading.problems;
}

const cell = (field: 'title' | 'body' | 'basis' | 'correctionReason') => (text: string) =>
  readTable(noticesTable, 'n.csv', writeTable(noticesTable, [{ [field]: text }])).problems.filter(
    ({ code }) => code.startsWith('guard/'),
  );

/** Half of a text in bold, the way a number may be broken by markup. */
const broken = (text: string): string => {
  const half = Math.floor(text.length / 2);
  return `<p>${html(text.slice(0, half))}<b>${html(text.slice(half))}</b></p>`;
};

export const PLACES: readonly Place[] = [
  { name: 'title of a notice', plant: (text) => cell('title')(around(text)) },
  { name: 'body of a notice', plant: (text) => cell('body')(`第一段。\n${text}`) },
  { name: 'basis of a notice', plant: cell('basis') },
  {
    name: 'deed on a board',
    plant: (text) =>
      readTable(boardsTable, 'b.csv', writeTable(boardsTable, [{ deed: text }])).problems.filter(
        ({ code }) => code.startsWith('guard/'),
      ),
  },
  { name: 'cell of a free table', plant: (text) => inFreeTable(`组,备注\n1组,${csvCell(text)}\n`) },
  { name: 'head of a free table', plant: (text) => inFreeTable(`组,${csvCell(text)}\n1组,1\n`) },
  {
    name: 'text of a programme file',
    plant: (text) => inFolder('programmes/x.json', JSON.stringify({ summary: around(text) })),
  },
  {
    name: 'name of a file',
    plant: (text) => inFolder(`attachments/longyun/${text}.pdf`),
    holds: ({ value }) => !/[/.]/.test(value),
  },
  {
    name: 'name of a folder',
    plant: (text) => inFolder(`attachments/${text}/x.pdf`),
    holds: ({ value }) => !value.includes('/'),
  },
  { name: 'article', plant: (text) => source('cases/x.mdx', `## 一\n\n${around(text)}\n`) },
  {
    name: 'head of an article',
    plant: (text) => source('cases/x.mdx', `---\ntitle: ${text}\n---\n`),
  },
  {
    name: 'text of a page',
    plant: (text) => page(`<table><tr><td>1</td><td>${html(text)}</td></tr></table>`),
  },
  { name: 'text of a page broken by markup', plant: (text) => page(broken(text)) },
  {
    name: 'attribute of a page',
    plant: (text) => page(`<img alt="${html(around(text))}" src="/x.png">`),
  },
  {
    name: 'link of a page',
    plant: (text) => page(`<a href="/x/?q=${encodeURIComponent(text)}">看</a>`),
  },
  {
    name: 'description of a page',
    plant: (text) => page('', `<meta name="description" content="${html(text)}">`),
  },
  { name: 'comment of a page', plant: (text) => page(`<!-- ${text.replaceAll('--', '- -')} -->`) },
  {
    name: 'JSON-LD of a page',
    plant: (text) =>
      page(`<script type="application/ld+json">${JSON.stringify({ name: text })}</script>`),
  },
  {
    name: 'data in a script',
    plant: (text) => page(`<script>const rows = ["${text}"]</script>`),
    holds: inProgram,
  },
  {
    name: 'script file',
    plant: (text) => scanned('_astro/x.js', `export const x=["${text}"]`),
    holds: inProgram,
  },
  {
    name: 'title of a chart',
    plant: (text) => scanned('x.svg', `<svg><title>${html(text)}</title></svg>`),
  },
  {
    name: 'search index',
    plant: (text) => scanned('search/texts/2022-0/0.json', JSON.stringify([['/x/', around(text)]])),
    holds: ({ kind }) => IN_INDEX.has(kind),
  },
  {
    name: 'heads of the search',
    plant: (text) => scanned('search/heads/root.json', JSON.stringify({ heads: [[text]] })),
  },
  {
    name: 'CSV download',
    plant: (text) => scanned('data/notices.csv', writeCsv(['编号', '标题'], [['x', text]])),
  },
  {
    name: 'JSON download',
    plant: (text) => scanned('data/notices.json', JSON.stringify([{ title: text }])),
  },
  { name: 'XLSX download', plant: (text) => scanned('data/x.xlsx', file.xlsx(text)) },
  {
    name: 'calendar',
    plant: (text) =>
      scanned(
        'x.ics',
        `BEGIN:VEVENT\r\nSUMMARY:${text.slice(0, 4)}\r\n ${text.slice(4)}\r\nEND:VEVENT`,
      ),
  },
  {
    name: 'ZIP download',
    plant: (text) => scanned('x.zip', file.zipped({ 'a/b.csv': writeCsv(['标题'], [[text]]) })),
  },
  {
    name: 'feed',
    plant: (text) =>
      scanned('feed.xml', `<feed><entry><title>${html(text)}</title></entry></feed>`),
  },
  {
    name: 'feed in CDATA',
    plant: (text) => scanned('feed.xml', `<feed><content><![CDATA[${text}]]></content></feed>`),
  },
  { name: 'plain text', plant: (text) => scanned('record/checkpoint', around(text)) },
  { name: 'PNG comment', plant: (text) => source('p.png', file.png(file.pngText(text))) },
  { name: 'PNG packed comment', plant: (text) => source('p.png', file.png(file.pngPacked(text))) },
  {
    name: 'PNG international text',
    plant: (text) => source('p.png', file.png(file.pngWords(text))),
  },
  { name: 'JPEG comment', plant: (text) => source('p.jpg', file.jpeg(file.jpegComment(text))) },
  { name: 'JPEG XMP', plant: (text) => source('p.jpg', file.jpeg(file.jpegXmp(html(text)))) },
  { name: 'WebP XMP', plant: (text) => source('p.webp', file.webp(file.webpXmp(html(text)))) },
  { name: 'PDF page', plant: (text) => source('a.pdf', file.pdf(text)), holds: inAscii },
  { name: 'PDF title', plant: (text) => source('a.pdf', file.pdf('x', text)) },
  { name: 'Word text in two runs', plant: (text) => source('a.docx', file.docx(text)) },
  {
    name: 'Word properties',
    plant: (text) =>
      source('a.docx', file.docx('x', { 'docProps/core.xml': file.coreProperties(text) })),
  },
  { name: 'Excel shared string', plant: (text) => source('a.xlsx', file.xlsx(text)) },
];
