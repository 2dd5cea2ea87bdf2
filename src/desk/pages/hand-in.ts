import type { Person } from '../../domain/desk/submission.ts';
import { AFFAIRS } from '../../domain/notices/notice.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import type { Desk } from '../desk.ts';
import { type Html, html } from '../html.ts';
import { type NoticeBegun, noticeOf } from '../notice-of.ts';
import { handedTables } from '../take-in.ts';
import { choiceField, field, frame, refusals, textField } from './frame.ts';

/** Where sheets are dropped, those of several villages at once too. */
export function handInPage(desk: Desk, person: Person, told: readonly string[] = []): Html {
  const { home } = desk.home();
  const tables = handedTables(home).map(({ id, title }) => [id, title] as const);
  return frame(
    '交表',
    person,
    html`<h1>交表</h1>
${refusals(told)}
<form method="post" action="/hand-in" enctype="multipart/form-data">
${field('表（可以一次选几个村的）', html`<input type="file" name="files" multiple required accept=".csv,.txt,.tsv,.xlsx,.xls,.et">`, '也可以把文件拖到这里。Excel、WPS 存的 .xlsx，或 CSV，照村里原来的样子就行。')}
<div class="filters">
${choiceField('哪个村的', 'village', [['', '看文件名认'], ...villageChoices(desk)])}
${choiceField('哪张表', 'table', [['', '看表头认'], ...tables])}
</div>
<button class="btn strong">交表</button>
</form>`,
  );
}

/** Ten fields for a plain notice; its number, its last day and its telephone are made by the desk. */
export function noticePage(
  desk: Desk,
  person: Person,
  told: readonly string[] = [],
  about = '',
): Html {
  const corrected = desk.home().home.portal?.notices.find(({ id }) => id === about);
  const before: Partial<NoticeBegun> = corrected ?? noticeOf(desk, about) ?? {};
  const { home } = desk.home();
  const { columns } = noticesTable;
  const none = ['', '不是'] as const;
  const programmes = home.programmes.map(({ id, title }) => [id, title] as const);
  return frame(
    '写一条公示',
    person,
    html`<h1>写一条公示</h1>
<p>编号、最后一天、监督电话不用写，都替您填。</p>
${refusals(told)}
<form method="post" action="/notice">
<div class="narrow">
${choiceField('哪个村', 'village', villageChoices(desk), before.village)}
${textField('公示什么', 'title', columns.title.hint, before.title, true)}
${choiceField(
  columns.affair.header,
  'affair',
  Object.values(AFFAIRS).map((word) => [word, word] as const),
  AFFAIRS[before.affair ?? 'village'],
)}
${field('从哪天起', html`<input type="date" name="from" value="${home.today}" required>`)}
${textField('公示几天', 'days', '写 7天 或 5个工作日。', '7天', true)}
${choiceField('是哪个奖补项目的名单', 'programme', [none, ...programmes], before.programme ?? '')}
${field('是哪个月的收支', html`<input type="month" name="month" value="${before.month}">`, '不是公示收支就空着。')}
${textField(columns.basis.header, 'basis', '哪次会议定的，或哪个办法第几条。', before.basis ?? '')}
${
  corrected &&
  html`${textField(columns.corrects.header, 'corrects', columns.corrects.hint, corrected.id, true)}
${textField(columns.correctionReason.header, 'correctionReason', columns.correctionReason.hint, '', true)}`
}
${textField('谁制表（写职务）', 'preparedBy', '', '村报账员')}
${textField('谁审核（写职务）', 'reviewedBy', '', '村委会主任')}
${textField('谁监督（写职务）', 'supervisedBy', '', columns.supervisedBy.usual ?? '', true)}
</div>
${field('正文', html`<textarea name="body" rows="6">${before.body}</textarea>`, columns.body.hint)}
<button class="btn strong">写好了，去看一遍</button>
</form>`,
  );
}

function villageChoices(desk: Desk): (readonly [string, string])[] {
  return desk
    .villages()
    .filter(({ sample }) => !sample)
    .map(({ id, name }) => [id, name] as const);
}
