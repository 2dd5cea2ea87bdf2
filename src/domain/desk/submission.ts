import { bare } from '../bare.ts';
import { type Figures, sameFigures } from './figures.ts';

/** Where a submission stands on its way to the board. */
export const STATES = {
  draft: '草稿',
  submitted: '已提交',
  approved: '已核',
  published: '已公开',
  dropped: '不交了',
} as const;
export type State = keyof typeof STATES;

/** What somebody of the desk may do. */
export const ROLES = { handIn: '交表', approve: '核对', publish: '公开' } as const;
export type Role = keyof typeof ROLES;

/** Somebody who sits at the desk, known in public by the post alone. */
export interface Person {
  readonly name: string;
  readonly post: string;
  readonly roles: readonly Role[];
}

/** What was done with a submission, in words. */
export const DEEDS = {
  handedIn: '交表',
  withdraw: '要撤回',
  rollBack: '要回退',
  changed: '改了',
  submitted: '提交',
  sentBack: '退回',
  approved: '核对无误',
  published: '公开',
  readBack: '看网址',
  notSeen: '看网址，还没看到',
  dropped: '不交了',
} as const;

/** One thing that somebody did. */
export interface Deed {
  readonly what: keyof typeof DEEDS;
  /** The moment, in ISO form. */
  readonly at: string;
  readonly who: string;
  readonly post: string;
  readonly note: string | null;
}

/** Pairs of what a sheet says and what is meant, as they can be kept in a file. */
export type Pairs = readonly (readonly [from: string, to: string])[];

/** What was said of a sheet. */
export interface SaidOfSheet {
  readonly heads: Pairs;
  readonly words: Pairs;
  readonly fills: Pairs;
  readonly dropPrivate: boolean;
  /** Figures that the reading changed have been looked at. */
  readonly agreed: boolean;
  /** Why public rows are changed. */
  readonly reason: string | null;
}

/** A file that hangs beside a notice: its name there, and the digest of what was handed in. */
export interface Attached {
  readonly name: string;
  readonly digest: string;
}

/** A cell of a sheet, by its line there and the head of its column. */
export interface SheetCell {
  readonly row: number;
  readonly column: string;
}

/** Cells that alone are open after a submission was sent back, and the sheet as it was then. */
export interface Disputed extends Pick<Submission, 'name' | 'sheet'> {
  readonly cells: readonly SheetCell[];
}

/** How something that is public is taken back. */
export const TAKING_BACK = { withdraw: '撤回', rollBack: '回退' } as const;

/** What is taken back: a notice by its id, or what the publication of a submission changed. */
export interface TakenBack {
  readonly how: keyof typeof TAKING_BACK;
  readonly of: string;
  /** It should never have been told: the record keeps none of what it said. */
  readonly leak: boolean;
}

/** What lies in the data folder already and is to be put on record (`npm run publish`). */
export interface OnFile {
  /** Ids of notices and paths of files, as the register names them. */
  readonly subjects: readonly string[];
  readonly withdrawn: readonly string[];
  readonly leak: boolean;
}

/** A file that a publication changed: its text before, null where there was none, and the digest after. */
export interface FileBefore {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/** A sheet, or something to be taken back, on its way to the board. */
export interface Submission extends SaidOfSheet {
  readonly id: string;
  readonly state: State;
  /** Id of the table. */
  readonly table: string;
  readonly village: string;
  /** Name of the file, and its bytes in base64. */
  readonly name: string;
  readonly sheet: string;
  readonly attached: readonly Attached[];
  /** Null where all of it is open. */
  readonly disputed: Disputed | null;
  /** What the rows come to as it was handed on, and as the approval was given. */
  readonly submitted: string | null;
  readonly approved: string | null;
  /** Pages that its publication changed, to be read back at the live address. */
  readonly pages: readonly string[];
  /** Files that its publication changed, as they were. */
  readonly files: readonly FileBefore[];
  /** Null for a sheet. */
  readonly takesBack: TakenBack | null;
  readonly onFile: OnFile | null;
  readonly deeds: readonly Deed[];
}

/** Who does something, and when. */
export interface Acting {
  readonly person: Person;
  readonly at: string;
}

/** A submission after something was done, or why it may not be done, in words. */
export type Outcome =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly why: string };

