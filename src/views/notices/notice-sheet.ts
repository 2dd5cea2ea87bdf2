import { formatFen } from '../../domain/money.ts';
import type { Village } from '../../domain/village.ts';
import type { Notice } from '../../portal/notices/notice.ts';
import type { Portal } from '../../portal/portal.ts';
import { monthFigures, monthParts } from '../accounts/accounts-sheets.ts';
import { payoutParts } from '../programmes/ledger-sheets.ts';
import type { Sheet, SheetPart, SheetTable } from '../sheets/sheet.ts';
import { MONEY_POSTS, noticedSheet, postsOf } from '../sheets/village-sheet.ts';
import { noticeHref } from './notice-line.ts';
import { type NoticeView, noticeView, type TableView } from './notice-page.ts';

/** Every notice of a village as a sheet, newest first. */
export function noticeSheets(portal: Portal, village: Village): Sheet[] {
  return portal.notices
    .filter((notice) => notice.village === village.id)
    .map((notice) => noticeSheet(portal, village, notice));
}

/** A notice as it hangs on the board: what its page says. */
export function noticeSheet(portal: Portal, village: Village, notice: Notice): Sheet {
  const view = noticeView(portal, notice);
  return noticedSheet(portal, village, notice, {
    id: notice.id,
    title: notice.title,
    path: noticeHref(notice.id),
    sample: notice.sample,
    look: view.month ? 'register' : 'wall',
    posts: view.month ? MONEY_POSTS : postsOf(notice),
    ...(view.month && { figures: monthFigures(view.month.data) }),
    parts: partsOf(portal, notice, view),
  });
}

function partsOf(portal: Portal, notice: Notice, view: NoticeView): SheetPart[] {
  const lines = [
    ...correctionLines(portal, view),
    ...view.paragraphs,
    ...(view.decision?.vote ? [view.decision.vote] : []),
    ...(view.tooShort ? [view.tooShort] : []),
    ...(notice.namesGone
      ? ['公示期和保留期都过了，名单里的姓名已经去掉，人数、户数和金额不变。']
      : []),
    ...(notice.basis ? [`依据：${notice.basis}`] : []),
  ];
  return [
    { kind: 'text', heading: null, lines },
    ...(view.decision ? [decisionPart(view.decision)] : []),
    ...(view.table ? [tablePart(view.table)] : []),
    ...(view.payouts ? payoutParts(view.payouts.list, view.payouts.words, view.payouts.unit) : []),
    ...(view.month ? monthParts(view.month.data) : []),
  ];
}

/** The other sheet of a correction is found by its address: paper has no links. */
function correctionLines({ config }: Portal, view: NoticeView): string[] {
  const { corrects, correctedBy } = view;
  const addressOf = (href: string): string => config.address + href;
  return [
    ...(corrects
      ? [`本公示更正《${corrects.title}》（${addressOf(corrects.href)}）。原因：${corrects.reason}`]
      : []),
    ...(correctedBy
      ? [
          `本公示已经更正，以《${correctedBy.title}》（${addressOf(correctedBy.href)}）为准。原因：${correctedBy.reason}`,
        ]
      : []),
  ];
}

function decisionPart({ steps }: NonNullable<NoticeView['decision']>): SheetPart {
  return {
    kind: 'list',
    heading: '怎么定下来的',
    lines: steps.map(({ label, words }) => `${label}：${words}`),
  };
}

function tablePart({ columns, rows, totals }: TableView): SheetTable {
  return {
    kind: 'table',
    heading: null,
    columns: columns.map(({ header, kind }, at) => {
      const total = totals?.[at] ?? null;
      return {
        head: header,
        num: kind !== 'text',
        total: total === null ? null : formatFen(total),
      };
    }),
    rows,
    total: totals ? `合计 ${rows.length} 行` : null,
  };
}
