import { addMonths, type Day, formatDay, formatMonth, monthOf } from '../../domain/day.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import { accountsTable } from '../../intake/tables/accounts.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import { villageContactsTable } from '../../intake/tables/village-contacts.ts';
import type { Portal } from '../portal.ts';

/**
 * What a portal still lacks, though nothing in it is wrong: accounts that no notice makes public, notices
 * whose table has not come, a start day before anything was published. Of sample rows nothing is asked.
 */
export function thingsToDo(portal: Portal): Problem[] {
  return [
    ...monthsWithoutNotice(portal),
    ...noticesWithoutTable(portal),
    ...startsBeforeNotices(portal),
  ];
}

function toDo(
  file: string,
  row: number,
  column: string,
  code: ProblemCode,
  message: string,
  fix: string,
): Problem {
  return { file, row, column, code, severity: 'warning', message, fix };
}

function monthsWithoutNotice({ accounts, asOf }: Portal): Problem[] {
  return accounts
    .filter(({ notice, sample, month }) => notice === null && !sample && month < monthOf(asOf))
    .map(({ file, month, entries }) =>
      toDo(
        file,
        entries[0]?.line ?? 0,
        accountsTable.columns.date.header,
        'accounts/no-notice',
        `${formatMonth(month)}的收支没有公示，网上还看不到。`,
        `请在公示登记簿加一条，「${noticesTable.columns.month.header}」写 ${month}。`,
      ),
    );
}

function noticesWithoutTable({ notices, accounts, payouts, villages }: Portal): Problem[] {
  const nameOf = new Map(villages.map(({ id, name }) => [id, name]));
  const months = new Set(accounts.map(({ village, month }) => `${village} ${month}`));
  const ledgers = new Set(payouts.map(({ village, programme }) => `${village} ${programme}`));
  return notices.flatMap((notice): Problem[] => {
    const { village, month, programme, sample, file, line, table, namesGone } = notice;
    if (sample || table !== null || namesGone) return [];
    const say = (key: 'month' | 'programme', what: string): Problem =>
      toDo(
        file,
        line,
        noticesTable.columns[key].header,
        'notices/no-table',
        `公示已经登记，${nameOf.get(village) ?? ''}的${what}还没有交，网上是空的。`,
        '请把表导入；不是公示这张表的，这一格留空。',
      );
    if (month !== null && !months.has(`${village} ${month}`)) {
      return [say('month', `${formatMonth(month)}收支`)];
    }
    if (programme !== null && !ledgers.has(`${village} ${programme}`)) {
      return [say('programme', '名单')];
    }
    return [];
  });
}

/** A village that was to publish from a day on and did not for a month: all of that counts as owed. */
function startsBeforeNotices({ villages, notices, asOf }: Portal): Problem[] {
  return villages.flatMap(({ id, name, sample, contact: { since } }): Problem[] => {
    if (sample || since === null) return [];
    const days = notices
      .filter(({ village }) => village === id)
      .map(({ publishedOn }) => publishedOn);
    const first = days.sort()[0] ?? asOf;
    if (first <= monthAfter(since)) return [];
    const until = days.length === 0 ? '到今天一条公示也没有' : `第一条公示是 ${formatDay(first)}`;
    return [
      toDo(
        villageContactsTable.path,
        0,
        villageContactsTable.columns.since.header,
        'village-contacts/since',
        `${name}写从 ${formatDay(since)} 起公开，${until}，中间到期的事都算没公开。`,
        '上线晚了的，请改成上线那一天；确实欠着的，请补公示。',
      ),
    ];
  });
}

function monthAfter(day: Day): Day {
  return `${addMonths(monthOf(day), 1)}-${day.slice(8)}`;
}
