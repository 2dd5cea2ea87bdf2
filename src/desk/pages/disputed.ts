import type { Submission } from '../../domain/desk/submission.ts';
import { type Html, html } from '../html.ts';
import type { Effect, SheetLook } from '../look.ts';
import { writtenNotice } from '../notice-sheet.ts';
import { shownCell } from './faults.ts';
import { choiceField, deedForm, field, textField } from './frame.ts';

/** Cells that can be named when a submission is sent back. */
export const DISPUTED = 3;

interface Handle {
  readonly id: string;
  readonly seen: string;
}

/** Sends a submission back: with a word, and with the cells that alone are then open. */
export function sendBackForm(handle: Handle, { sheet }: Effect): Html {
  const columns = [...(sheet?.reading.columnsAt ?? new Map<string, number>()).keys()].map(
    (head) => [head, head] as const,
  );
  const cells = Array.from(
    { length: DISPUTED },
    (
      _,
      at,
    ) => html`<div class="narrow">${field('表里第几行', html`<input name="disputed.${at}.row" inputmode="numeric" autocomplete="off">`)}
${choiceField('哪一栏', `disputed.${at}.column`, [['', '——'], ...columns])}</div>`,
  );
  return html`<h2>不对的，退回</h2>
${deedForm(
  handle,
  'send-back',
  html`<div class="narrow">${textField('哪里不对', 'note', '写第几行、哪一栏、纸上是多少。不写姓名。', '', true)}</div>
${sheet && html`<details><summary>只让改这几格</summary><p>写了的，退回以后只能改这几格；不写，整份都能改。</p>${cells}</details>`}
<button class="btn">退回</button>`,
)}`;
}

/** Why a draft came back, for whoever is to mend it; nothing once it was handed on again. */
export function sentBackNote({ deeds }: Submission): Html | null {
  const came = deeds.findLastIndex(({ what }) => what === 'sentBack');
  const note = deeds.findLastIndex(({ what }) => what === 'submitted') < came && deeds[came]?.note;
  return note ? html`<p class="note bad">退回来了：${note}</p>` : null;
}

/** The cells that were disputed, to be mended on the page; nothing where all of a draft is open. */
export function disputedPart(
  handle: Handle,
  sheet: SheetLook,
  submission: Submission,
): Html | null {
  const cells = submission.disputed?.cells ?? [];
  if (cells.length === 0) return null;
  if (writtenNotice(submission)) {
    const places = cells.map(({ column }) => `「${column}」`);
    return html`<p>只能改${places.join('、')}。</p>`;
  }
  const lines = cells.map(
    ({ row, column }, at) =>
      html`<li><label class="field"><b>第 ${row} 行「${column}」</b>${shownCell(sheet, row, column)}<input name="cell.${at}" autocomplete="off" placeholder="改成"></label>
<input type="hidden" name="cell.${at}.row" value="${row}"><input type="hidden" name="cell.${at}.column" value="${column}"></li>`,
  );
  return html`<h2>退回来的格子，只改这几格</h2>
${deedForm(handle, 'mend', html`<ol class="cells">${lines}</ol><button class="btn strong">改好了，再看一遍</button>`)}`;
}
