import type { Outcome, Person, Submission } from '../../domain/desk/submission.ts';
import { findPrivate } from '../../intake/guard.ts';
import { sheetDrawer } from '../../integrations/sheets/typst.ts';
import { publishedCopy } from '../../portal/fs/published-copy.ts';
import { FolderMoved } from '../../portal/fs/write.ts';
import { returnedSheet } from '../../portal/handing-in/returned-sheet.ts';
import { together } from '../beside.ts';
import type { Desk } from '../desk.ts';
import { effectOf } from '../effect.ts';
import { freshSheets } from '../fresh-sheets.ts';
import { type Html, html } from '../html.ts';
import { takeInInbox } from '../inbox.ts';
import type { Effect } from '../look.ts';
import { approveMany, submitAll, type Typed } from '../many.ts';
import { approveAllPage } from '../pages/approve-all.ts';
import { frame } from '../pages/frame.ts';
import { handInPage } from '../pages/hand-in.ts';
import { noticeAgain, noticePage } from '../pages/notice.ts';
import { lookingPage } from '../pages/preview.ts';
import { movedWords, submissionPage } from '../pages/submission.ts';
import { takeBackPage } from '../pages/take-back.ts';
import { todayPage } from '../pages/today.ts';
import type { Publishing } from '../publishing.ts';
import type { Kept } from '../store.ts';
import { beginRollBack, beginWithdrawal } from '../take-back.ts';
import { takeIn } from '../take-in.ts';
import { type Answer, fileAnswer, pageAnswer, redirect } from './answer.ts';
import { DEED_FORMS, textOf, writtenIn } from './deeds.ts';

/** A request of somebody who has signed in. */
export interface Request {
  readonly desk: Desk;
  readonly publishing: Publishing;
  readonly person: Person;
  readonly previewAt: string;
  readonly path: string;
  /** Null for a request that only asks. */
  readonly form: FormData | null;
}

/** What was not done when a deed was refused; why follows it. */
const NOT_DONE: Readonly<Record<string, string>> = {
  submit: '没有提交。',
  approve: '没有通过。',
  'send-back': '没有退回。',
};

/** What a request is answered. */
export async function answerOf(request: Request): Promise<Answer> {
  const { desk, person, path, form } = request;
  if (path === '/' && !form) return pageAnswer(todayPage(desk, person, takeInInbox(desk)));
  if (path === '/hand-in')
    return form ? handedIn(request, form) : pageAnswer(handInPage(desk, person));
  const [, page, about = ''] = /^\/(notice|take-back)(?:\/([\w-]+))?$/.exec(path) ?? [];
  if (page === 'notice')
    return form ? written(request, form) : pageAnswer(noticePage(desk, person, about));
  if (page === 'take-back')
    return form ? takenBack(request, form) : pageAnswer(takeBackPage(person, about));
  if (path === '/submit-all' || path === '/approve-all') return manyDone(request);
  if (path === '/publish-all' && form) return allPublished(request, form);
  const [, id = '', deed = ''] = /^\/s\/([\d-]+)(?:\/([\w.-]+))?$/.exec(path) ?? [];
  const kept = desk.store.get(id);
  if (!kept) return missing(person);
  if (form) return doneWith(request, kept.submission, deed, form);
  if (deed === '') return pageAnswer(pageOf(request, kept.submission, ''));
  if (deed === 'preview') return pageAnswer(lookingOf(request, kept.submission));
  return (await fileAt(desk, kept.submission, deed)) ?? missing(person);
}

/** A file that is made of a submission, by the last part of its address; null where there is none. */
async function fileAt(desk: Desk, submission: Submission, name: string): Promise<Answer | null> {
  const look = together(desk, submission)?.effect;
  const [, kind, at] = /^(attached|sheet)-(\d+)(?:\.pdf)?$/.exec(name) ?? [];
  if (!look) return null;
  if (name === 'returned.xlsx') return returned(look);
  if (kind === 'sheet') return paper(desk, look, Number(at));
  return kind === 'attached' ? attachedFile(desk, submission, Number(at)) : null;
}

