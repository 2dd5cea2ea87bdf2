import { formatMonthDay } from '../../domain/day.ts';
import { formatYuan } from '../../domain/money.ts';
import { AFFAIRS } from '../../domain/notices/notice.ts';
import type { Village } from '../../domain/village.ts';
import type { Notice } from '../../portal/notices/notice.ts';
import type { Portal } from '../../portal/portal.ts';
import { noticeHref } from '../notices/notice-line.ts';
import { noticeSheet } from '../notices/notice-sheet.ts';
import { villageHref, villageOf } from '../places.ts';
import { programmeHref } from '../programmes/ledger-pages.ts';
import { isHanging } from '../sheets/board-plan.ts';
import type { SheetFigure } from '../sheets/figures.ts';
import { MASKED_NAME } from '../sheets/loudspeaker-text.ts';

/** What the pictures of a page show that are passed on: never a name, nothing that is true today alone. */
export interface Shared {
  /** What kind of page it is, or whose: 案例, 龙韵村 · 财务公示. */
  readonly kind: string;
  readonly title: string;
  /** Figures as printed, with what they count. */
  readonly figures: readonly { readonly words: string; readonly about: string }[];
  /** Last day to object; null where nobody can. */
  readonly until: string | null;
  /** What else a poster says, a paragraph each. */
  readonly lines: readonly string[];
  /** Fingerprint of what is on record; null where nothing is. */
  readonly code: string | null;
}

/**
 * What is passed on of the pages that are made from the data: every village and programme, and the notices
 * that run. A notice that has ended is passed on with the picture of its village, so that a county of many
 * years draws no more than a county of one.
 */
export function sharedByPath(portal: Portal): ReadonlyMap<string, Shared> {
  return new Map([
    ...portal.villages.map((village) => [villageHref(village.id), sharedVillage(village)] as const),
    ...portal.programmes.map(
      ({ id, title, summary }) =>
        [programmeHref(id), { ...BARE, kind: '奖补兑付', title, lines: [summary] }] as const,
    ),
    ...portal.notices.flatMap((notice) => {
      const shared = sharedNotice(portal, notice);
      return shared === null ? [] : [[noticeHref(notice.id), shared] as const];
    }),
  ]);
}

const BARE = { figures: [], until: null, code: null } as const;

function sharedVillage({ name, town, contact }: Village): Shared {
  const { phone, sample } = contact;
  return {
    ...BARE,
    kind: town.name,
    title: name,
    lines: [
      '正在公示的、村里的钱、谁领了补贴，手机上都能看。',
      ...(phone === null ? [] : [`有话要说，打 ${phone}${sample ? '（示例）' : ''}`]),
    ],
  };
}

function sharedNotice(portal: Portal, notice: Notice): Shared | null {
  const village = villageOf(portal, notice.village);
  const sheet = noticeSheet(portal, village, notice);
  if (!isHanging(sheet, portal.asOf)) return null;
  const affair = `${AFFAIRS[notice.affair]}公示`;
  return {
    kind: `${village.name} · ${affair}`,
    title: MASKED_NAME.test(notice.title) ? affair : notice.title,
    figures: sheet.figures.map(shownFigure),
    until: formatMonthDay(notice.noticeTo),
    lines: [`电话：${sheet.phones}`],
    code: sheet.code,
  };
}

function shownFigure(figure: SheetFigure): Shared['figures'][number] {
  const words = 'fen' in figure ? formatYuan(figure.fen) : `${figure.count} ${figure.unit}`;
  return { words, about: figure.label };
}
