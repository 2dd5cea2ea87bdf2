import type { Submission } from '../domain/desk/submission.ts';
import { accountsTable } from '../intake/tables/accounts.ts';
import { noticesTable } from '../intake/tables/notices.ts';
import { payoutTableFor } from '../intake/tables/payouts.ts';
import type { Change, Content } from './change.ts';
import type { Desk } from './desk.ts';
import { effectOf } from './effect.ts';
import type { Effect } from './look.ts';
import { textsOf } from './texts.ts';

/** What a submission comes to as it will be seen: with the lists and accounts of its notice that are on their way too. */
export interface Together {
  readonly effect: Effect;
  /** What is on its way beside it and belongs to the same notice. */
  readonly beside: readonly Submission[];
  /** What belongs to the same notice and cannot be seen with it, because it has faults. */
  readonly faulty: readonly Submission[];
  /** Files of the data folder as all of it leaves them. */
  readonly texts: Change;
}

/** Works out a submission together with what its notice makes public and is on its way too; null as `effectOf`. */
export function together(desk: Desk, submission: Submission): Together | null {
  const alone = effectOf(desk, submission);
  if (!alone) return null;
  const lists = alone.faults > 0 ? [] : listedBy(desk, alone);
  let opened = desk.home();
  const texts = new Map<string, Content>();
  const beside: Submission[] = [];
  const faulty: Submission[] = [];
  for (const one of lists) {
    const effect = effectOf(desk, one, opened);
    if (!effect) continue;
    if (effect.faults > 0) {
      faulty.push(one);
      continue;
    }
    const own = textsOf(desk, effect);
    for (const [path, text] of own) texts.set(path, text);
    opened = opened.with(own);
    beside.push(one);
  }
  const effect = beside.length === 0 ? alone : effectOf(desk, submission, opened);
  if (!effect) return null;
  for (const [path, text] of textsOf(desk, effect)) texts.set(path, text);
  return { effect, beside, faulty, texts };
}

/** What has to be done with a list before its notice can be public. */
export function waitingFor({ name, state }: Submission): string {
  return state === 'approved'
    ? '请在「今天要做的」一起公开。'
    : `「${name}」还没核过，请先改好、核过；不要它了的，打开它，按「不交了」。`;
}

/** Notices on their way that make a list or accounts public. */
export function noticesOver(desk: Desk, list: Submission): Submission[] {
  return onTheirWay(desk)
    .filter(({ id, village, table }) => {
      return id > list.id && village === list.village && table === noticesTable.id;
    })
    .filter((one) => {
      const effect = effectOf(desk, one);
      return effect && listedBy(desk, effect).some(({ id }) => id === list.id);
    });
}

/** What was handed in and is not public yet, the earliest first. */
export function onTheirWay(desk: Desk): Submission[] {
  return desk.store
    .all()
    .map(({ submission }) => submission)
    .filter(({ state, takesBack }) => {
      const isOpen = state === 'draft' || state === 'submitted' || state === 'approved';
      return isOpen && takesBack === null;
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What came before a notice that is not public yet, of the same village, and that it makes public. */
function listedBy(desk: Desk, { submission, sheet, opened }: Effect): Submission[] {
  if (sheet?.table !== noticesTable || submission.state === 'published') return [];
  const rows = sheet.reading.rows as unknown as readonly {
    readonly programme: string | null;
    readonly month: string | null;
  }[];
  const tables = new Set([
    ...opened.home.programmes
      .filter(({ id }) => rows.some(({ programme }) => programme === id))
      .map((programme) => payoutTableFor(programme).id),
    ...(rows.some(({ month }) => month !== null) ? [accountsTable.id] : []),
  ]);
  return onTheirWay(desk).filter(
    ({ id, village, table }) =>
      village === submission.village && id < submission.id && tables.has(table),
  );
}