function pageOf(request: Request, { id }: Submission, told: string): Html {
  const { desk, person } = request;
  const kept = desk.store.get(id);
  if (!kept) throw new Error(`submission ${id} is gone`);
  return submissionPage(desk, person, kept.submission, shownOf(request, kept, told));
}

/** Waits for the site as it will be; of what has faults there is none. */
function lookingOf(request: Request, submission: Submission): Html {
  const { desk, person } = request;
  const kept = desk.store.get(submission.id);
  const shown = kept && shownOf(request, kept, '');
  return shown?.together?.effect.faults === 0
    ? lookingPage(desk, person, submission, shown, shown.together)
    : pageOf(request, submission, '');
}

function shownOf(
  { desk, publishing, previewAt }: Request,
  { submission, seen }: Kept,
  told: string,
) {
  const running = publishing.of(submission.id);
  return { seen, together: together(desk, submission), previewAt, told, running };
}

async function handedIn({ desk, person }: Request, form: FormData): Promise<Answer> {
  const files = form
    .getAll('files')
    .filter((one): one is File => one instanceof File && one.size > 0);
  const dropped = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: await file.bytes() })),
  );
  const said = { village: textOf(form, 'village'), table: textOf(form, 'table') };
  const { ids, told } =
    files.length > 0 ? takeIn(desk, person, dropped, said) : { ids: [], told: ['没有选文件。'] };
  if (told.length > 0) {
    const taken = ids.length > 0 ? [`其余 ${ids.length} 份已经收下，在「今天要做的」里。`] : [];
    return pageAnswer(handInPage(desk, person, [...told, ...taken]), 422);
  }
  return redirect(ids.length === 1 ? `/s/${ids[0]}` : '/');
}

function written({ desk, person }: Request, form: FormData): Answer {
  const village = textOf(form, 'village');
  const file = writtenIn(desk, form, village);
  const { ids, told } = takeIn(desk, person, [file], { village, table: 'notices' });
  if (told.length === 0) return redirect(`/s/${ids[0]}`);
  const said = Object.fromEntries([...form.keys()].map((name) => [name, textOf(form, name)]));
  return pageAnswer(noticeAgain(desk, person, said, told), 422);
}

/** Begins to withdraw a notice, or to roll a publication back; what follows is the way of every submission. */
function takenBack({ desk, person }: Request, form: FormData): Answer {
  const [of, reason] = [textOf(form, 'of'), textOf(form, 'reason').slice(0, 200)];
  const isLeak = form.get('leak') === 'yes';
  const found = findPrivate(reason);
  const outcome: Outcome = found
    ? { ok: false, why: `原因里${found.message}${found.fix}` }
    : form.get('how') === 'rollBack'
      ? beginRollBack(desk, person, of, reason)
      : beginWithdrawal(desk, person, of, reason, isLeak);
  return outcome.ok
    ? redirect(`/s/${outcome.submission.id}`)
    : pageAnswer(takeBackPage(person, of, outcome.why), 422);
}

/** Hands on all that has no fault, or approves what was typed off several papers; says of the rest why not. */
function manyDone(request: Request): Answer {
  const { desk, person, path, form } = request;
  if (path === '/submit-all') {
    const told = form ? submitAll(desk, person) : [];
    return told.length === 0 ? redirect('/') : pageAnswer(todayPage(desk, person, told), 422);
  }
  if (!form) return pageAnswer(approveAllPage(desk, person));
  const told = approvedOf(request, form);
  return told.length === 0 ? redirect('/') : pageAnswer(approveAllPage(desk, person, told), 422);
}

