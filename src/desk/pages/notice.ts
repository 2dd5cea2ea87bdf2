import type { Person } from '../../domain/desk/submission.ts';
import { AFFAIRS } from '../../domain/notices/notice.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import type { Desk } from '../desk.ts';
import { type Html, html } from '../html.ts';
import { noticeOf } from '../notice-of.ts';
import { type Written, writtenNotice } from '../notice-sheet.ts';
import type { Kept } from '../store.ts';
import { choiceField, deedForm, field, frame, refusals, textField } from './frame.ts';
import { villageChoices } from './hand-in.ts';

/** What is in the form, and whose draft it is; null where it makes a new one. */
interface Filled {
  readonly said: Written;
  readonly draft: Kept | null;
}

/**
 * Ten fields for a plain notice; its number, its last day and its telephone are made by the desk. `about`
 * is a notice to be corrected, a list to be made public, or a notice that is still a draft.
 */
export function noticePage(desk: Desk, person: Person, about = ''): Html {
  return formPage(desk, person, filledFor(desk, about), []);
}

/** The same form with what was written in it, and why that was not taken. */
export function noticeAgain(
  desk: Desk,
  person: Person,
  said: Written,
  told: readonly string[],
): Html {
  return formPage(desk, person, { said, draft: null }, told);
}

/** What the form begins with, of something that a notice is about. */
export function filledFor(desk: Desk, about: string): Filled {
  const kept = desk.store.get(about);
  const written = kept?.submission.state === 'draft' ? writtenNotice(kept.submission) : null;
  if (kept && written)
    return { said: { ...written, village: kept.submission.village }, draft: kept };
  const corrected = desk.home().home.portal?.notices.find(({ id }) => id === about);
  const begun = corrected ?? noticeOf(desk, about);
  const {
    village = '',
    title = '',
    affair = 'village',
    programme,
    month,
    basis,
    body,
  } = begun ?? {};
  const said = {
    ...{ village, title, affair: AFFAIRS[affair], from: desk.home().home.today, days: '7天' },
    ...{ programme: programme ?? '', month: month ?? '', basis: basis ?? '', body: body ?? '' },
    ...{ preparedBy: '村报账员', reviewedBy: '村委会主任' },
    supervisedBy: noticesTable.columns.supervisedBy.usual ?? '',
    corrects: corrected?.id ?? '',
  };
  return { said, draft: null };
}

function formPage(
  desk: Desk,
  person: Person,
  { said, draft }: Filled,
  told: readonly string[],
): Html {
  const title = draft ? '改这条公示' : said.corrects ? '写更正公示' : '写一条公示';
  const body = fields(desk, said, draft !== null);
  const button = html`<button class="btn strong">写好了，去看一遍</button>`;
  return frame(
    title,
    person,
    html`<h1>${title}</h1>
<p>编号、最后一天、监督电话不用写，都替您填。有附件的，写好以后再放。</p>
${refusals(told)}
${
  draft
    ? deedForm({ id: draft.submission.id, seen: draft.seen }, 'write', html`${body}${button}`)
    : html`<form method="post" action="/notice">${body}${button}</form>`
}`,
  );
}

function fields(desk: Desk, said: Written, isDraft: boolean): Html {
  const { home } = desk.home();
  const { columns } = noticesTable;
  const programmes = home.programmes.map(({ id, title }) => [id, title] as const);
  const affairs = Object.values(AFFAIRS).map((word) => [word, word] as const);
  const of = (name: string): string => said[name] ?? '';
  return html`<div class="narrow">
${!isDraft && choiceField('哪个村', 'village', villageChoices(desk), of('village'))}
${textField('公示什么', 'title', columns.title.hint, of('title'), true)}
${choiceField(columns.affair.header, 'affair', affairs, of('affair'))}
${field('从哪天起', html`<input type="date" name="from" value="${of('from')}" required>`)}
${textField('公示几天', 'days', '写 7天 或 5个工作日。', of('days'), true)}
${choiceField('是哪个奖补项目的名单', 'programme', [['', '不是'], ...programmes], of('programme'))}
${field('是哪个月的收支', html`<input type="month" name="month" value="${of('month')}">`, '不是公示收支就空着。')}
${textField(columns.basis.header, 'basis', '哪次会议定的，或哪个办法第几条。', of('basis'))}
${
  of('corrects') !== '' &&
  html`${textField(columns.corrects.header, 'corrects', columns.corrects.hint, of('corrects'), true)}
${textField(columns.correctionReason.header, 'correctionReason', columns.correctionReason.hint, of('correctionReason'), true)}`
}
${textField('谁制表（写职务）', 'preparedBy', '', of('preparedBy'))}
${textField('谁审核（写职务）', 'reviewedBy', '', of('reviewedBy'))}
${textField('谁监督（写职务）', 'supervisedBy', '', of('supervisedBy'), true)}
</div>
${field('正文', html`<textarea name="body" rows="6">${of('body')}</textarea>`, columns.body.hint)}`;
}
