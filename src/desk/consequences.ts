import { formatMonth } from '../domain/day.ts';
import { formatFen, sumFen } from '../domain/money.ts';
import type { Portal } from '../portal/portal.ts';

/** What becomes different for readers, a sentence each: notices, the balance of a village, programmes. */
export function consequences(before: Portal, after: Portal, village: string): string[] {
  return [
    ...ofNotices(before, after),
    ...ofAccounts(before, after, village),
    ...ofPayouts(before, after),
  ];
}

function ofNotices(before: Portal, after: Portal): string[] {
  const known = new Set(before.notices.map(({ id }) => id));
  const fresh = after.notices.filter(({ id }) => !known.has(id));
  return fresh.map(({ id, title }) => `多一条公示《${title}》，编号 ${id}。`);
}

function ofAccounts(before: Portal, after: Portal, village: string): string[] {
  const monthsOf = (portal: Portal) =>
    new Map(portal.accounts.flatMap((one) => (one.village === village ? [[one.month, one]] : [])));
  const old = monthsOf(before);
  return [...monthsOf(after).values()].flatMap(({ month, income, expense, closing }) => {
    const was = old.get(month);
    const more = { income: income - (was?.income ?? 0), expense: expense - (was?.expense ?? 0) };
    if (was?.closing === closing && more.income === 0 && more.expense === 0) return [];
    return [
      `${formatMonth(month)}收入 ${signed(more.income)} 元，支出 ${signed(more.expense)} 元，余额 ${formatFen(closing)} 元。`,
    ];
  });
}

function ofPayouts(before: Portal, after: Portal): string[] {
  const own = (portal: Portal, id: string) =>
    portal.payouts.filter(({ programme }) => programme === id);
  const sum = (lines: Portal['payouts']) =>
    sumFen(lines.map(({ paid, proposed }) => paid ?? proposed ?? 0));
  return after.programmes.flatMap(({ id, title }) => {
    const [was, now] = [own(before, id), own(after, id)];
    const more = sum(now) - sum(was);
    if (was.length === now.length && more === 0) return [];
    const rows = now.length - was.length;
    return [
      `「${title}」${rows < 0 ? '' : '+'}${rows} 笔，${signed(more)} 元，一共 ${formatFen(sum(now))} 元。`,
    ];
  });
}

function signed(fen: number): string {
  return `${fen < 0 ? '' : '+'}${formatFen(fen)}`;
}
