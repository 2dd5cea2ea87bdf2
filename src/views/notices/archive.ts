import { formatDay } from '../../domain/day.ts';
import { AFFAIRS, type Affair } from '../../domain/notices/notice.ts';
import { apartWords, countedRows } from '../../domain/sample.ts';
import type { Notice } from '../../portal/notices/notice.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { type PageLink, pageLinks } from '../page-link.ts';
import { withdrawals } from '../record/withdrawals.ts';
import {
  isRunning,
  type NoticeLine,
  noticeHref,
  noticeLine,
  runningNotices,
} from './notice-line.ts';

export const NOTICES_PER_PAGE = 30;

/** One page of notices of one affair, or of all. */
export interface ArchivePage {
  readonly title: string;
  readonly description: string;
  readonly page: number;
  readonly lastPage: number;
  readonly total: number;
  /** Said beside the total where made-up notices stand beside real ones. */
  readonly apart: string;
  readonly lines: readonly NoticeLine[];
  /** Those that were withdrawn, where all notices are listed. */
  readonly withdrawn: readonly { readonly href: string; readonly words: string }[];
  readonly filters: readonly PageLink[];
  readonly pages: readonly PageLink[];
  readonly sample: boolean;
}

/** All notices, those of one affair, or those that can still be objected to. */
export type ArchiveScope = 'all' | 'running' | Affair;

const SCOPES: readonly { readonly scope: ArchiveScope; readonly label: string }[] = [
  { scope: 'all', label: '全部' },
  { scope: 'running', label: '正在公示' },
  ...(Object.keys(AFFAIRS) as Affair[]).map((scope) => ({ scope, label: AFFAIRS[scope] })),
];

export function archiveHref(scope: ArchiveScope, page: number): string {
  const base = scope === 'all' ? '/notices/' : `/notices/${scope}/`;
  return page === 1 ? base : `${base}page-${page}/`;
}

/** Every page of one scope; at least one, so that an empty archive still has its page. */
export function archivePages(portal: Portal, scope: ArchiveScope): ArchivePage[] {
  const notices = noticesOf(portal, scope);
  const lastPage = Math.max(1, Math.ceil(notices.length / NOTICES_PER_PAGE));
  const label = SCOPES.find((entry) => entry.scope === scope)?.label ?? '';
  const title = scope === 'all' ? '全部公示' : scope === 'running' ? label : `${label}公示`;
  return Array.from({ length: lastPage }, (_, index) => ({
    title,
    description: `${portal.config.region.name}各村（社区）的${title}，新的在前。`,
    page: index + 1,
    lastPage,
    total: countedRows(notices).length,
    apart: apartWords(notices),
    lines: notices
      .slice(index * NOTICES_PER_PAGE, (index + 1) * NOTICES_PER_PAGE)
      .map((notice) => noticeLine(portal, notice)),
    withdrawn: scope === 'all' && index === 0 ? withdrawnLines(portal) : [],
    filters: SCOPES.map((entry) => ({
      href: archiveHref(entry.scope, 1),
      label: entry.label,
      current: entry.scope === scope,
    })),
    pages: pageLinks(lastPage, index, (page) => archiveHref(scope, page)),
    sample: notices.some((notice) => notice.sample),
  }));
}

function withdrawnLines(portal: Portal): ArchivePage['withdrawn'] {
  return [...withdrawals(portal).values()].reverse().map((one) => ({
    href: noticeHref(one.id),
    words: `${formatDay(one.entry.day)}，${one.village.name}编号 ${one.id}`,
  }));
}

/** Every page of the archive by its path below `/notices/`; made once, since each page asks for its own. */
export const archiveRoutes = oncePerPortal(
  (portal: Portal): ReadonlyMap<string, ArchivePage> =>
    new Map(
      SCOPES.flatMap(({ scope }) =>
        archivePages(portal, scope).map(
          (page) => [archiveHref(scope, page.page).replace(/^\/notices\/|\/$/g, ''), page] as const,
        ),
      ),
    ),
);

function noticesOf(portal: Portal, scope: ArchiveScope): readonly Notice[] {
  if (scope === 'all') return portal.notices;
  if (scope === 'running') {
    return runningNotices(
      portal,
      portal.notices.filter((notice) => isRunning(notice, portal.asOf)),
    );
  }
  return portal.notices.filter((notice) => notice.affair === scope);
}
