import type { Check, Outcome } from '../../domain/check.ts';
import { type Day, formatDay } from '../../domain/day.ts';
import { EXPIRED_NAME } from '../../domain/mask.ts';
import { formatYuan } from '../../domain/money.ts';
import { endOf, standingOf, startOf } from '../../domain/payouts/standing.ts';
import type { Programme, Stage } from '../../domain/programmes/programme.ts';
import { workingWords } from '../../domain/programmes/working-words.ts';
import type { ReceiptLine } from '../../domain/receipts/line.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageOf } from '../places.ts';
import { ledgerHref } from '../programmes/ledger-pages.ts';
import { ledgerTitle } from '../programmes/ledger-view.ts';
import { moneyWords } from '../programmes/words.ts';

/**
 * What is sealed for the household of a payout. Days are written out in full and nothing counts from
 * today: the line is read long after it was sealed.
 */
export function receiptLine(
  portal: Portal,
  programme: Programme,
  payout: CheckedPayout,
): ReceiptLine {
  const village = villageOf(portal, payout.village);
  const { contact } = village;
  const phone = contact.phone ?? portal.config.contact.phone;
  const isSample = contact.phone === null ? portal.config.sample : contact.sample;
  return {
    sample: payout.sample,
    asOf: portal.asOf,
    title: ledgerTitle(portal, programme, village),
    who: [payout.group, payout.name].filter((part) => part && part !== EXPIRED_NAME).join(' '),
    household: payout.household,
    amounts: amountsOf(programme, payout),
    working: payout.refused === null ? workingWords(payout.due) : `没有通过：${payout.refused}`,
    stages: programme.stages.map((stage) => [stage.label, stageWords(stage, payout)]),
    checks: inOrder(payout.checks).map(({ outcome, because }) => [outcome, because]),
    note: payout.note,
    objection: objectionWords(payout.noticeTo),
    post: contact.phone === null ? portal.config.contact.post : (contact.post ?? '村务监督委员会'),
    phone: isSample ? `${phone}（示例，打不通）` : phone,
    place: contact.noticeBoardPlace ?? portal.config.contact.place,
    ledger: ledgerHref(programme.id, village.id),
  };
}

function amountsOf(programme: Programme, payout: CheckedPayout): [string, string][] {
  const words = moneyWords(programme);
  const refused = standingOf(programme, payout) === 'refused';
  const due = payout.due.amount;
  return [
    ...(refused ? [] : [[words.due, due === null ? '算不出' : formatYuan(due)] as const]),
    [words.paid, payout.paid === null ? '还没有' : formatYuan(payout.paid)] as const,
    ...(payout.recovered ? [['已追回', formatYuan(payout.recovered)] as const] : []),
  ].map(([label, amount]) => [label, amount]);
}

function stageWords(stage: Stage, payout: CheckedPayout): string {
  const [from, to] = [startOf(payout, stage), endOf(payout, stage)];
  if (from === null) return '还没有';
  return to === null || to === from ? formatDay(from) : `${formatDay(from)}到${formatDay(to)}`;
}

/** What a household must see first; the order of the rules within each. */
const ORDER: readonly Outcome[] = ['breach', 'cannot-tell', 'pass'];

function inOrder(checks: readonly Check[]): Check[] {
  return [...checks].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}

function objectionWords(noticeTo: Day | null): string {
  if (noticeTo === null) return '还没有公示；有不对的，现在就可以说。';
  return `公示到${formatDay(noticeTo)} 24 时，有异议请在这之前提出；过了这天，算错的仍然可以反映。`;
}
