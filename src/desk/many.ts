import { typedFigures } from '../domain/desk/figures.ts';
import {
  approve,
  hadHandIn,
  type Person,
  type Submission,
  submit,
} from '../domain/desk/submission.ts';
import { accountsTable } from '../intake/tables/accounts.ts';
import { noticesOver, together } from './beside.ts';
import type { Desk } from './desk.ts';
import { changedBeyond } from './disputed.ts';
import { effectOf } from './effect.ts';
import { noticeSheet } from './notice-sheet.ts';
import { filledFor } from './pages/notice.ts';
import { titleOf } from './pages/today.ts';
import type { Kept } from './store.ts';
import { takeIn } from './take-in.ts';

/**
 * Hands on every draft that has no fault and did not come back, and with accounts the notice that makes them
 * public, as its form would begin it: a month of twenty villages is one deed. Says of the rest why not.
 */
export function submitAll(desk: Desk, person: Person): string[] {
  const told: string[] = [];
  const drafts = freshDrafts(desk).filter(({ submission }) => submission.takesBack === null);
  for (const { submission } of [...drafts].reverse()) {
    const own = handOn(desk, person, submission.id);
    if (own !== null) told.push(`${titleOf(desk, submission)}：${own}`);
    else if (submission.table === accountsTable.id)
      told.push(...writeNotice(desk, person, submission));
  }
  return told;
}

/** Drafts that nobody has sent back: what came back is looked at one by one. */
export function freshDrafts(desk: Desk): Kept[] {
  return desk.store.all().filter(({ submission: { state, deeds, onFile } }) => {
    const isBack = deeds.some(({ what }) => what === 'sentBack');
    return state === 'draft' && onFile === null && !isBack;
  });
}

function handOn(desk: Desk, person: Person, id: string): string | null {
  const kept = desk.store.get(id);
  const look = kept && effectOf(desk, kept.submission);
  if (!kept || !look) return '没有了。';
  const beyond = look.faults === 0 ? changedBeyond(desk.home(), look) : null;
  if (beyond !== null) return beyond;
  const done = desk.keep(submit(kept.submission, look, desk.acting(person)), kept.seen);
  return typeof done === 'string' ? done : null;
}

function writeNotice(desk: Desk, person: Person, accounts: Submission): string[] {
  if (noticesOver(desk, accounts).length > 0) return [];
  const { said } = filledFor(desk, accounts.id);
  const { village } = accounts;
  const own = desk.villages().find(({ id }) => id === village);
  const sheet = noticeSheet((name) => said[name] ?? '', own?.officialName ?? own?.name ?? '');
  const { ids, told } = takeIn(desk, person, [sheet], { village, table: 'notices' });
  const why = ids.map((id) => handOn(desk, person, id)).filter((words) => words !== null);
  return [...told, ...why].map((words) => `${titleOf(desk, accounts)}的公示：${words}`);
}

/** Something that waits for this person, and the columns whose totals are read off its paper. */
export interface Waiting extends Kept {
  readonly columns: readonly string[];
}

/** What somebody may approve, in the order in which it came. */
export function toApprove(desk: Desk, person: Person): Waiting[] {
  return desk.store
    .all()
    .filter(({ submission }) => submission.state === 'submitted' && !hadHandIn(submission, person))
    .reverse()
    .flatMap((kept) => {
      const look = effectOf(desk, kept.submission);
      return look ? [{ ...kept, columns: Object.keys(look.figures.totals) }] : [];
    });
}

/** What was typed off one paper. */
export interface Typed {
  readonly id: string;
  readonly seen: string;
  readonly rows: string;
  readonly totals: readonly string[];
}

/** Approves each of which something was typed and all of it is right; says of the rest why not. */
export function approveMany(desk: Desk, person: Person, typed: readonly Typed[]): string[] {
  const answered = typed.filter(({ rows, totals }) => [rows, ...totals].join('') !== '');
  return answered.flatMap((one) => {
    const kept = desk.store.get(one.id);
    const look = kept && together(desk, kept.submission)?.effect;
    if (!kept || !look) return [];
    const not = `${titleOf(desk, kept.submission)}没有通过：`;
    if (kept.seen !== one.seen) return [`${not}刚在别的窗口改过。`];
    const { figures, digest } = look;
    const said = typedFigures(one.rows, one.totals, figures);
    const told = { ...figures, digest };
    const done = desk.keep(approve(kept.submission, said, told, desk.acting(person)), kept.seen);
    return typeof done === 'string' ? [not + done] : [];
  });
}
