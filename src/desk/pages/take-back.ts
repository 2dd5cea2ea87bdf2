import { figuresWords } from '../../domain/desk/figures.ts';
import { type Person, type Submission, TAKING_BACK } from '../../domain/desk/submission.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import { type Html, html } from '../html.ts';
import type { Effect } from '../look.ts';
import { TOLD_OF_TAKING_BACK } from '../look-back.ts';
import { deedForm, field, frame, refusals, textField } from './frame.ts';

const WHY = '为什么（会公开）';
const WHY_HINT = '不写姓名、电话。';

/** A notice to be withdrawn, by its id. */
export function takeBackPage(person: Person, of: string, told = ''): Html {
  return frame(
    '撤回公示',
    person,
    html`<h1>撤回公示</h1>
<p>只是写错了的，不用撤回：<a href="/notice/${of}">写一条更正公示</a>，原来的和改好的都留着。撤回的，网站上不再有，登记里留下日期和原因。</p>
${refusals(told === '' ? [] : [told])}
<form method="post" action="/take-back"><input type="hidden" name="how" value="withdraw">
<div class="narrow">${textField('公示编号', 'of', '在网页上标题下面，例如 shanqian-2026-001。', of, true)}
${textField(WHY, 'reason', WHY_HINT, '', true)}</div>
<p><label><input type="checkbox" name="leak" value="yes"> 里面有不该公开的（身份证号、病情……），登记里它的内容也删干净</label></p>
<button class="btn strong">去看一遍</button></form>`,
  );
}

/** What a draft takes back, and why. */
export function takenBackPart(
  handle: { readonly id: string; readonly seen: string },
  look: Effect,
): Html {
  const { submission, title, problems, texts } = look;
  const { takesBack, reason } = submission;
  const isWithdrawn = takesBack?.how === 'withdraw';
  const faults = problems.filter(({ severity }) => severity === 'error');
  const told = problems.filter(
    ({ code, severity }) => code === TOLD_OF_TAKING_BACK && severity !== 'error',
  );
  return html`<p class="note">要${takesBack && TAKING_BACK[takesBack.how]}：<b>${title}</b>。改 ${texts.size} 个文件${takesBack?.leak && html`，登记里它的内容也删干净`}。原因：${reason}${isWithdrawn && '。公开以后，墙上那张也要揭'}</p>
${told.map(({ message, fix }) => html`<p class="note">${message}${fix}</p>`)}
${faults.length > 0 && html`<div class="note bad" role="alert">${faults.map(({ message, fix }) => html`<p>${message}${fix}</p>`)}</div>`}
<details><summary>改原因</summary>${deedForm(handle, 'reason', html`<div class="narrow">${field(WHY, html`<input name="reason" maxlength="200" value="${reason}" required autocomplete="off">`, WHY_HINT)}</div><button class="btn">就这样</button>`)}</details>`;
}

/** What lies in the data folder and is to be put on record; whoever approves reads the figures off the paper. */
export function onFilePart({ figures }: Effect, { onFile, reason, state }: Submission): Html {
  const lines = [
    ...(onFile?.subjects ?? []),
    ...(onFile?.withdrawn ?? []).map((subject) => `${TAKING_BACK.withdraw} ${subject}`),
  ];
  return html`<p class="note">数据文件夹里改好的，登记以后公开。${state !== 'submitted' && figuresWords(figures)}${reason && `原因：${reason}`}</p>
<ul>${lines.map((words) => html`<li>${words}</li>`)}</ul>`;
}

/** What may be done with what is public: mended, withdrawn, rolled back. */
export function publicPart(
  { id, table, village, takesBack, onFile }: Submission,
  look: Effect,
): Html | null {
  if (takesBack || onFile) return null;
  const notices =
    look.sheet && table === noticesTable.id
      ? (look.sheet.brought.plan?.files ?? []).flatMap(({ merge }) => merge.same)
      : [];
  return html`<h2>公开以后要改的</h2>
${notices.map((row) => noticeDeeds(row as unknown as { readonly id: string; readonly title: string }))}
${
  look.sheet &&
  notices.length === 0 &&
  html`<details><summary>写错了，交改好的表</summary><form method="post" action="/hand-in" enctype="multipart/form-data">
<input type="hidden" name="village" value="${village}"><input type="hidden" name="table" value="${table}">
<p><a href="/s/${id}/returned.xlsx">下载交过的表</a>，改好存盘再交，会问为什么改。原来的和现在的都留着。</p>
${field('改好的表', html`<input type="file" name="files" required accept=".csv,.txt,.tsv,.xlsx,.xls,.et">`)}<button class="btn">交改好的表</button></form></details>`
}
<details><summary>整个退回去</summary><form method="post" action="/take-back">
<input type="hidden" name="how" value="rollBack"><input type="hidden" name="of" value="${id}">
<p>数据退到这一次公开以前，登记里写明原因；以后又改过的，退不了，会说。</p>
<div class="narrow">${textField(WHY, 'reason', WHY_HINT, '', true)}</div><button class="btn">去看一遍</button></form></details>`;
}

function noticeDeeds({ id, title }: { readonly id: string; readonly title: string }): Html {
  return html`<p>《${title}》：<a href="/notice/${id}">写更正公示</a>　<a href="/take-back/${id}">撤回</a></p>`;
}
