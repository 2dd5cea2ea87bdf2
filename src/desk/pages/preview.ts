import { type Person, STATES, type Submission } from '../../domain/desk/submission.ts';
import { groupText } from '../../views/sheets/group-text.ts';
import { loudspeakerText } from '../../views/sheets/loudspeaker-text.ts';
import type { Sheet } from '../../views/sheets/sheet.ts';
import type { Together } from '../beside.ts';
import { consequences } from '../consequences.ts';
import type { Desk } from '../desk.ts';
import { freshSheets } from '../fresh-sheets.ts';
import { type Html, html } from '../html.ts';
import type { Effect } from '../look.ts';
import { needsNotice } from '../notice-of.ts';
import type { Progress } from '../previews.ts';
import { NOTICE_PAGE } from '../read-back.ts';
import { portalAfter } from '../texts.ts';
import { deedForm, frame } from './frame.ts';
import type { Shown } from './submission.ts';

/** Pages of a change that are led to. */
const LED_TO = 12;

/** A page that loads itself again until the site before it is public is open: it has no form to lose. */
export function lookingPage(
  desk: Desk,
  person: Person,
  { id }: Submission,
  shown: Shown,
  together: Together,
): Html {
  const back = html`<p class="crumbs"><a href="/">今天要做的</a> › <a href="/s/${id}">这一份</a></p><h1>公开后的网页</h1>`;
  const isBusy = isUnderWay(desk.previews.progress(desk.previewKey(together.texts)));
  return frame(
    '公开后的网页',
    person,
    html`${back}${siteBefore(desk, shown, together, true)}`,
    isBusy,
  );
}

/** What will be different once it is public: in words, on the pages themselves, on paper. */
export function previewPart(desk: Desk, shown: Shown, together: Together): Html {
  const { effect: look, beside, faulty } = together;
  const { state, onFile } = look.submission;
  // Whoever approves is to read the figures off the paper.
  const isHidden = state === 'submitted';
  const isSealed = state === 'approved' || state === 'published';
  return html`${
    state === 'published'
      ? html`<h2>要贴的、要发的</h2>`
      : html`<h2>公开后</h2>
${besideWords(beside)}${faultyWords(faulty)}
${!isHidden && !onFile && inWords(desk, look)}
${siteBefore(desk, shown, together, false)}`
  }
${!onFile && (papers(look.submission, freshSheets(desk, look), isSealed, isHidden) ?? noPaper(needsNotice(desk.home(), look.submission)))}`;
}

/** Where the site before it is public is looked at, or how far it has come. */
function siteBefore(
  desk: Desk,
  { seen, previewAt }: Shown,
  { effect: { submission }, beside, texts }: Together,
  isOwnPage: boolean,
): Html {
  const { id } = submission;
  const progress = desk.previews.progress(desk.previewKey(texts));
  const wait = isOwnPage
    ? html`这一页会自己刷新……`
    : html`<a href="/s/${id}/preview">等它打开</a>。`;
  switch (progress.is) {
    case 'open':
      return pages(previewAt, progress, [submission, ...beside], wait);
    case 'under-way':
      return html`<p role="status">正在打开公开后的网页，${wait}</p>`;
    default:
      return html`${progress.is === 'failed' && html`<div class="note bad" role="alert"><p>公开后的网页打不开：</p><pre>${progress.why}</pre></div>`}
${deedForm({ id, seen }, 'preview', html`<button class="btn">看公开后的网页</button>`)}`;
  }
}

/** A notice is seen with its list, and is public with it when both are published as one. */
function besideWords(beside: readonly Submission[]): Html | null {
  if (beside.length === 0) return null;
  const names = beside.map(({ name, state }) => `「${name}」（${STATES[state]}）`);
  return html`<p class="note">连同${names.join('、')}一起看的：网页、纸上都有它的名单或收支。两份都核过，再在「今天要做的」一起公开。</p>`;
}

/** Whoever looks at a notice without its list has to know that there is one. */
function faultyWords(faulty: readonly Submission[]): Html | null {
  if (faulty.length === 0) return null;
  const links = faulty.map(({ id, name }) => html`<a href="/s/${id}">${name}</a> `);
  return html`<p class="note bad">还有错、没算进来的：${links}改好了，网页、纸上才有它，才能一起公开；不要它了的，打开它，按「不交了」。</p>`;
}

function isUnderWay(progress: Progress): boolean {
  return progress.is === 'under-way' || (progress.is === 'open' && !progress.isCounted);
}

function inWords(desk: Desk, look: Effect): Html {
  const { portal } = desk.home().home;
  const after = portalAfter(desk, look);
  const said = portal && after ? consequences(portal, after, look.submission.village) : [];
  return said.length > 0
    ? html`<ul>${said.map((words) => html`<li>${words}</li>`)}</ul>`
    : html`<p>数字没有变化。</p>`;
}

/** Pages of single notices first, then those of the village; the front page of a new site says least. */
function byInterest(found: readonly string[], village: string): readonly string[] {
  const order = (page: string): number =>
    NOTICE_PAGE.test(page) ? 0 : page.startsWith(`/villages/${village}/`) ? 1 : 2;
  return [...found].sort((a, b) => order(a) - order(b));
}

function pages(
  previewAt: string,
  { pages: found, isCounted }: Extract<Progress, { readonly is: 'open' }>,
  submissions: readonly Submission[],
  wait: Html,
): Html {
  const isLast = submissions.every(({ state }) => state === 'approved');
  const links = byInterest(found, submissions[0]?.village ?? '')
    .slice(0, LED_TO)
    .map((page) => html`<li><a href="${previewAt}${page}" target="_blank">${page}</a></li>`);
  const more = found.length - LED_TO;
  return html`${
    isCounted
      ? html`<p>改动 ${found.length} 页，${isLast ? '公开的就是这些，一个字节也不差' : '核过以后再印上指纹'}：</p>`
      : html`<p role="status">新的 ${found.length} 页，可以先看；还在数一共改动几页，${wait}</p>`
  }
<ul>${links}${more > 0 && html`<li>还有 ${more} 页。</li>`}</ul>`;
}

/** Each sheet, what is sent to the group and what is read out, as `npm run print` makes them. */
function papers(
  { id }: Submission,
  sheets: readonly Sheet[],
  isSealed: boolean,
  isHidden: boolean,
): Html | null {
  if (sheets.length === 0) return null;
  const parts = sheets.map(
    (
      sheet,
      at,
    ) => html`<p><a href="/s/${id}/sheet-${at + 1}.pdf">看要贴的纸（PDF）：${sheet.title}</a></p>
${
  !isHidden &&
  html`<div class="narrow texts">
<section><h3>发到群里的话</h3><pre class="note">${groupText(sheet)}</pre></section>
<section><h3>喇叭里念的话</h3><pre class="note">${loudspeakerText(sheet)}</pre></section>
</div>`
}`,
  );
  // The one that was written comes first; what it changes beside is there for whoever prints that too.
  const [own, ...others] = parts;
  return html`${!isSealed && html`<p>核过以后才印上指纹，签字用的先印这一份。</p>`}${own}
${others.length > 0 && html`<details><summary>别的要贴的纸，也变了（${others.length}）</summary>${others}</details>`}`;
}

function noPaper(isList: boolean): Html {
  return html`<p>这一份没有要贴的纸${isList && '，名单、收支印在它的公示上'}。</p>`;
}
