import type { Figures } from '../domain/desk/figures.ts';
import type { Submission, TakenBack } from '../domain/desk/submission.ts';
import { sumFen } from '../domain/money.ts';
import { hasErrors, type Problem } from '../domain/problem.ts';
import { LEFT_BEHIND } from '../domain/record/left-behind.ts';
import type { Table } from '../intake/define-table.ts';
import type { AnyRow } from '../intake/merge/row-text.ts';
import { readTable } from '../intake/read-table.ts';
import { knownTables } from '../intake/tables/known-tables.ts';
import { noticesTable } from '../intake/tables/notices.ts';
import { writeTable } from '../intake/write-table.ts';
import type { Home } from '../portal/handing-in/home.ts';
import { ATTACHMENT_PATH } from '../portal/notices/attachments.ts';
import type { Portal } from '../portal/portal.ts';
import { UNKNOWN_FILE } from '../portal/reading.ts';
import { type Change, contentDigest } from './change.ts';
import { type Effect, lookAt, villageName } from './look.ts';
import type { OpenedHome } from './open-home.ts';

/** Code of what is told of taking something back itself. */
export const TOLD_OF_TAKING_BACK = 'desk/take-back';

/** What taking something back does to the files, and what is on the paper that it is of. */
interface Undone {
  readonly title: string;
  readonly texts: Change;
  readonly figures: Figures;
  /** Why it cannot be done; null where it can. */
  readonly why: string | null;
  /** What whoever does it has to know. */
  readonly told?: readonly Problem[];
}

/** Works out what taking something back does to a home. */
export function lookBack(
  opened: OpenedHome,
  submission: Submission,
  takesBack: TakenBack,
  of: Submission | null,
): Effect {
  const { home } = opened;
  const isWithdrawn = takesBack.how === 'withdraw';
  const undone =
    (isWithdrawn ? withdrawn(home, submission) : rolledBack(opened, of)) ?? gone(submission);
  const { title, figures, why, told = [] } = undone;
  const texts = why === null ? withAttachments(opened, undone.texts) : undone.texts;
  const problems =
    why === null ? [...opened.freshProblems(texts), ...told] : [problem('error', why)];
  const { village, reason } = submission;
  return {
    ...{ submission, opened },
    ...{ villageName: villageName(home, village), title, texts, figures, problems },
    faults: problems.filter(({ severity }) => severity === 'error').length,
    digest: contentDigest(JSON.stringify([takesBack, village, reason])),
    sheet: null,
  };
}

/** What is there no more. A publication that was cut short has taken it back, and is still to be ended. */
function gone({ name, state }: Submission): Undone {
  const why = state === 'approved' ? null : '它已经不在公开的数据里了。';
  return { title: name, texts: new Map(), figures: { rows: 0, totals: {} }, why };
}

function problem(severity: Problem['severity'], message: string, fix = ''): Problem {
  return { file: '', row: 0, column: '', code: TOLD_OF_TAKING_BACK, severity, message, fix };
}

/** A change with the files too that hung beside what it takes back: nothing would name them any more. */
function withAttachments(opened: OpenedHome, change: Change): Change {
  const unnamed = new Set(
    opened.freshProblems(change).flatMap(({ code, file }) => (code === UNKNOWN_FILE ? file : [])),
  );
  const hung = [...opened.home.files.keys()].filter(
    (path) => ATTACHMENT_PATH.test(path) && unnamed.has(path),
  );
  return new Map([...change, ...hung.map((path) => [path, null] as const)]);
}

/**
 * A home without a notice; lines that it made public stay on file, and are of no notice again. Objections
 * stay as they are: whoever raised one is owed an answer. So does what tells when its sheet hung.
 */
