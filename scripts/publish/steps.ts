import { DeskStore, type Kept } from '../../src/desk/store.ts';
import { sameFigures } from '../../src/domain/desk/figures.ts';
import {
  type Acting,
  approve,
  drop,
  handIn,
  type OnFile,
  type Outcome,
  publish,
  ROLES,
  type Role,
  STATES,
  type Submission,
  sendBack,
  signers,
  submit,
} from '../../src/domain/desk/submission.ts';
import { findPrivate } from '../../src/intake/guard.ts';
import { workFolder } from '../../src/portal/fs/sources.ts';
import {
  digestOnFile,
  type FoundOnFile,
  figuresOf,
  foundFor,
} from '../../src/portal/record/record-folder.ts';
import { refused } from '../support/main.ts';
import { momentInShanghai } from '../support/moment.ts';
import { figuresTyped } from './ask-figures.ts';
import type { Values } from './options.ts';
import { listed, type Work, writeRecord } from './write-record.ts';

/** What is on its way to be public, on the desk of this home too. */
export interface Way {
  readonly store: DeskStore;
  /** What this command handed on and did not end. */
  readonly kept: (Kept & { readonly onFile: OnFile }) | null;
  /** What waits for somebody, in words. */
  readonly words: readonly string[];
}

export function onItsWay(): Way {
  const store = new DeskStore(workFolder());
  const all = store.all();
  const waiting = all.filter(
    ({ submission: { state } }) => state === 'submitted' || state === 'approved',
  );
  const words = waiting.map(({ submission }) => {
    const { id, name, state } = submission;
    const where = submission.onFile ? '' : '（在公示台上）';
    return `${state === 'submitted' ? '等人核' : '核过了，等公开'}：${id} ${name}，${signers(submission).preparedBy}提交${where}`;
  });
  const open = [...waiting, ...all.filter(({ submission: { state } }) => state === 'draft')];
  const kept = open.flatMap((one) => {
    const { onFile } = one.submission;
    return onFile ? [{ ...one, onFile }] : [];
  });
  return { store, kept: kept[0] ?? null, words };
}

/** Hands on what was found, to be approved by another person at another time. */
export function submitIt(way: Way, today: string, found: FoundOnFile, values: Values): string {
  const { store, kept } = way;
  const by = actingAs(values.by, '--by 职务：谁做的表');
  const begun = begunOf(kept?.submission ?? null, store.nextId(today), found, values, by);
  const handedOn = { faults: 0, digest: digestOnFile(found, begun) };
  const submission = must(submit(begun, handedOn, by), '没有提交。');
  store.put(submission, kept?.seen ?? null);
  return [
    ...listed(found),
    `已提交，编号 ${submission.id}。请另一个人照签了字的纸核：npm run publish -- --approve --approved-by 职务，或者在公示台上核。`,
  ].join('\n');
}

/** Another person approves what was handed on, or sends it back. */
export async function approveIt({ loaded }: Work, way: Way, values: Values): Promise<string> {
  const { store, kept } = way;
  if (!kept) throw refused('没有等人核的。');
  const { submission, onFile, seen } = kept;
  const by = actingAs(values['approved-by'], '--approved-by 职务：谁核的');
  const note = values['send-back'];
  if (note !== undefined) {
    store.put(must(sendBack(submission, note.trim(), [], by), '没有退回。'), seen);
    return `退回了 ${submission.id}。改好以后，再运行 npm run publish -- --submit。`;
  }
  const found = foundFor(loaded, onFile, submission);
  const approved = await approvedBy(submission, found, values, by, '没有通过。');
  store.put(approved, seen);
  return `${STATES.approved}：${submission.id}。登记：npm run publish。`;
}

/** Puts on record what was approved, as long as it is still that. */
export function endIt(work: Work, { store, kept }: Way, isNewKey: boolean): string {
  if (!kept) throw refused('没有核过的。');
  const { submission, onFile, seen } = kept;
  const found = foundFor(work.loaded, onFile, submission);
  const digest = digestOnFile(found, submission);
  const ended = publish(submission, { digest, pages: [] }, actingAs('管网站的人', ''));
  const isMoved = '没有登记。改了的，请重新提交：npm run publish -- --submit。';
  const after = must(ended, isMoved);
  const { isDone, words } = writeRecord(work, found, submission, { isNewKey });
  if (isDone) store.put(after, seen);
  return words;
}