/** Approves what was typed off several papers; says of those that are not like their papers why not. */
function approvedOf({ desk, person }: Request, form: FormData): string[] {
  const typed: Typed[] = [];
  for (let at = 0; form.has(`one.${at}`); at += 1) {
    const [id = '', seen = ''] = textOf(form, `one.${at}`).split(' ');
    const totals: string[] = [];
    for (let place = 0; form.has(`total.${at}.${place}`); place += 1)
      totals.push(textOf(form, `total.${at}.${place}`));
    typed.push({ id, seen, rows: textOf(form, `rows.${at}`), totals });
  }
  return approveMany(desk, person, typed);
}

/** Publishes all that was approved, as one change: a month of twenty villages is built once. */
function allPublished({ publishing, person }: Request, form: FormData): Answer {
  const wanted = form.getAll('one').flatMap((one) => {
    const [id, seen] = String(one).split(' ');
    return id !== undefined && seen !== undefined ? [{ id, seen }] : [];
  });
  publishing.begin(wanted, person);
  return redirect(wanted[0] ? `/s/${wanted[0].id}` : '/');
}

async function doneWith(
  request: Request,
  submission: Submission,
  deed: string,
  form: FormData,
): Promise<Answer> {
  const { desk, person, publishing } = request;
  const { id } = submission;
  const seen = textOf(form, 'seen');
  if (desk.store.get(id)?.seen !== seen) {
    return pageAnswer(pageOf(request, submission, movedWords(submission)), 409);
  }
  const look = effectOf(desk, submission);
  if (deed === 'publish') publishing.begin([{ id, seen }], person);
  else if (deed === 'look-again') publishing.lookAgain(id, person);
  else if (!look) return missing(person);
  else if (deed === 'preview') {
    const { texts } = together(desk, submission) ?? {};
    if (texts) desk.previews.show(desk.previewKey(texts), texts);
  } else {
    const act = Object.hasOwn(DEED_FORMS, deed) ? DEED_FORMS[deed] : undefined;
    if (!act) return missing(person);
    const outcome = await act({ desk, person, submission, look, form });
    try {
      const kept = desk.keep(outcome, seen);
      if (typeof kept === 'string')
        return pageAnswer(pageOf(request, submission, (NOT_DONE[deed] ?? '') + kept), 422);
    } catch (error) {
      if (!(error instanceof FolderMoved)) throw error;
      return pageAnswer(pageOf(request, submission, movedWords(submission)), 409);
    }
  }
  return redirect(deed === 'preview' ? `/s/${id}/preview` : `/s/${id}`);
}

async function returned({ sheet: looked, problems, submission }: Effect): Promise<Answer> {
  const own = problems.filter(({ file }) => file === submission.name);
  // A file whose head was not found was not opened, or must not be.
  const sheet =
    looked && looked.reading.headLine > 0
      ? await returnedSheet(looked.bytes, looked.table, looked.reading, own)
      : null;
  const name = `${submission.name.replace(/\.\w+$/, '')}.xlsx`;
  return sheet
    ? fileAnswer(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', sheet)
    : {
        status: 422,
        type: 'text/plain; charset=utf-8',
        body: '这张表打不开，没法标错。请另存为 .xlsx 再交。',
      };
}

/** A file beside a notice, as it will be public. */
async function attachedFile(
  desk: Desk,
  { attached }: Submission,
  at: number,
): Promise<Answer | null> {
  const one = attached[at - 1];
  const copy = one && (await publishedCopy(one.name, desk.store.file(one)));
  return copy ? fileAnswer(one.name, 'application/octet-stream', copy) : null;
}

/** One of the sheets that a submission adds to the board, or changes, as it will be printed. */
function paper(desk: Desk, look: Effect, at: number): Answer | null {
  const sheet = freshSheets(desk, look)[at - 1];
  if (!sheet) return null;
  const { pdf } = sheetDrawer()([sheet], { size: 'A4', large: false });
  return { type: 'application/pdf', body: pdf };
}

function missing(person: Person): Answer {
  const words = html`<h1>没有这一页</h1><p><a href="/">回到今天要做的</a></p>`;
  return pageAnswer(frame('没有这一页', person, words), 404);
}
