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

/** What is on the signed paper: how many rows, and the total of each column of amounts. */
export interface Figures {
  readonly rows: number;
  /** Header of a column → its total in 分. */
  readonly totals: Readonly<Record<string, number>>;
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
  /** Null where all of it is open. */
  readonly disputed: Disputed | null;
  /** What the rows come to, of which the approval was given. */
  readonly approved: string | null;
  /** Pages that its publication changed, to be read back at the live address. */
  readonly pages: readonly string[];
  /** Files that its publication changed, as they were. */
  readonly files: readonly FileBefore[];
  /** Null for a sheet. */
  readonly takesBack: TakenBack | null;
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
type Begun = Pick<Submission, 'id' | 'table' | 'village' | 'name' | 'sheet'>;

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

const BEGUN: Omit<Submission, keyof Begun> = {
  ...{ heads: [], words: [], fills: [], dropPrivate: false, agreed: false, reason: null },
  ...{ disputed: null, approved: null, takesBack: null, pages: [], files: [], deeds: [] },
  state: 'draft',
};

/** Changes the sheet or what was said of it. Whoever does has a hand in it and may not approve it. */
export function change(
  submission: Submission,
  changes: Partial<SaidOfSheet & Pick<Submission, 'name' | 'sheet'>>,
  acting: Acting,
): Outcome {
  if (!may(acting, 'handIn')) return refused(lacks('handIn'));
  if (submission.state !== 'draft') return refused(`${STATES[submission.state]}的不能改。`);
  // Figures of another sheet have not been looked at.
  const agreed = changes.sheet === undefined ? submission.agreed : false;
  return done({ ...submission, agreed, ...changes }, 'draft', 'changed', acting);
}

/** Hands a draft on to be approved. */
export function submit(submission: Submission, faults: number, acting: Acting): Outcome {
  if (!may(acting, 'handIn')) return refused(lacks('handIn'));
  if (submission.state !== 'draft') return refused(`已经是「${STATES[submission.state]}」了。`);
  if (faults > 0) return refused(`还有 ${faults} 处要改，改好再提交。`);
  return done(submission, 'submitted', 'submitted', acting);
}

/** Takes a draft away. What was done with it is kept, the sheet is not. */
export function drop(submission: Submission, acting: Acting): Outcome {
  if (!may(acting, 'handIn')) return refused(lacks('handIn'));
  if (submission.state !== 'draft') return refused('只有草稿可以不交；已提交的，请核的人退回。');
  return done({ ...submission, sheet: '' }, 'dropped', 'dropped', acting);
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
  if (hadHandIn(submission, acting.person)) {
    return refused('交表的和核对的不能是同一个人，请另一个人来核。');
  }
  if (!sameFigures(typed, found)) {
    return refused('您照纸输的和表里的不一样，没有通过。请核对纸和表，哪里不对就退回。');
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
    return refused('核对以后，这一份读出来的内容变了，不能公开。请退回，重新核对。');
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

/** Those that are public and were not seen at the live address, by anybody, since. */
export function notSeenLive(submissions: readonly Submission[]): Submission[] {
  const all = submissions.filter(({ state }) => state === 'published');
  const moments = (what: Deed['what']) => (one: Submission) =>
    one.deeds.filter((deed) => deed.what === what).map(({ at }) => at);
  const seen = all.flatMap(moments('readBack')).sort().at(-1) ?? '';
  return all.filter((one) => moments('published')(one).some((at) => at > seen));
}

/** Whether somebody handed a submission in, or changed it. */
export function hadHandIn({ deeds }: Pick<Submission, 'deeds'>, { name }: Person): boolean {
  return deeds.some(({ what, who }) => who === name && HANDS.has(what));
}

const HANDS: ReadonlySet<Deed['what']> = new Set([
  ...(['handedIn', 'changed', 'submitted'] as const),
  ...(Object.keys(TAKING_BACK) as TakenBack['how'][]),
]);

function sameFigures(typed: Figures, found: Figures): boolean {
  return (
    typed.rows === found.rows &&
    Object.entries(found.totals).every(([column, fen]) => typed.totals[column] === fen)
  );
}

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
