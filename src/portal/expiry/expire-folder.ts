import type { Day } from '../../domain/day.ts';
import { namesExpired, withoutMaskedNames } from '../../domain/expiry.ts';
import { EXPIRED_NAME } from '../../domain/mask.ts';
import { writeCsv } from '../../intake/csv.ts';
import { accountsTable } from '../../intake/tables/accounts.ts';
import { boardsTable } from '../../intake/tables/boards.ts';
import { contractsTable, holdingsTable } from '../../intake/tables/holdings.ts';
import { honoursTable } from '../../intake/tables/honours.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import { isAboutPeople, payoutTableFor } from '../../intake/tables/payouts.ts';
import type { Contract, Holding } from '../accounts/records.ts';
import type { BoardEntry } from '../boards/board-entry.ts';
import type { Honour } from '../honours/records.ts';
import type { Notice } from '../notices/notice.ts';
import type { Portal } from '../portal.ts';
import type { DataFiles } from '../reading.ts';
import { type Expiry, FolderEdits } from './folder-edits.ts';
import { lastDays, partyAfter } from './forget-accounts.ts';
import { endOfEach, noticesThatList } from './forget-names.ts';
import { honourExpired, UNNAMED_HONOUREE } from './honours-on-show.ts';
import { namesPeople, totalsOf } from './table-totals.ts';

/**
 * Takes out of a data folder the names whose time has passed by a day. Rows of notices become totals by
 * group, payouts keep everything but the name, entries of the boards keep their deed. Sums stay to the 分,
 * and each notice keeps the mark it was published with. `portal` must have been assembled from these
 * files with its names kept. Doing it again changes nothing.
 */
export function expireFolder(files: DataFiles, portal: Portal, today: Day): Expiry {
  const folder = new FolderEdits(files);
  const grace = portal.config.retention.namedRowsDays;
  const expired = (last: Day | null): boolean => last !== null && namesExpired(last, grace, today);
  expirePayouts(folder, portal, expired);
  const listing = noticesThatList(portal);
  for (const notice of portal.notices) {
    if (expired(notice.noticeTo)) expireNotice(folder, notice, listing.has(notice.id), today);
  }
  for (const entry of portal.boards) if (expired(entry.noticeTo)) expireEntry(folder, entry);
  expireAccounts(folder, portal, expired);
  for (const honour of portal.honours) {
    if (honourExpired(honour, today)) expireHonour(folder, honour);
  }
  folder.writeRecord(today);
  return folder.result();
}

function expirePayouts(
  folder: FolderEdits,
  portal: Portal,
  expired: (last: Day | null) => boolean,
): void {
  const endOf = endOfEach(portal.payouts);
  for (const programme of portal.programmes.filter(isAboutPeople)) {
    const { name } = payoutTableFor(programme).columns;
    for (const payout of portal.payouts) {
      if (payout.programme !== programme.id || payout.name === EXPIRED_NAME) continue;
      if (!expired(endOf(payout))) continue;
      folder.set(payout.file, payout.line, [name.header, ...name.aliases], () => EXPIRED_NAME);
      folder.count(`${payout.file}：去掉户主姓名`, '户');
    }
  }
}

/** Masked names in summaries of vouchers, and persons who owe, are owed or rent. */
function expireAccounts(
  folder: FolderEdits,
  portal: Portal,
  expired: (last: Day | null) => boolean,
): void {
  const last = lastDays(portal);
  const { summary } = accountsTable.columns;
  for (const month of portal.accounts) {
    if (!expired(last.month(month))) continue;
    for (const { line, summary: words } of month.entries) {
      if (words === null || withoutMaskedNames(words) === words) continue;
      folder.set(month.file, line, [summary.header, ...summary.aliases], withoutMaskedNames);
      folder.count(`${month.file}：去掉摘要里的姓名`, '笔');
    }
  }
  const { holdings, contracts } = portal.holdings;
  for (const row of holdings) if (expired(last.holding(row))) expireParty(folder, row);
  for (const row of contracts) if (expired(last.contract(row))) expireParty(folder, row);
}

function expireParty(folder: FolderEdits, row: Holding | Contract): void {
  const { name, note, party } = holdingsTable.columns;
  const { name: subject } = contractsTable.columns;
  folder.set(row.file, row.line, [name.header, subject.header], withoutMaskedNames);
  folder.set(row.file, row.line, [note.header], withoutMaskedNames);
  if (row.party === partyAfter(row)) return;
  folder.set(row.file, row.line, [party.header], () => partyAfter(row) ?? '');
  folder.count(`${row.file}：去掉对方姓名`, '行');
}

function expireNotice(
  folder: FolderEdits,
  notice: Notice,
  listsPayouts: boolean,
  today: Day,
): void {
  const { table } = notice;
  const named = table !== null && namesPeople(table);
  const { title, basis, body, correctionReason } = noticesTable.columns;
  for (const { header, aliases } of [title, basis, body, correctionReason]) {
    folder.set(notice.file, notice.line, [header, ...aliases], withoutMaskedNames);
  }
  if (named) {
    const totals = totalsOf(table);
    folder.replace(
      table.file,
      writeCsv(
        totals.columns.map(({ header }) => header),
        totals.rows,
      ),
    );
    folder.say(`${table.file}：${table.rows.length} 行名单改成 ${totals.rows.length} 行合计`);
  }
  if (!named && !listsPayouts) return;
  for (const { path } of notice.files) folder.remove(path);
  if (notice.files.length > 0) {
    folder.set(notice.file, notice.line, [noticesTable.columns.attachments.header], () => '');
  }
  if (notice.expiredOn === null) folder.record(notice, today);
}

function expireEntry(folder: FolderEdits, entry: BoardEntry): void {
  const words = { household: '某户', person: '某人' };
  const kind = entry.subjectKind;
  if (kind !== 'household' && kind !== 'person') return;
  if (entry.subject === words[kind]) return;
  const { subject, deed, place, reply } = boardsTable.columns;
  folder.set(entry.file, entry.line, [subject.header], () => words[kind]);
  for (const { header } of [deed, place, reply]) {
    folder.set(entry.file, entry.line, [header], withoutMaskedNames);
  }
  folder.count(`${entry.file}：去掉上榜人姓名`, '条');
}

function expireHonour(folder: FolderEdits, honour: Honour): void {
  const unnamed = UNNAMED_HONOUREE[honour.bearer];
  if (unnamed === undefined) return;
  if (honour.subject === unnamed && honour.household === null) return;
  const { subject, household, deed } = honoursTable.columns;
  folder.set(honour.file, honour.line, [subject.header], () => unnamed);
  folder.set(honour.file, honour.line, [household.header], () => '');
  folder.set(honour.file, honour.line, [deed.header], withoutMaskedNames);
  folder.count(`${honour.file}：去掉评上的人的姓名和户号`, '个');
}
