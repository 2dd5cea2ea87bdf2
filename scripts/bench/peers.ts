import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtPages } from '../../src/integrations/built-pages.ts';

/** What another generator took to make the same pages, which it neither checks nor lets be searched. */
export interface Peer {
  readonly name: string;
  readonly pages: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

interface Generator {
  readonly name: string;
  /** How what stands for a word of a page, or for what it says, is written in its templates. */
  readonly word: (name: 'title' | 'description') => string;
  /** How a page begins, before its own part. */
  readonly front: (words: Readonly<Record<string, string>>) => string;
  readonly content: string;
  readonly layout: string;
  readonly settings: readonly [file: string, text: string];
  /** Its command, run in the folder. */
  readonly command: readonly [string, ...string[]];
}

const OUT = 'site';

/** Generators that are used where the machine has them; they are no part of this program. */
const GENERATORS: readonly Generator[] = [
  {
    name: 'Hugo',
    word: (name) => (name === 'title' ? '{{ .Title }}' : '{{ .Params.description }}'),
    front: (words) => `${JSON.stringify(words)}\n`,
    content: '{{ .Content }}',
    layout: 'layouts/_default/single.html',
    settings: [
      'config.json',
      JSON.stringify({
        baseURL: 'http://peer.example/',
        disableKinds: ['home', 'section', 'taxonomy', 'term', 'RSS', 'sitemap', '404'],
        disablePathToLower: true,
      }),
    ],
    command: ['hugo', '--quiet', '--destination', OUT],
  },
  {
    name: 'Eleventy',
    word: (name) => `{{ ${name} }}`,
    front: (words) => `---json\n${JSON.stringify({ ...words, layout: 'page.njk' })}\n---\n`,
    content: '{{ content | safe }}',
    layout: '_includes/page.njk',
    settings: [
      'eleventy.config.js',
      `module.exports = (config) => { config.setTemplateFormats(['html']); return { htmlTemplateEngine: false, dir: { input: 'content', includes: '../_includes', output: '${OUT}' } }; };`,
    ],
    command: ['eleventy', '--quiet'],
  },
];

/** Lets every generator that is there make the pages of a site again: the same frame, the same markup. */
export function benchPeers(site: string, folder: string): Peer[] {
  return GENERATORS.filter(({ command: [program] }) => isThere(program)).map((generator) => {
    const room = join(folder, generator.name);
    const pages = writePages(site, room, generator);
    const took = timed(generator.command, room);
    const made = builtPages(join(room, OUT));
    if (made.length !== pages)
      throw new Error(`${generator.name}: ${made.length} of ${pages} pages`);
    const bytes = made.reduce((sum, { file }) => sum + statSync(join(room, OUT, file)).size, 0);
    rmSync(room, { recursive: true });
    return { name: generator.name, pages, bytes, ...took };
  });
}

function isThere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Splits each page into the frame that all share and its own part; tells how many there are. */
function writePages(site: string, room: string, generator: Generator): number {
  const pages = builtPages(site).filter(({ file }) => file.endsWith('/index.html'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(room, path)), { recursive: true });
    writeFileSync(join(room, path), text);
  };
  write(...generator.settings);
  for (const { file, html } of pages) {
    const { title, description, own } = partsOf(html());
    const path = file.replace(/\/index\.html$/, '.html');
    write(join('content', path), generator.front({ title, description }) + own);
  }
  const longest = pages.find(({ file }) => file.startsWith('notices/')) ?? pages[0];
  write(generator.layout, frameOf(longest?.html() ?? '', generator));
  return pages.length;
}

const MAIN = /(<main\b[^>]*>)([\s\S]*)(<\/main>)/;
const TITLE = /(<title>)([^<]*)(<\/title>)/;
const DESCRIPTION = /(<meta name="description" content=")([^"]*)(")/;

function partsOf(html: string) {
  const inside = (pattern: RegExp): string => pattern.exec(html)?.[2] ?? '';
  return { title: inside(TITLE), description: inside(DESCRIPTION), own: inside(MAIN) };
}

function frameOf(html: string, { word, content }: Generator): string {
  const escaped = html.replace(MAIN, '$1\0$3').replaceAll(/\{\{|\{%|\{#/g, (mark) => mark[0] ?? '');
  return escaped
    .replace(TITLE, (_, before, __, after) => before + word('title') + after)
    .replace(DESCRIPTION, (_, before, __, after) => before + word('description') + after)
    .replace('\0', () => content);
}

/** Runs a command and measures it with all that it starts, as the shell's `time` does. */
function timed([program, ...args]: readonly [string, ...string[]], cwd: string) {
  const start = performance.now();
  const script = `
    const { spawnSync } = require('node:child_process');
    const { status, stderr } = spawnSync(${JSON.stringify(program)}, ${JSON.stringify(args)}, { encoding: 'utf8' });
    if (status !== 0) { process.stderr.write(stderr); process.exit(1); }`;
  const told = spawnSync(
    '/usr/bin/env',
    ['time', '-f', '%U %S %M', process.execPath, '-e', script],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const [user = 0, system = 0, kilobytes = 0] = told.stderr
    .trim()
    .split(/\s/)
    .slice(-3)
    .map(Number);
  if (told.status !== 0) throw new Error(`${program}: ${told.stderr.slice(-2000)}`);
  return { seconds, cpu: user + system, megabytes: Math.round(kilobytes / 1024) };
}
