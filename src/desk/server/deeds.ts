import { typedFigures } from '../../domain/desk/figures.ts';
import {
  type Attached,
  approve,
  change,
  drop,
  type Outcome,
  type Pairs,
  type Person,
  type SheetCell,
  type Submission,
  sendBack,
  submit,
} from '../../domain/desk/submission.ts';
import { findPrivate } from '../../intake/guard.ts';
import { mendedSheet } from '../../portal/handing-in/returned-sheet.ts';
import { attach } from '../attached.ts';
import type { Desk } from '../desk.ts';
import { changedBeyond } from '../disputed.ts';
import type { Effect, SheetLook } from '../look.ts';
import { noticeSheet, writtenNotice } from '../notice-sheet.ts';
import { DISPUTED } from '../pages/disputed.ts';
import type { Dropped } from '../take-in.ts';

/** What a form asks to be done with a submission. */
interface Asked {
  readonly desk: Desk;
  readonly person: Person;
  readonly submission: Submission;
  readonly look: Effect;
  readonly form: FormData;
}

type Deed = (asked: Asked) => Outcome | Promise<Outcome>;

/** What may be done with a submission, by the last part of its address. */
export const DEED_FORMS: Readonly<Record<string, Deed>> = {
  answer: ofSheet((asked) => changed(asked, answersOf(asked))),
  mend: ofSheet(mend),
  agree: ofSheet((asked) => changed(asked, { agreed: true })),
  reason: (asked) => {
    const reason = textOf(asked.form, 'reason').slice(0, 200);
    const found = findPrivate(reason);
    return found ? refused(`原因里${found.message}${found.fix}`) : changed(asked, { reason });
  },
  sheet: ofSheet(async (asked) => {
    const file = await fileOf(asked, 'file');
    if (!file) return refused('没有选文件。');
    return changed(asked, { name: file.name, sheet: inBase64(file.bytes) });
  }),
  write: ofSheet((asked) => {
    const { desk, form, submission } = asked;
    const { name, bytes } = writtenIn(desk, form, submission.village, submission.attached);
    return changed(asked, { name, sheet: inBase64(bytes) });
  }),
  attach: ofSheet(async (asked) => {
    const { desk, submission } = asked;
    const file = await fileOf(asked, 'file');
    if (!file) return refused('没有选文件。');
    // Whoever may not change it leaves no file behind.
    const may = changed(asked, {});
    if (!may.ok) return may;
    const one = await attach(desk, submission.village, file);
    if (typeof one === 'string') return refused(one);
    const others = submission.attached.filter(({ name }) => name !== one.name);
    return withAttached(asked, [...others, one]);
  }),
  detach: ofSheet((asked) => {
    const name = textOf(asked.form, 'name');
    return withAttached(
      asked,
      asked.submission.attached.filter((one) => one.name !== name),
    );
  }),
  submit: ({ desk, person, submission, look }) => {
    const beyond = look.faults === 0 ? changedBeyond(desk.home(), look) : null;
    return beyond === null ? submit(submission, look, desk.acting(person)) : refused(beyond);
  },
  drop: ({ desk, person, submission }) => drop(submission, desk.acting(person)),
  'send-back': ({ desk, person, submission, form }) =>
    sendBack(submission, textOf(form, 'note').slice(0, 500), disputedIn(form), desk.acting(person)),
  approve: ({ desk, person, submission, look, form }) =>
    approve(
      submission,
      typedOf(look, form),
      { ...look.figures, digest: look.digest },
      desk.acting(person),
    ),
};

/** The sheet that the form of a notice makes, of a village by its id. */
export function writtenIn(
  desk: Desk,
  form: FormData,
  village: string,
  attached: readonly Attached[] = [],
): Dropped {
  return sheetOf(desk, (name) => textOf(form, name), village, attached);
}

function sheetOf(
  desk: Desk,
  fieldOf: (name: string) => string,
  village: string,
  attached: readonly Attached[],
): Dropped {
  const { villages = [] } = desk.home().home.portal ?? {};
  const own = villages.find(({ id }) => id === village);
  return noticeSheet(fieldOf, own?.officialName ?? own?.name ?? '', attached);
}

