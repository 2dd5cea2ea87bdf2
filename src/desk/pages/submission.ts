import {
  hadHandIn,
  type Person,
  type Role,
  STATES,
  type Submission,
} from '../../domain/desk/submission.ts';
import { noticesOver, type Together, waitingFor } from '../beside.ts';
import type { Desk } from '../desk.ts';
import { type Html, html } from '../html.ts';
import type { Effect, Look } from '../look.ts';
import { needsNotice } from '../notice-of.ts';
import { writtenNotice } from '../notice-sheet.ts';
import type { Running } from '../publishing.ts';
import { attachedPart } from './attached.ts';
import { disputedPart, sendBackForm, sentBackNote } from './disputed.ts';
import { faultsPart } from './faults.ts';
import { deedForm, deedList, field, frame, stateTag, textField } from './frame.ts';
import { previewPart } from './preview.ts';
import { onFilePart, publicPart, takenBackPart } from './take-back.ts';
import { titleOf } from './today.ts';

/** What the page of a submission shows beside the submission itself. */
export interface Shown {
  readonly seen: string;
  /** Null once nothing is left of the sheet. */
  readonly together: Together | null;
  readonly running: Running | null;
  /** Where the site before it is public can be seen. */
  readonly previewAt: string;
  /** Why what was asked was not done. */
  readonly told: string;
}

/** One submission: what it comes to, and what may be done with it. */
export function submissionPage(
  desk: Desk,
  person: Person,
  submission: Submission,
  shown: Shown,
): Html {
  const { together, running, told } = shown;
  const look = together?.effect ?? null;
  const title = titleOf(desk, submission);
  const preview = together && look?.faults === 0 ? previewPart(desk, shown, together) : null;
  return frame(
    title,
    person,
    html`<p class="crumbs"><a href="/">今天要做的</a></p>
<h1>${title} ${stateTag(submission.state)}</h1>
${told !== '' && html`<p class="note bad" role="alert">${told}</p>`}
${running && html`<p class="note${running.is === 'failed' && html` bad`}" role="status">${running.words}</p>`}
${look && noticePart(desk, person, look)}
${look && body(person, submission, shown, look, preview)}
<h2>谁做了什么</h2>
${deedList(submission.deeds)}`,
    running?.is === 'under-way',
  );
}

function body(
  person: Person,
  submission: Submission,
  shown: Shown,
  look: Effect,
  preview: Html | null,
): Html {
  const handle = { id: submission.id, seen: shown.seen };
  switch (submission.state) {
    case 'draft':
      return html`${draftPart(handle, submission, look)}${attachedPart(submission, shown.seen)}${preview}${draftDeeds(handle, look)}`;
    case 'submitted':
      return html`${submission.onFile && onFilePart(look, submission)}${attachedPart(submission, null)}${preview}${approval(person, submission, handle, look)}${may(person, 'approve') && sendBackForm(handle, look)}`;
    case 'approved':
      return html`${submission.onFile && onFilePart(look, submission)}${attachedPart(submission, null)}${preview}${publication(person, handle, shown)}${may(person, 'approve') && sendBackForm(handle, look)}`;
    case 'published':
      return html`${preview}${deedForm(handle, 'look-again', html`<button class="btn">再传、再看一次网址</button>`)}${may(person, 'handIn') && publicPart(submission, look)}`;
    default:
      return html``;
  }
}

/** Where the notice of a list or of accounts is, or how it comes to be. */
function noticePart(desk: Desk, person: Person, { submission, faults }: Effect): Html | null {
  const { state, id } = submission;
  const isOpen = state === 'draft' || state === 'submitted' || state === 'approved';
  if (!isOpen || !needsNotice(desk.home(), submission)) return null;
  const notices = noticesOver(desk, submission);
  if (notices.length > 0) {
    const links = notices.map(
      (one) => html` <a href="/s/${one.id}">${one.name}</a>（${STATES[one.state]}）`,
    );
    return html`<p class="note">它的公示，要贴的纸也在那里：${links}</p>`;
  }
  if (faults > 0 || state === 'draft' || !may(person, 'handIn')) return null;
  return html`<p><a class="btn strong" href="/notice/${id}">写它的公示</a> 写了，网页、纸上才有它。</p>`;
}

interface Handle {
  readonly id: string;
  readonly seen: string;
}

function isSheet(look: Effect): look is Look {
  return look.sheet !== null;
}

function sheetPart(handle: Handle, look: Look): Html {
  const { submission, faults, sheet } = look;
  return html`${sentBackNote(submission)}${faults === 0 && disputedPart(handle, sheet, submission)}${faultsPart(handle, look)}`;
}

function draftPart(handle: Handle, submission: Submission, look: Effect): Html {
  if (submission.onFile) return onFilePart(look, submission);
  return isSheet(look) ? sheetPart(handle, look) : takenBackPart(handle, look);
}

function draftDeeds(handle: Handle, look: Effect): Html {
  return html`${
    look.faults === 0 &&
    deedForm(handle, 'submit', html`<button class="btn strong">提交，请另一个人核</button>`)
  }
${deedForm(handle, 'drop', html`<button class="btn">不交了</button>`)}`;
}

/** The figures are not shown: they are to be read off the paper. */
function approval(person: Person, submission: Submission, handle: Handle, look: Effect): Html {
  if (!may(person, 'approve'))
    return html`<p class="note">交上去了。请核对的人按右上角「换人」，坐下来核。</p>`;
  if (hadHandIn(submission, person)) {
    return html`<p class="note">这一份您经过手。请另一个人按右上角「换人」，坐下来核。</p>`;
  }
  const totals = Object.keys(look.figures.totals).map((column, at) =>
    textField(`纸上「${column}」的合计`, `total.${at}`, '', '', true),
  );
  return html`<h2>核对</h2>
<p>请看签了字的那张纸，照纸上的输，别照屏幕上的。</p>
${deedForm(
  handle,
  'approve',
  html`<div class="narrow">${field(writtenNotice(submission) ? '纸上是几条公示' : '纸上一共几行', html`<input name="rows" inputmode="numeric" autocomplete="off" required>`)}${totals}</div>
<button class="btn strong">和纸上一样，通过</button>`,
)}`;
}

function publication(person: Person, handle: Handle, { running, together }: Shown): Html | null {
  if (running?.is === 'under-way') return null;
  if (!may(person, 'publish'))
    return html`<p class="note">核过了。请能公开的人按右上角「换人」，坐下来按「公开」。</p>`;
  const [list] = [...(together?.faulty ?? []), ...(together?.beside ?? [])];
  return list
    ? html`<p>和「${list.name}」一起公开。${waitingFor(list)}</p>`
    : deedForm(handle, 'publish', html`<button class="btn strong">公开</button>`);
}

function may({ roles }: Person, role: Role): boolean {
  return roles.includes(role);
}

/** Where a submission stands, for whoever asks again in another window. */
export function movedWords({ state }: Submission): string {
  return `这一份刚在别的窗口改过（现在是「${STATES[state]}」），您刚才做的没有写。下面是现在的样子。`;
}
