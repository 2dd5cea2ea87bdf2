import type { Person } from '../../domain/desk/submission.ts';
import type { Desk } from '../desk.ts';
import { type Html, html } from '../html.ts';
import { toApprove, type Waiting } from '../many.ts';
import { frame, refusals, textField } from './frame.ts';
import { titleOf } from './today.ts';

/** Everything that waits for somebody, with the fields of each paper: twenty villages are one page and one button. */
export function approveAllPage(desk: Desk, person: Person, told: readonly string[] = []): Html {
  const waiting = toApprove(desk, person);
  return frame(
    '一起核',
    person,
    html`<p class="crumbs"><a href="/">今天要做的</a></p>
<h1>一起核（${waiting.length}）</h1>
${refusals(told)}
${
  waiting.length === 0
    ? html`<p>没有等您核的了。</p>`
    : html`<p>一张签了字的纸一份，照纸上的输，别照屏幕上的。没有纸的空着，这次就不核它；不对的，打开它退回。</p>
<form method="post" action="/approve-all">
${waiting.map((one, at) => paper(desk, one, at))}
<button class="btn strong">输了的都和纸上一样，通过</button></form>`
}`,
  );
}

function paper(desk: Desk, { submission, seen, columns }: Waiting, at: number): Html {
  const totals = columns.map((column, place) =>
    textField(`「${column}」的合计`, `total.${at}.${place}`),
  );
  return html`<fieldset><legend><a href="/s/${submission.id}">${titleOf(desk, submission)}</a></legend>
<input type="hidden" name="one.${at}" value="${submission.id} ${seen}">
<div class="filters">${textField('几行（公示写几条）', `rows.${at}`)}${totals}</div></fieldset>`;
}
