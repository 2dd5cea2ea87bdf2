import { changedRows } from '../../domain/record/changes.ts';
import type { Village } from '../../domain/village.ts';
import type { Notice } from '../../portal/notices/notice.ts';
import type { Portal } from '../../portal/portal.ts';
import { codeFor } from '../record/codes.ts';
import { plainColumn, type Sheet, wordsCell } from '../sheets/sheet.ts';
import { noticedSheet, postsOf } from '../sheets/village-sheet.ts';
import { noticeHref } from './notice-line.ts';
import { noticeOf } from './notice-of.ts';

/**
 * Strips to cut out and to paste over the rows that were wrong, so that a list of many sheets need not be
 * hung anew. Null where the notice corrects none, or where no single cell differs.
 */
export function correctionStrips(portal: Portal, village: Village, notice: Notice): Sheet | null {
  const wrong = notice.corrects === null ? undefined : noticeOf(portal, notice.corrects);
  const [before, now] = [wrong?.table, notice.table];
  if (!wrong || !before || !now) return null;
  const heads = now.columns.map(({ header }) => header);
  if (before.columns.map(({ header }) => header).join() !== heads.join()) return null;
  const lines = changedRows(heads, before.rows, now.rows);
  if (lines.length === 0) return null;
  const code = codeFor(portal, notice.id);
  const ground = [
    `原因：${(notice.correctionReason ?? '').replace(/。$/, '')}`,
    ...(code === null ? [] : [`新指纹 ${code}`]),
  ].join('；');
  return noticedSheet(portal, village, notice, {
    id: `${notice.id}-strips`,
    title: `改错贴条，贴在《${wrong.title}》上`,
    path: noticeHref(notice.id),
    sample: notice.sample,
    posts: postsOf(notice),
    parts: [
      {
        kind: 'text',
        heading: null,
        lines: ['沿线剪开，一条贴在一行上，盖住错的那一行；贴好了请见证人签字。'],
      },
      {
        kind: 'table',
        heading: null,
        columns: [plainColumn('哪一行，从多少改成多少'), plainColumn('为什么改')],
        rows: lines.map((line) => [wordsCell(`更正：${line}`), wordsCell(ground)]),
        total: null,
      },
    ],
  });
}
