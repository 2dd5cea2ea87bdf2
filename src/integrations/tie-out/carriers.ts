import { parse } from 'node-html-parser';
import { type Day, formatMonthDay } from '../../domain/day.ts';
import { type Fen, formatFen } from '../../domain/money.ts';
import { spokenText } from '../../domain/spoken.ts';
import type { Notice } from '../../portal/notices/notice.ts';
import type { Portal } from '../../portal/portal.ts';
import { noticeHref } from '../../views/notices/notice-line.ts';
import { noticeSheet } from '../../views/notices/notice-sheet.ts';
import { villageOf } from '../../views/places.ts';
import { codeFor } from '../../views/record/codes.ts';
import { MORE_FIGURES } from '../../views/sheets/fitted.ts';
import { loudspeakerText } from '../../views/sheets/loudspeaker-text.ts';
import type { Sheet } from '../../views/sheets/sheet.ts';
import { cellFen, siteText } from './read-files.ts';
import { printedAmounts, spokenAmounts } from './read-spoken.ts';
import { markedTags } from './tags.ts';

/**
 * Every notice in its four carriers: page, sheet, text for the group, text for the loudspeaker. Their sums
 * are held against the rows of the record, their last day and fingerprint against the notice.
 */
export function carrierDifferences(folder: string, portal: Portal): string[] {
  const payouts = Map.groupBy(portal.payouts, (payout) => payout.notice);
  const accounts = new Map(portal.accounts.map((one) => [`${one.village} ${one.month}`, one]));
  return portal.notices.flatMap((notice) => {
    const href = noticeHref(notice.id);
    const html = siteText(folder, `${href}index.html`);
    const sheet = noticeSheet(portal, villageOf(portal, notice.village), notice);
    const month = accounts.get(`${notice.village} ${notice.month}`);
    const carriers = { html, sheet, group: groupOf(html), spoken: loudspeakerText(sheet) };
    return [
      ...amountDifferences(href, carriers, recordSums(notice, payouts.get(notice.id), month)),
      ...wordDifferences(href, carriers, notice.noticeTo, codeFor(portal, notice.id)),
    ];
  });
}

/** What says a notice: its page, its sheet, the texts for the group and the loudspeaker. */
interface Carriers {
  readonly html: string;
  readonly sheet: Sheet;
  readonly group: string;
  readonly spoken: string;
}

/** Sums from the rows as they were read, whatever the views made of them; of accounts those of the month. */
function recordSums(
  { table }: Notice,
  payouts: Portal['payouts'] = [],
  accounts?: Portal['accounts'][number],
): Fen[] {
  const sum = (amounts: readonly (Fen | null)[]): Fen =>
    amounts.reduce<Fen>((total, amount) => total + (amount ?? 0), 0);
  const columns = table?.columns ?? [];
  const money = columns.flatMap(({ kind }, at) =>
    kind === 'money' ? [sum(table?.rows.map((row) => cellFen(row[at])) ?? [])] : [],
  );
  const due = payouts.map((payout) => (payout.refused === null ? payout.due.amount : 0));
  if (accounts) {
    const { opening, entries } = accounts;
    const [income, expense] = [
      sum(entries.map((entry) => entry.income)),
      sum(entries.map((entry) => entry.expense)),
    ];
    return [opening, income, expense, opening + income - expense];
  }
  return [
    ...money,
    ...(payouts.length > 0 ? [sum(due), sum(payouts.map(({ paid }) => paid))] : []),
  ];
}

function amountDifferences(
  href: string,
  { html, sheet, group, spoken }: Carriers,
  sums: readonly Fen[],
): string[] {
  const shown = [...markedTags(html)].flatMap(({ marks }) =>
    [marks['data-total'], marks['data-amount']].flatMap((amount) =>
      amount === undefined ? [] : [Math.abs(Number(amount))],
    ),
  );
  const onPage = sums.filter((sum) => shown.includes(Math.abs(sum)));
  const onSheet = sheet.figures.flatMap((figure) => ('fen' in figure ? [figure.fen] : []));
  return [
    ['网页', onPage, false],
    ['张贴的纸', onSheet, false],
    ['微信群的文字', printedAmounts(group), group.includes(MORE_FIGURES)],
    ['大喇叭稿', spokenAmounts(spoken), spoken.includes(MORE_FIGURES)],
  ].flatMap(([carrier, amounts, shortened]) => {
    const told = amounts as readonly Fen[];
    const expected = shortened ? sums.slice(0, told.length) : sums;
    const list = (fens: readonly Fen[]): string => fens.map(formatFen).join('、') || '没有';
    return list(told) === list(expected)
      ? []
      : [`${href} ${carrier}：金额写的是 ${list(told)}，台账是 ${list(expected)}。`];
  });
}

function wordDifferences(
  href: string,
  { html, sheet, group, spoken }: Carriers,
  noticeTo: Day,
  code: string | null,
): string[] {
  const lastDay = formatMonthDay(noticeTo);
  const [onSheet, onRecord] = [sheet.code ?? '', code ?? ''];
  return [
    ['网页', '最后一天', html, lastDay],
    ['张贴的纸', '最后一天', sheet.period, lastDay],
    ['微信群的文字', '最后一天', group, lastDay],
    ['大喇叭稿', '最后一天', spoken, spokenText(lastDay)],
    ['网页', '指纹', html, onRecord],
    ['张贴的纸', '指纹', onSheet, onRecord],
    ['微信群的文字', '指纹', group, onRecord],
  ].flatMap(([carrier, what, text = '', expected = '']) =>
    text.includes(expected) ? [] : [`${href} ${carrier}：没有${what} ${expected}。`],
  );
}

/** The text for the group as a reader copies it. */
function groupOf(html: string): string {
  const start = html.indexOf('<pre class="note" data-carrier="group"');
  return start === -1 ? '' : parse(html.slice(start, html.indexOf('</pre>', start) + 6)).text;
}