function withdrawn(home: Home, { village, takesBack }: Submission): Undone | null {
  const id = takesBack?.of ?? '';
  const notice = home.portal?.notices.find((one) => one.id === id && one.village === village);
  if (!home.portal || !notice) return null;
  const texts = new Map<string, string | null>();
  for (const table of knownTables(home.programmes)) {
    const own = new RegExp(`^${table.path.replace(/<\w+>/g, '[^/]+')}$`);
    for (const [path, text] of home.files) {
      const after = own.test(path) ? withoutNotice(table, path, text, id) : null;
      if (after !== null) texts.set(path, after);
    }
  }
  if (notice.table) texts.set(notice.table.file, null);
  const lines = home.portal.payouts.filter((one) => one.notice === id);
  const rows = lines.length || notice.table?.rows.length || 1;
  const paid = sumFen(lines.map(({ paid, proposed }) => paid ?? proposed ?? 0));
  const totals: Record<string, number> = lines.length > 0 ? { 金额: paid } : {};
  const title = `公示《${notice.title}》`;
  const { why, told = [] } = objectedTo(home.portal, id);
  const left = takesBack?.leak ? [problem('warning', LEFT_BEHIND.where, LEFT_BEHIND.how)] : [];
  return { title, texts, figures: { rows, totals }, why, told: [...told, ...left] };
}

/** What a withdrawal has to say of objections; without a register, nothing would tell what they were raised to. */
function objectedTo({ objections, register }: Portal, id: string): Pick<Undone, 'why' | 'told'> {
  const { length } = objections.filter(({ notice }) => notice === id);
  if (length === 0) return { why: null };
  if (!register.entries.some(({ subject }) => subject === id)) {
    const why = `这条公示有 ${length} 条异议，公示又没有登记过，撤回了看不出是对什么提的。请先运行 npm run publish 登记，再撤回。`;
    return { why };
  }
  const words = `这条公示有 ${length} 条异议，撤回以后还留在「全部异议」里，写着「公示已撤回」和原因。`;
  return {
    why: null,
    told: [problem('warning', words, '没答复的还要答复；答复里有不该公开的，先改异议台账。')],
  };
}

/** A file without a notice and what refers to it; null where nothing does. */
function withoutNotice(table: Table, path: string, text: string, id: string): string | null {
  const isRegister = table === noticesTable;
  const refers = Object.entries(table.columns).filter(
    ([, { refersTo }]) => refersTo === noticesTable.opens,
  );
  if ((refers.length === 0 && !isRegister) || !text.includes(id)) return null;
  const { rows, problems } = readTable(table, path, text);
  if (hasErrors(problems)) return null;
  // Days of the notice, which a ledger repeats beside its id.
  const { from, to } = (!isRegister && table.period) || {};
  const left = (rows as readonly AnyRow[]).flatMap((row): AnyRow[] => {
    if (isRegister && row.id === id) return [];
    const named = refers.filter(([key]) => row[key] === id);
    if (named.length === 0) return [row];
    // A row that is of nothing but the notice goes with it.
    if (named.some(([, { required }]) => required)) return [];
    const emptied = [...named.map(([key]) => key), from, to].filter((key) => key !== undefined);
    return [{ ...row, ...Object.fromEntries(emptied.map((key) => [key, null])) }];
  });
  const after = writeTable(table, left);
  return after === text ? null : after;
}

/** A home as it was before a publication, as long as nothing of it was changed since. */
function rolledBack(opened: OpenedHome, submission: Submission | null): Undone | null {
  if (!submission || submission.files.length === 0) return null;
  const { files } = opened.home;
  if (submission.files.every(({ path, before }) => (files.get(path) ?? null) === before))
    return null;
  const moved = submission.files.filter(({ path, after }) => opened.digestOf(path) !== after);
  const { name, takesBack } = submission;
  const figures = takesBack ? null : lookAt(opened, submission)?.figures;
  return {
    title: `「${name}」那一次公开`,
    texts: new Map(submission.files.map(({ path, before }) => [path, before])),
    figures: figures ?? { rows: submission.files.length, totals: {} },
    why:
      moved.length === 0
        ? null
        : `「${name}」公开以后，${moved.map(({ path }) => path).join('、')} 又改过，回退会连后来的也退掉。请先回退后来的，或者交改好的表。`,
  };
}
