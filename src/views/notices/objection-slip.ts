import { formatMonthDay } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import type { Notice } from '../../portal/notices/notice.ts';
import type { Portal } from '../../portal/portal.ts';
import { codeFor } from '../record/codes.ts';
import { plainColumn, type Sheet, type SheetTable, wordsCell } from '../sheets/sheet.ts';
import { noticedSheet } from '../sheets/village-sheet.ts';
import { noticeHref } from './notice-line.ts';

/** Slips of one page. */
const SLIPS = ['第一张', '第二张'];
/** A line to write on: breaks into as many as there is room for. */
const TO_WRITE = '＿'.repeat(60);

/** Slips to tear off and hand in, by whoever holds something against a notice. */
export function objectionSlip(portal: Portal, village: Village, notice: Notice): Sheet {
  const { id, title, noticeTo } = notice;
  return noticedSheet(portal, village, notice, {
    id: `${id}-objection`,
    title: `异议单：${title}`,
    path: noticeHref(id),
    sample: notice.sample,
    look: 'handout',
    figures: [],
    posts: ['收单'],
    parts: SLIPS.map((which) => slip(portal, village, notice, `${which}（沿线撕下）`, noticeTo)),
  });
}

function slip(
  portal: Portal,
  { name, contact }: Village,
  { id, title }: Notice,
  heading: string,
  until: string,
): SheetTable {
  const code = codeFor(portal, id);
  const to = `${name}${contact.post ?? '村务监督委员会'}`;
  const rows = [
    ['对哪一份', `《${title}》，编号 ${id}${code === null ? '' : `，指纹 ${code}`}`],
    ['哪里不对', TO_WRITE.repeat(2)],
    ['凭什么说', TO_WRITE],
    ['怎么找您', `可以不写姓名：${'＿'.repeat(16)}`],
    ['交给谁', `${formatMonthDay(until)} 24 时前交给${to}，或打上面的电话。`],
    ['收单的写', `收到　　月　　日，答复　　月　　日，经手${'＿'.repeat(8)}`],
  ];
  return {
    kind: 'table',
    heading,
    columns: [plainColumn('异议单'), plainColumn(`编号 ${id}`)],
    rows: rows.map((row) => row.map(wordsCell)),
    total: null,
  };
}
