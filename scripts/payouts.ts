import './support/little-memory.ts';
import { OUTCOME_LABELS, worstOutcome } from '../src/domain/check.ts';
import { fenToText, formatYuan, sumFen } from '../src/domain/money.ts';
import type { Programme } from '../src/domain/programmes/programme.ts';
import { countPortal, loadPortal, surroundings } from '../src/portal/fs/load.ts';
import type { ProgrammeCount } from '../src/portal/payouts/count-payouts.ts';
import type { CheckedPayout } from '../src/portal/payouts/read-payouts.ts';
import type { Portal } from '../src/portal/portal.ts';
import { inOtherWords } from '../src/portal/publish/unlinked.ts';
import { type LedgerTotals, ledgerTotals } from '../src/views/programmes/totals.ts';
import { parseArgs } from './support/arguments.ts';
import { main } from './support/main.ts';
import { refusal } from './support/refusal.ts';

const HELP = `用法：npm run payouts -- [--data 文件夹] [--json] [--totals]
按规则算出并核对每一笔奖补，列出不相符和看不出的，再列每个项目的资金。有不相符的也返回 0：那是要公开的事，不是数据的错。
  --json    每一笔一条，给程序用
  --totals  只要每个项目、每个村的资金合计；加 --json 给程序用
  --count   只要每个项目多少笔相符、不相符、看不出，和资金合计；不写句子，台账再长也快；加 --json 给程序用`;

await main(HELP, () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      json: { type: 'boolean' },
      totals: { type: 'boolean' },
      count: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return HELP;
  const around = surroundings();
  const load = values.count ? countPortal : loadPortal;
  const { portal: shown, problems, counts } = load(values.data ?? around.dataFolder, around.today);
  if (!shown) return refusal(problems);
  const portal = { ...shown, payouts: asOnFile(shown.payouts) };
  if (values.count) {
    return values.json ? JSON.stringify(counts) : counts.map(countLine).join('\n');
  }
  const totals = ledgerTotals(portal);
  if (values.json) return JSON.stringify(values.totals ? totals : portal.payouts.map(asJson));
  const money = totals.filter(({ village }) => values.totals || village === null).map(moneyLine);
  if (values.totals) return money.join('\n');
  return [...portal.payouts.flatMap(linesOf), ...money, summary(portal)].join('\n');
});

/** Payouts by the numbers of their ledgers, which the site gives up with the names: here they lead to a row. */
function asOnFile(payouts: readonly CheckedPayout[]): CheckedPayout[] {
  const numbers = new Map(payouts.map(({ id, numberOnFile }) => [id, numberOnFile ?? id]));
  const onFile = (id: string): string => numbers.get(id) ?? id;
  return payouts.map((payout) => inOtherWords({ ...payout, id: onFile(payout.id) }, onFile));
}

/** One payout as the command's contract gives it; amounts are text in 元, null when there is none. */
function asJson(payout: CheckedPayout): object {
  const amount = (fen: number | null): string | null => (fen === null ? null : fenToText(fen));
  return {
    programme: payout.programme,
    id: payout.id,
    expected: amount(payout.due.amount),
    paid: amount(payout.paid),
    checks: payout.checks.map(({ rule, clause, outcome, because }) => ({
      rule,
      clause,
      outcome,
      because,
    })),
  };
}

/** What the ledgers of a programme come to, in one line. */
function countLine({ programme, outcomes, envelope }: ProgrammeCount): string {
  const { applied, paidCount, paid, waitingCount, waiting, recovered } = envelope;
  return [
    `[计数] ${programme}：共 ${applied} 笔，${outcomes.breach} 笔不相符，${outcomes['cannot-tell']} 笔看不出，${outcomes.pass} 笔相符`,
    `已付 ${paidCount} 笔 ${fenToText(paid)} 元`,
    `等着付 ${waitingCount} 笔 ${fenToText(waiting)} 元`,
    `追回 ${fenToText(recovered)} 元`,
  ].join('；');
}

/** The whole money of a programme or a village in one line. */
function moneyLine(totals: LedgerTotals): string {
  const { programme, village, pool, unspent, remaining, waitingUnknown } = totals;
  const refused = totals.refused.map(({ reason, count }) => `${reason} ${count}`).join('，');
  return [
    `[资金] ${programme}${village === null ? '' : ` ${village}`}：申报 ${totals.applied}`,
    ...(pool === null ? [] : [`总额 ${pool} 元`]),
    `已付 ${totals.paidCount} 笔 ${totals.paid} 元`,
    `等着付 ${totals.waitingCount} 笔 ${totals.waiting} 元${waitingUnknown > 0 ? `（其中 ${waitingUnknown} 笔算不出）` : ''}`,
    `还在办 ${totals.underWay}`,
    ...(refused === '' ? [] : [`没通过 ${refused}`]),
    `追回 ${totals.recovered} 元`,
    ...(unspent === null ? [] : [`没付出去 ${unspent} 元，等着的付完还有 ${remaining} 元`]),
  ].join('；');
}

function linesOf(payout: CheckedPayout): string[] {
  return payout.checks
    .filter((check) => check.outcome !== 'pass')
    .map(
      ({ outcome, clause, because }) =>
        `[${OUTCOME_LABELS[outcome]}] ${payout.id}${clause && ` ${clause}`}：${because}`,
    );
}

function summary({ programmes, payouts }: Portal): string {
  const count = (outcome: keyof typeof OUTCOME_LABELS): number =>
    payouts.filter((payout) => worstOutcome(payout.checks) === outcome).length;
  const payers = new Map(programmes.map(({ id, payer }) => [id, payer]));
  const sum = (payer: Programme['payer']): string => {
    const own = payouts.filter(({ programme }) => payers.get(programme) === payer);
    return formatYuan(sumFen(own.map(({ paid }) => paid ?? 0)));
  };
  return `共 ${payouts.length} 笔，已兑付 ${sum('public')}，农户已交 ${sum('household')}；${count('breach')} 笔不相符，${count('cannot-tell')} 笔看不出，${count('pass')} 笔相符。`;
}
