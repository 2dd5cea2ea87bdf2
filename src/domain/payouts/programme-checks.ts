import { type Check, type Outcome, worstOutcome } from '../check.ts';
import { type Fen, formatYuan, sumFen } from '../money.ts';
import { noticeRuleWords } from '../programmes/notice-days.ts';
import type { Programme } from '../programmes/programme.ts';
import { poolUsed } from './ledger-rules/pool.ts';
import type { Payout } from './payout.ts';
import { MOVES } from './rules/rule.ts';

/** A payout with what it was held against. */
export interface Judged extends Payout {
  readonly checks: readonly Check[];
}

type Told = Omit<Check, 'rule'>;
type ProgrammeRule = (
  programme: Programme,
  payouts: readonly Judged[],
  against: { readonly censureBoard: boolean },
) => Told | null;

/**
 * What a programme is held against as a whole, one answer for each: nothing where the rule asks
 * nothing of it. What the payouts were held against one by one is counted, not judged again.
 */
const PROGRAMME_RULES: Readonly<Record<string, ProgrammeRule>> = {
  pool: ({ pool }, payouts) => {
    if (!pool) return null;
    const used = poolUsed(payouts);
    const [most, found] = [formatYuan(pool.amount), formatYuan(used)];
    const over = used - pool.amount;
    return {
      clause: pool.clause ?? '',
      outcome: over > 0 ? 'breach' : 'pass',
      expected: `合计不超过 ${most}`,
      found,
      because:
        over > 0
          ? `资金总额是 ${most}，付了 ${found}，超出 ${formatYuan(over)}，超出的钱没有来处。`
          : `资金总额是 ${most}，付了 ${found}，没有超。`,
    };
  },
  sources: ({ sources, amountClauses }, payouts) => {
    const paid = payouts.filter((payout) => payout.paid !== null);
    if (sources.length === 0 || paid.length === 0) return null;
    const given = sources.map(({ key, name }) => ({
      name,
      fen: sumFen(paid.map(({ bySource }) => bySource[key] ?? 0)),
    }));
    const blank = paid.filter(({ bySource }) => sources.some(({ key }) => bySource[key] == null));
    const total = poolUsed(paid);
    const sum = sumFen(given.map(({ fen }) => fen));
    const words = given.map(({ name, fen }) => `${name} ${formatYuan(fen)}`).join('、');
    return {
      clause: amountClauses[0] ?? '',
      expected: formatYuan(total),
      found: formatYuan(sum),
      ...sourcesTold(words, sum, total, blank.length),
    };
  },
  'notice-length': ({ notice }, payouts) =>
    notice &&
    counted(
      'notice-length',
      payouts,
      notice.clause,
      `公示${noticeRuleWords(notice)}`,
      '还没有写公示的日子',
    ),
  'paid-after-notice': ({ notice, payer }, payouts) => {
    if (!notice) return null;
    const { verb } = MOVES[payer];
    return counted(
      'paid-after-notice',
      payouts,
      notice.clause,
      `公示期满才${verb}钱`,
      `还没有${verb}钱`,
    );
  },
  once: ({ amountClauses, payer }, payouts) => {
    const { did } = MOVES[payer];
    const clause = amountClauses[0] ?? null;
    return counted('once', payouts, clause, `一户没有${did}两次`, `没有${did}两次`);
  },
  fraud: ({ fraudClause }, payouts, { censureBoard }) => {
    if (!censureBoard) return null;
    const recovered = payouts.filter((payout) => (payout.recovered ?? 0) > 0);
    const amount = formatYuan(sumFen(recovered.map((payout) => payout.recovered ?? 0)));
    const told = counted(
      'fraud',
      payouts,
      fraudClause,
      '追回的都上榜，上榜的都追回',
      '没有追回的，也没有上榜',
    );
    if (recovered.length > 0)
      return { ...told, because: `追回 ${recovered.length} 笔、${amount}；${told.because}` };
    const said = payouts.some(({ checks }) => checks.some((check) => check.rule === 'fraud'));
    return fraudClause === null && !said ? null : told;
  },
};

/** Every check of a programme, or of one village's part of it; empty where there is no ledger. */
export function checkProgramme(
  programme: Programme,
  payouts: readonly Judged[],
  against = { censureBoard: true },
): Check[] {
  if (payouts.length === 0) return [];
  return Object.entries(PROGRAMME_RULES).flatMap(([rule, hold]) => {
    const told = hold(programme, payouts, against);
    return told ? [{ rule, ...told }] : [];
  });
}

/** What one rule found over all payouts. `none` says what it means that it spoke of none of them. */
function counted(
  rule: string,
  payouts: readonly Judged[],
  clause: string | null,
  expected: string,
  none: string,
): Told {
  const outcomes = payouts.flatMap(({ checks }) => {
    const own = checks.filter((check) => check.rule === rule);
    return own.length === 0 ? [] : [worstOutcome(own)];
  });
  const count = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
  const [breaches, open] = [count('breach'), count('cannot-tell')];
  const found = [
    breaches > 0 ? `${breaches} 笔不相符` : '',
    open > 0 ? `${open} 笔看不出` : '',
    count('pass') > 0 ? `${count('pass')} 笔相符` : '',
  ].filter(Boolean);
  return {
    clause: clause ?? '',
    outcome: breaches > 0 ? 'breach' : open > 0 ? 'cannot-tell' : 'pass',
    expected,
    found: found.join('，') || '没有',
    because: outcomes.length === 0 ? `${none}。` : `${found.join('，')}。`,
  };
}

function sourcesTold(
  words: string,
  sum: Fen,
  total: Fen,
  blank: number,
): Pick<Told, 'outcome' | 'because'> {
  const paid = formatYuan(total);
  if (blank > 0) {
    const because = `${words}；有 ${blank} 笔没有写全各级出多少，看不出加起来是不是正好 ${paid}。`;
    return { outcome: 'cannot-tell', because };
  }
  if (sum === total) return { outcome: 'pass', because: `${words}，加起来正好 ${paid}。` };
  const because = `${words}，加起来是 ${formatYuan(sum)}，付的是 ${paid}，对不上，说不清钱从哪里来。`;
  return { outcome: 'breach', because };
}