/** What is known of a submission when it is begun. */
type Begun = Pick<Submission, 'id' | 'table' | 'village' | 'name' | 'sheet'> &
  Partial<Pick<Submission, 'onFile' | 'reason'>>;

/** A new submission. */
export function handIn(given: Begun, acting: Acting): Outcome {
  if (!may(acting, 'handIn')) return refused(lacks('handIn'));
  return done({ ...BEGUN, ...given }, 'draft', 'handedIn', acting);
}

/** A new submission that takes something back, for a reason that will be public. */
export function takeBack(
  given: Omit<Begun, 'sheet'> & { readonly takesBack: TakenBack; readonly reason: string },
  acting: Acting,
): Outcome {
  if (!may(acting, 'handIn')) return refused(lacks('handIn'));
  if (given.reason === '') return refused('请写为什么，这句话会公开。');
  return done({ ...BEGUN, ...given, sheet: '' }, 'draft', given.takesBack.how, acting);
}

/** What is known of no submission yet; one that an earlier desk wrote has it in the place of what came later. */
export const BEGUN: Omit<Submission, 'id' | 'table' | 'village' | 'name' | 'sheet'> = {
  ...{ heads: [], words: [], fills: [], dropPrivate: false, agreed: false, reason: null },
  ...{ disputed: null, submitted: null, approved: null, takesBack: null, onFile: null },
  ...{ attached: [], pages: [], files: [], deeds: [] },
  state: 'draft',
};

/** Changes the sheet or what was said of it. Whoever does has a hand in it and may not approve it. */
export function change(
  submission: Submission,
  changes: Partial<SaidOfSheet & Pick<Submission, 'name' | 'sheet' | 'attached'>>,
  acting: Acting,
): Outcome {
  if (!may(acting, 'handIn')) return refused(lacks('handIn'));
  if (submission.state !== 'draft') return refused(`${STATES[submission.state]}的不能改。`);
  // Figures of another sheet have not been looked at.
  const agreed = changes.sheet === undefined ? submission.agreed : false;
  return done({ ...submission, agreed, ...changes }, 'draft', 'changed', acting);
}

/** Hands a draft on to be approved; what has changed since it was handed on is handed on again. */
export function submit(
  submission: Submission,
  { faults, digest }: { readonly faults: number; readonly digest: string },
  acting: Acting,
): Outcome {
  if (!may(acting, 'handIn')) return refused(lacks('handIn'));
  const { state, submitted } = submission;
  const isMoved = (state === 'submitted' || state === 'approved') && submitted !== digest;
  if (state !== 'draft' && !isMoved) return refused(`已经是「${STATES[state]}」了。`);
  if (faults > 0) return refused(`还有 ${faults} 处要改，改好再提交。`);
  const handedOn = { ...submission, submitted: digest, approved: null };
  return done(handedOn, 'submitted', 'submitted', acting);
}

/** Takes a draft away. What was done with it is kept, the sheet is not. */
export function drop(submission: Submission, acting: Acting): Outcome {
  if (!may(acting, 'handIn')) return refused(lacks('handIn'));
  if (submission.state !== 'draft') return refused('只有草稿可以不交；已提交的，请核的人退回。');
  return done({ ...submission, sheet: '', attached: [] }, 'dropped', 'dropped', acting);
}

/** Sends a submission back to whoever handed it in; where cells are named, they alone are open. */
export function sendBack(
  submission: Submission,
  note: string,
  cells: readonly SheetCell[],
  acting: Acting,
): Outcome {
  if (!may(acting, 'approve')) return refused(lacks('approve'));
  if (submission.state !== 'submitted' && submission.state !== 'approved') {
    return refused(`「${STATES[submission.state]}」的不用退回。`);
  }
  if (note === '') return refused('请写清楚哪里不对，交表的人才知道改什么。');
  const { name, sheet } = submission;
  const disputed = cells.length === 0 ? null : { name, sheet, cells };
  return done({ ...submission, approved: null, disputed }, 'draft', 'sentBack', acting, note);
}