/** Two people at one machine, or one alone who says why: handed on, approved and put on record at once. */
export async function atOnce(
  work: Work,
  { store, kept }: Way,
  found: FoundOnFile,
  values: Values,
): Promise<string> {
  const by = actingAs(values.by, '--by 职务：谁做的表');
  const [approver, alone] = [postOf(values['approved-by']), postOf(values.alone)];
  if (!approver && !alone)
    throw refused(
      '没有登记。请加 --approved-by 职务：谁核的，要另一个人；不在一起的，先加 --submit；没有第二个人的，加 --alone "为什么"，这句话会公开。',
    );
  if (approver && alone)
    throw refused('没有登记。--approved-by 和 --alone 只写一个：有人核的不用写 --alone。');
  if (kept && kept.submission.state !== 'draft')
    throw refused(
      `没有登记。${kept.submission.id} 提交了还没办完：请核它（--approve），或者退回（--approve --send-back "哪里不对"）。`,
    );
  const begun = begunOf(null, '', found, values, by);
  const submitted = must(submit(begun, { faults: 0, digest: digestOnFile(found, begun) }, by), NOT);
  const settled = approver
    ? await approvedBy(submitted, found, values, actingAs(approver, ''), NOT)
    : submitted;
  if (alone) await agreedAlone(found, values);
  const isNewKey = values['new-key'];
  const { isDone, words } = writeRecord(work, found, settled, { alone, isNewKey });
  // What was sent back and is on record now is not handed on again.
  if (isDone && kept) store.put(must(drop(kept.submission, by), NOT), kept.seen);
  return words;
}

const NOT = '没有登记。';

/** Approves with the figures of the paper; they are asked for once nothing else stands against it. */
async function approvedBy(
  submission: Submission,
  found: FoundOnFile,
  values: Values,
  by: Acting,
  not: string,
): Promise<Submission> {
  const figures = figuresOf(found.things);
  const told = { ...figures, digest: digestOnFile(found, submission) };
  must(approve(submission, figures, told, by), not);
  const typed = await figuresTyped(values, listed(found), figures);
  return must(approve(submission, typed, told, by), not);
}

async function agreedAlone(found: FoundOnFile, values: Values): Promise<void> {
  const figures = figuresOf(found.things);
  if (!sameFigures(await figuresTyped(values, listed(found), figures), figures))
    throw refused(`${NOT}输的行数或合计和要登记的不一样，请核对纸上的和表里的。`);
}

/** What was found as a submission: begun anew, or with what it says now in the place of what it said. */
function begunOf(
  before: Submission | null,
  id: string,
  found: FoundOnFile,
  values: Values,
  by: Acting,
): Submission {
  const subjects = found.things.map(({ statement }) => statement.subject);
  const { withdrawn } = found;
  const all = [...subjects, ...withdrawn];
  const name = all.length > 1 ? `${all[0]} 等 ${all.length} 份` : (all[0] ?? '');
  const onFile = { subjects, withdrawn, leak: values.leak };
  const given = { name, reason: reasonOf(found, values), onFile };
  const none = { table: '', village: '', sheet: '' };
  return before ? { ...before, ...given } : must(handIn({ id, ...none, ...given }, by), NOT);
}

/** Why something public changes. A reason that was said when the changes came in need not be said again. */
function reasonOf(
  { things, withdrawn, untold, reasons }: FoundOnFile,
  values: Values,
): string | null {
  const corrected = things.filter(({ state }) => state === 'corrected');
  const isSaid =
    untold.length === 0 && corrected.every(({ statement }) => statement.kind === 'table');
  const given = values.reason?.trim() || (isSaid ? reasons.join('；').slice(0, 200) : '') || null;
  const changed = [...corrected.map(({ statement }) => statement.subject), ...withdrawn];
  if (changed.length > 0 && !given)
    throw refused(
      `没有登记。公开过的「${changed.join('」「')}」改了或要撤回，请在这条命令后面加 --reason "为什么"。`,
    );
  return given;
}

/** Somebody whom this command knows by the post alone. */
function actingAs(post: string | undefined, what: string): Acting {
  const name = postOf(post);
  if (!name) throw refused(`没有登记。请在这条命令后面加 ${what}。`);
  const found = findPrivate(name);
  if (found) throw refused(`没有登记。${what}：${found.message}${found.fix}`);
  const person = { name, post: name, roles: Object.keys(ROLES) as Role[] };
  return { person, at: momentInShanghai() };
}

function postOf(text: string | undefined): string | null {
  return text?.normalize('NFKC').trim() || null;
}

function must(outcome: Outcome, not: string): Submission {
  if (!outcome.ok) throw refused(not + outcome.why);
  return outcome.submission;
}
