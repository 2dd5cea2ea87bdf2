import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'node-html-parser';
import { close, createIndex } from 'pagefind';
import { searchWords, textForIndex } from '../domain/search-words.ts';
import type { Portal } from '../portal/assemble.ts';

/** A page as the search knows it. */
export interface SearchRecord {
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly kind: string;
  readonly village: string | null;
  readonly year: string | null;
  readonly status: string | null;
  readonly sample: boolean;
}

const KINDS: Readonly<Record<string, string>> = {
  notices: '公示',
  finance: '财务收支',
  subsidies: '奖补',
  boards: '红黑榜',
  scores: '考评',
  points: '积分',
  villages: '村（社区）',
  cases: '案例',
  policies: '政策',
  facts: '事实',
  sources: '来源',
};
const STATUSES: Readonly<Record<string, string>> = {
  upcoming: '未开始',
  current: '公示中',
  ending: '即将截止',
  ended: '已结束',
  corrected: '已更正',
};

/** Pages that hold nothing of their own: archives repeat what the notices say. */
const LEFT_OUT =
  /^\/(404\.html|search\/|notices\/(party|village|finance|running|page-\d+)\/|notices\/$)/;

/** Reads every built page as a record; nothing is indexed that is not on a page. */
export function searchRecords(folder: string, portal: Portal): SearchRecord[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((file) => ({ file, url: `/${file.replace(/index\.html$/, '')}` }))
    .filter(({ url }) => !LEFT_OUT.test(url))
    .map(({ file, url }) => recordOf(url, readFileSync(join(folder, file), 'utf8'), portal));
}

function recordOf(url: string, html: string, portal: Portal): SearchRecord {
  const root = parse(html);
  const main = root.querySelector('main');
  for (const part of main?.querySelectorAll('script,nav,.actions,.print-only,svg') ?? [])
    part.remove();
  const parts = url.split('/').filter(Boolean);
  const status = main?.querySelector('article[data-status]')?.getAttribute('data-status');
  return {
    url,
    title: root.querySelector('h1')?.text.trim() ?? '',
    text: main?.structuredText.replace(/\s+/g, ' ').trim() ?? '',
    kind: KINDS[parts[0] ?? ''] ?? '说明',
    village: villageIn(parts, portal),
    year: /\b(20\d{2})\b/.exec(parts.slice(1).join('/').replaceAll('-', ' '))?.[1] ?? null,
    status: status === undefined ? null : (STATUSES[status] ?? null),
    sample: root.querySelector('body')?.hasAttribute('data-sample') ?? false,
  };
}

/** The village an address names, whole or as the head of a notice's id. */
function villageIn(parts: readonly string[], portal: Portal): string | null {
  const village = portal.villages.find(({ id }) =>
    parts.some((part) => part === id || part.startsWith(`${id}-20`)),
  );
  return village?.name ?? null;
}

/** Writes the Pagefind index below `/search/`; it is loaded only by the search page, when used. */
export async function writeSearchIndex(folder: string, portal: Portal): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  for (const record of searchRecords(folder, portal)) {
    const { url, title, text, kind, village, year, status, sample } = record;
    if (searchWords(text).length === 0) continue;
    const added = await index.addCustomRecord({
      url,
      language: 'zh',
      content: textForIndex(text),
      meta: {
        title,
        kind,
        ...(village && { village }),
        ...(status && { status }),
        ...(sample && { sample: '示例数据' }),
      },
      filters: {
        kind: [kind],
        ...(village && { village: [village] }),
        ...(year && { year: [year] }),
        ...(status && { status: [status] }),
      },
    });
    if (added.errors.length > 0)
      throw new Error(`search index: ${url}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'search/pagefind') });
  if (written.errors.length > 0) throw new Error(`search index: ${written.errors.join('; ')}`);
  for (const file of readdirSync(join(folder, 'search/pagefind'))) {
    if (READY_MADE.test(file)) rmSync(join(folder, 'search/pagefind', file));
  }
  await close();
}

/** Pagefind's own search boxes; ours speaks plain Chinese and needs none of them. */
const READY_MADE = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;