/** A notice with other files beside it; one written on the desk names them, a register does itself. */
function withAttached(asked: Asked, attached: readonly Attached[]): Outcome {
  const { desk, submission } = asked;
  const written = writtenNotice(submission);
  if (!written) return changed(asked, { attached });
  const { bytes } = sheetOf(desk, (name) => written[name] ?? '', submission.village, attached);
  return changed(asked, { attached, sheet: inBase64(bytes) });
}

async function fileOf({ form }: Asked, name: string): Promise<Dropped | null> {
  const file = form.get(name);
  if (!(file instanceof File) || file.size === 0) return null;
  return { name: file.name, bytes: await file.bytes() };
}

/** Something that is done with a sheet alone. */
function ofSheet(deed: (asked: Asked, sheet: SheetLook) => Outcome | Promise<Outcome>): Deed {
  return (asked) =>
    asked.look.sheet ? deed(asked, asked.look.sheet) : refused('这一份没有表，改不了。');
}

function changed(
  { desk, person, submission }: Asked,
  changes: Parameters<typeof change>[1],
): Outcome {
  return change(submission, changes, desk.acting(person));
}

function refused(why: string): Outcome {
  return { ok: false, why };
}

/** What is said now, after what was said before; the later word counts. */
function answersOf({ submission, form }: Asked): Parameters<typeof change>[1] {
  const said: Record<'heads' | 'words' | 'fills', (readonly [string, string])[]> = {
    heads: [...submission.heads],
    words: [...submission.words],
    fills: [...submission.fills],
  };
  for (const about of ['columns', 'words']) {
    for (let at = 0; form.has(`${about}.${at}.from`); at += 1) {
      const kind = textOf(form, `${about}.${at}.kind`);
      const [from, to] = [form.get(`${about}.${at}.from`), textOf(form, `${about}.${at}.to`)];
      if (kind !== 'heads' && kind !== 'words' && kind !== 'fills') continue;
      if (typeof from === 'string' && to !== '') said[kind].push([from, to]);
    }
  }
  const dropPrivate = submission.dropPrivate || form.get('private') === 'yes';
  const last = (pairs: Pairs): Pairs => [...new Map(pairs)];
  return { heads: last(said.heads), words: last(said.words), fills: last(said.fills), dropPrivate };
}

async function mend(asked: Asked, { bytes, table, reading }: SheetLook): Promise<Outcome> {
  const { form, submission } = asked;
  const mends = [];
  for (let at = 0; form.has(`cell.${at}.row`); at += 1) {
    const text = textOf(form, `cell.${at}`);
    const row = Number(textOf(form, `cell.${at}.row`));
    if (text !== '') mends.push({ row, column: textOf(form, `cell.${at}.column`), text });
  }
  if (mends.length === 0) return refused('一格也没有填。');
  const sheet = await mendedSheet(bytes, table, reading, mends);
  if (sheet === null) return refused('这张表在这里改不了，请在表里改好再交。');
  const name = `${submission.name.replace(/\.\w+$/, '')}.xlsx`;
  return changed(asked, { name, sheet: inBase64(sheet) });
}

/** The cells that whoever approves says are wrong. */
function disputedIn(form: FormData): SheetCell[] {
  return Array.from({ length: DISPUTED }, (_, at) => ({
    row: Number(textOf(form, `disputed.${at}.row`)),
    column: textOf(form, `disputed.${at}.column`),
  })).filter(({ row, column }) => Number.isInteger(row) && row > 0 && column !== '');
}

/** What was typed from the signed paper; what is no number fits nothing. */
function typedOf({ figures }: Effect, form: FormData) {
  const totals = Object.keys(figures.totals).map((_, at) => textOf(form, `total.${at}`));
  return typedFigures(textOf(form, 'rows'), totals, figures);
}

/** Text of a field, without blanks around it. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
}

function inBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