/** The second pair of eyes: another person, with the figures of the signed paper. */
export function approve(
  submission: Submission,
  typed: Figures,
  found: Figures & { readonly digest: string },
  acting: Acting,
): Outcome {
  if (!may(acting, 'approve')) return refused(lacks('approve'));
  if (submission.state !== 'submitted') return refused('只有「已提交」的才要核对。');
  if (hadHandIn(submission, acting.person)) return refused(ONE_PERSON);
  // What was handed on by an earlier desk does not say what it was.
  if (submission.submitted !== null && submission.submitted !== found.digest) {
    return refused('提交以后内容变了。请退回，或者重新提交。');
  }
  if (!sameFigures(typed, found)) {
    return refused('照纸输的和表里的不一样。请核对纸和表，哪里不对就退回。');
  }
  return done(
    { ...submission, approved: found.digest, disputed: null },
    'approved',
    'approved',
    acting,
  );
}

/** What was approved is public, and nothing else. */
export function publish(
  submission: Submission,
  { digest, pages }: { readonly digest: string; readonly pages: readonly string[] },
  acting: Acting,
): Outcome {
  if (!may(acting, 'publish')) return refused(lacks('publish'));
  if (submission.state !== 'approved') return refused('只有「已核」的才能公开。');
  if (submission.approved !== digest) {
    return refused('核对以后，这一份读出来的内容变了。请退回，重新核对。');
  }
  return done({ ...submission, pages }, 'published', 'published', acting);
}

/** What was seen at the live address after it was published. */
export function readBackTold(
  submission: Submission,
  isLive: boolean,
  words: string,
  acting: Acting,
): Outcome {
  if (submission.state !== 'published') return refused('还没有公开。');
  return done(submission, 'published', isLive ? 'readBack' : 'notSeen', acting, words);
}

/** By whose posts a submission was handed on, and approved, last. */
export function signers({ deeds }: Pick<Submission, 'deeds'>): {
  readonly preparedBy: string;
  readonly approvedBy: string | null;
} {
  const last = (what: Deed['what']) => deeds.findLast((deed) => deed.what === what)?.post ?? null;
  return { preparedBy: last('submitted') ?? '', approvedBy: last('approved') };
}

/** Those that are public and were not seen at the live address, by anybody, since. */
export function notSeenLive(submissions: readonly Submission[]): Submission[] {
  // What a command put on record made no page here.
  const all = submissions.filter(
    ({ state, onFile, pages }) => state === 'published' && (onFile === null || pages.length > 0),
  );
  const moments = (what: Deed['what']) => (one: Submission) =>
    one.deeds.filter((deed) => deed.what === what).map(({ at }) => at);
  const seen = all.flatMap(moments('readBack')).sort().at(-1) ?? '';
  return all.filter((one) => moments('published')(one).some((at) => at > seen));
}

/** Told to whoever would approve what is their own. */
export const ONE_PERSON = '交表的和核对的不能是同一个人，请另一个人来核。';

/** Whether somebody handed a submission in, or changed it. Who is known by a post alone is whoever has it. */
export function hadHandIn(
  { deeds }: Pick<Submission, 'deeds'>,
  { name, post }: Pick<Person, 'name' | 'post'>,
): boolean {
  const isOne = ({ who, post: was }: Deed): boolean =>
    bare(who) === bare(name) || ((who === was || name === post) && bare(was) === bare(post));
  return deeds.some((deed) => HANDS.has(deed.what) && isOne(deed));
}

const HANDS: ReadonlySet<Deed['what']> = new Set([
  ...(['handedIn', 'changed', 'submitted'] as const),
  ...(Object.keys(TAKING_BACK) as TakenBack['how'][]),
]);

function may({ person }: Acting, role: Role): boolean {
  return person.roles.includes(role);
}

function lacks(role: Role): string {
  return `您没有「${ROLES[role]}」的权限。`;
}

function refused(why: string): Outcome {
  return { ok: false, why };
}

function done(
  submission: Submission,
  state: State,
  what: Deed['what'],
  { person, at }: Acting,
  note: string | null = null,
): Outcome {
  const deed: Deed = { what, at, who: person.name, post: person.post, note };
  return { ok: true, submission: { ...submission, state, deeds: [...submission.deeds, deed] } };
}
