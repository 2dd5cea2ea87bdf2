import { formatMonth } from '../domain/day.ts';
import { formatFen, sumFen } from '../domain/money.ts';
import type { Portal } from '../portal/portal.ts';
import { currentEvaluation } from '../views/evaluation/current.ts';
import { villageOf } from '../views/places.ts';

/** What becomes different for readers, a sentence each: notices, the balance of a village, programmes, ranks. */
export function consequences(before: Portal, after: Portal, village: string): string[] {
  return [
    ...ofNotices(before, after),
    ...ofAccounts(before, after, village),
    ...ofPayouts(before, after),
    ...ofRanks(before, after),
  ];
}

function ofNotices(before: Portal, after: Portal): string[] {
  const known = new Set(before.notices.map(({ id }) => id));
  const fresh = after.notices.filter(({ id }) => !known.has(id));
  const left = new Set(after.notices.map(({ id }) => id));
  const gone = before.notices.filter(({ id }) => !left.has(id));
  return [
    ...fresh.map(({ id, title }) => `多一条公示《${title}》，编号 ${id}。`),
    ...gone.map(({ id, title }) => `少一条公示《${title}》，编号 ${id}。`),
  ];
}

function ofAccounts(before: Portal, after: Portal, village: string): string[] {
  const monthsOf = (portal: Portal) =>
    new Map(portal.accounts.flatMap((one) => (one.village === village ? [[one.month, one]] : [])));
  const old = monthsOf(before);
  const now = monthsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((month) => {
    const [was, own] = [old.get(month), now.get(month)];
    const more = (side: 'income' | 'expense') => (own?.[side] ?? 0) - (was?.[side] ?? 0);
    const closing = own ? `余额 ${formatFen(own.closing)} 元` : '这个月没有账了';
    if (own && was?.closing === own.closing && more('income') === 0 && more('expense') === 0)
      return [];
    return [
      `${formatMonth(month)}收入 ${signed(more('income'))} 元，支出 ${signed(more('expense'))} 元，${closing}。`,
    ];
  });
}

/** Places that change their rank in the evaluation. */
function ofRanks(before: Portal, after: Portal): string[] {
  const ranksIn = (portal: Portal) =>
    new Map(currentEvaluation(portal).standings.map(({ id, rank }) => [id, rank]));
  const [was, now] = [ranksIn(before), ranksIn(after)];
  const changed = [...new Set([...was.keys(), ...now.keys()])].flatMap((id) => {
    const [old, rank] = [was.get(id) ?? null, now.get(id) ?? null];
    return old === rank
      ? []
      : [`${villageOf(after, id).name} ${rankWords(old)} → ${rankWords(rank)}`];
  });
  return changed.length === 0 ? [] : [`评议名次：${changed.join('，')}。`];
}

function rankWords(rank: number | null): string {
  return rank === null ? '没有名次' : `第 ${rank}`;
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
