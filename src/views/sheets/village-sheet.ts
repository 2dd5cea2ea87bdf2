import { daysBetween, formatDay, formatDayIn, formatMonthDay } from '../../domain/day.ts';
import { scanOf } from '../../domain/record/scan.ts';
import type { Village } from '../../domain/village.ts';
import type { Notice } from '../../portal/notices/notice.ts';
import type { Portal } from '../../portal/portal.ts';
import { dayOfNotice, noticeStatus } from '../notices/notice-line.ts';
import { entryFor } from '../record/codes.ts';
import { figuresOf } from './figures.ts';
import type { Sheet, SheetStamp } from './sheet.ts';

/** Who answers for a sheet where its record does not say. */
export const USUAL_POSTS = ['制表（村报账员）', '审核（村委会主任）', '监督（监委会主任）'];
/** Money of the collective is checked by a group of its members before it is posted. */
export const MONEY_POSTS = [...USUAL_POSTS, '民主理财小组组长'];

/** What differs from sheet to sheet; the rest is the village's. */
type OwnPart = Pick<Sheet, 'id' | 'title' | 'parts' | 'sample'> &
  Partial<Pick<Sheet, 'issuer' | 'posts' | 'look' | 'figures'>> & { readonly path: string };

/** A sheet of a village that shows how things stand on the portal's day. */
export function standingSheet(portal: Portal, village: Village, own: OwnPart): Sheet {
  const date = formatDay(portal.asOf);
  return { ...undated(portal, village, own), date, period: `数据截至${date}` };
}

function undated(portal: Portal, village: Village, own: OwnPart): Omit<Sheet, 'date' | 'period'> {
  const { path, ...rest } = own;
  return {
    issuer: village.officialName ?? village.name,
    posts: USUAL_POSTS,
    look: 'register',
    figures: figuresOf(own.parts),
    ...rest,
    objectUntil: null,
    phones: phonesOf(portal, village),
    code: null,
    address: portal.config.address + path,
    scanned: portal.config.address + path,
    stamp: null,
    hangs: null,
  };
}

/** A sheet that a notice stands behind: its period, its last day, its fingerprint. */
export function noticedSheet(
  portal: Portal,
  village: Village,
  notice: Notice,
  own: OwnPart,
): Sheet {
  const { noticeFrom, noticeTo } = notice;
  const days = daysBetween(noticeFrom, noticeTo) + 1;
  const stamp = stampOf(portal, notice);
  const standing = undated(portal, village, { issuer: notice.issuer, ...own });
  const entry = entryFor(portal, notice.id);
  return {
    ...standing,
    scanned: entry ? `${portal.config.address}/verify/#${scanOf(entry)}` : standing.scanned,
    date: formatDay(notice.publishedOn),
    period: `公示期${formatDay(noticeFrom)}—${formatDayIn(noticeTo, noticeFrom)}，共 ${days} 天`,
    objectUntil: `有异议，请在${formatMonthDay(noticeTo)} 24 时前向${village.contact.post ?? '村务监督委员会'}提出。`,
    code: entry?.code ?? null,
    stamp,
    hangs: { from: noticeFrom, to: noticeTo },
  };
}

/** Posts that a notice names for its three signatures. */
export function postsOf(
  notice: Pick<Notice, 'preparedBy' | 'reviewedBy' | 'supervisedBy'>,
): string[] {
  const { preparedBy, reviewedBy, supervisedBy } = notice;
  return [
    ['制表', preparedBy],
    ['审核', reviewedBy],
    ['监督', supervisedBy],
  ].map(([act, post]) => (post ? `${act}（${post}）` : `${act}`));
}

function stampOf(portal: Portal, notice: Notice): SheetStamp | null {
  const status = noticeStatus(notice, dayOfNotice(portal, notice));
  if (status === 'corrected') return '已更正';
  return status === 'ended' ? '已结束' : null;
}

/** The village first, then who runs the portal: nobody has to ask the one he complains of. */
function phonesOf({ config }: Portal, { name, contact }: Village): string {
  const own = contact.phone === null ? [] : [`${name} ${contact.phone}`];
  const sample = contact.sample || config.sample ? '（示例）' : '';
  return [...own, `${config.region.name} ${config.contact.phone}`].join('；') + sample;
}
