import { formatMonth } from '../domain/day.ts';
import type { Submission } from '../domain/desk/submission.ts';
import type { Affair } from '../domain/notices/notice.ts';
import { accountsTable } from '../intake/tables/accounts.ts';
import { payoutTableFor } from '../intake/tables/payouts.ts';
import type { Home } from '../portal/handing-in/home.ts';
import type { Desk } from './desk.ts';
import { effectOf } from './effect.ts';

/** A notice as far as it is known before anybody writes it. */
export interface NoticeBegun {
  readonly village: string;
  readonly title: string;
  readonly affair: Affair;
  readonly programme: string | null;
  readonly month: string | null;
  readonly basis: string | null;
  readonly body: string | null;
}

/** The programme of which a table is the ledger; undefined for any other table. */
const programmeOf = ({ programmes }: Home, table: string) =>
  programmes.find((programme) => payoutTableFor(programme).id === table);

/** Whether a sheet is seen only where a notice makes it public. */
export function needsNotice({ home }: { readonly home: Home }, { table, takesBack }: Submission) {
  return takesBack === null && (table === accountsTable.id || !!programmeOf(home, table));
}

/** The notice that makes a sheet public, as the sheet gives it; null for what needs none. */
export function noticeOf(desk: Desk, id: string): NoticeBegun | null {
  const { submission } = desk.store.get(id) ?? {};
  const effect = submission && effectOf(desk, submission);
  if (!effect?.sheet || !needsNotice(desk.home(), effect.submission)) return null;
  const { villageName, figures } = effect;
  const { village, table } = effect.submission;
  const begun = { village, affair: 'finance', basis: null } as const;
  const programme = programmeOf(desk.home().home, table);
  if (programme) {
    const what = `${programme.title}名单（${figures.rows} ${programme.subject}）`;
    const body = `${programme.title}，一共 ${figures.rows} ${programme.subject}，名单在下面。`;
    const title = `${villageName}${what}`.replaceAll(' ', '');
    return { ...begun, programme: programme.id, month: null, title, body };
  }
  const days = effect.sheet.reading.rows as unknown as readonly { readonly date: string }[];
  const month = days.at(-1)?.date.slice(0, 7);
  if (month === undefined) return null;
  const title = `${villageName}${formatMonth(month)}收支`;
  return { ...begun, programme: null, month, title, body: `${title}，明细在下面。` };
}
