import { followBalance } from '../accounts/running-balance.ts';
import { outOfOrder } from '../day-order.ts';
import { judgeCaps } from './caps.ts';
import { judgeExchange } from './exchange.ts';
import {
  type AccountsFault,
  type Broken,
  EXCHANGE,
  type ExchangeList,
  type LedgerLine,
  rulesNamed,
  type SchemeRule,
} from './ledger.ts';

/** What a village's ledger is held to. */
export interface Scheme {
  readonly rules: readonly SchemeRule[];
  readonly goods: ExchangeList;
  /** Months of a period, over which a cap counts. */
  readonly months: number;
}

/**
 * Judges a village's ledger: each household's closing follows from its line before, its days do not
 * go back, each change is one the scheme knows and within its cap, and no exchange spends more than
 * there is or takes what is not on the list. One number mistyped names one line: the rest of the
 * household's lines tell which. A village that wrote no scheme is judged by its sums alone.
 */
export function judgeLedger(lines: readonly LedgerLine[], scheme: Scheme): AccountsFault[] {
  const faults: AccountsFault[] = [];
  for (const own of byHousehold(lines)) {
    faults.push(...judgeSums(own));
    faults.push(...own.flatMap((line, at) => judgeLine(line, at === 0, scheme)));
    faults.push(...judgeCaps(own, scheme.rules, scheme.months));
  }
  return faults.sort((a, b) => a.index - b.index);
}

type Numbered = LedgerLine & { readonly index: number };

function byHousehold(lines: readonly LedgerLine[]): Numbered[][] {
  const households = new Map<string, Numbered[]>();
  for (const [index, line] of lines.entries()) {
    const own = households.get(line.household) ?? [];
    households.set(line.household, own);
    own.push({ ...line, index });
  }
  return [...households.values()];
}

/** Lines out of order, and those that do not add up: in the order of the days where that explains more. */
function judgeSums(own: readonly Numbered[]): AccountsFault[] {
  const late = outOfOrder(own.map(({ date }) => date));
  const asWritten = sumFaults(own);
  if (late.length === 0) return asWritten;
  const byDay = sumFaults(
    [...own].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  );
  const message = '这一行的日期比这一户上面的行早，或日期写错了。';
  return [
    ...late.map(
      (at): AccountsFault => ({
        index: own[at]?.index ?? 0,
        code: 'order',
        column: 'date',
        message,
      }),
    ),
    ...(byDay.length < asWritten.length ? byDay : asWritten),
  ];
}

function sumFaults(own: readonly Numbered[]): AccountsFault[] {
  return followBalance(
    0,
    own.map(({ change, closing }) => ({ change, declared: closing })),
  ).flatMap(({ at, computed, declared, wrong }): AccountsFault[] => {
    const line = own[at];
    if (!line) return [];
    const { index, change } = line;
    if (wrong === 'change') {
      const right = change + declared - computed;
      const message = `这一户上次结余 ${computed - change} 分，这次结余 ${declared} 分，后面各行也对得上，增减应是 ${right} 分，这里写 ${change} 分。`;
      return [{ index, code: 'change', column: 'change', message }];
    }
    const message = `这一户上次结余加这次增减应是 ${computed} 分，这里写 ${declared} 分。`;
    return [{ index, code: 'closing', column: 'closing', message }];
  });
}

function judgeLine(line: Numbered, first: boolean, { rules, goods }: Scheme): AccountsFault[] {
  const { index, reason } = line;
  if (reason === EXCHANGE) {
    return judgeExchange(line, goods).map((broken) => ({ index, ...broken }));
  }
  if (rules.length === 0) return [];
  const broken = judgeChange(line, rules, first);
  return broken ? [{ index, ...broken }] : [];
}

function judgeChange(
  { reason, change }: LedgerLine,
  rules: readonly SchemeRule[],
  first: boolean,
): Broken | null {
  const named = rulesNamed(reason, rules);
  if (named.length === 0) {
    const message = '积分办法里没有这个事项。';
    return { code: 'reason', column: 'reason', message };
  }
  const agreeing = named.filter(({ direction }) =>
    direction === 'deduct' ? change < 0 : change > 0,
  );
  if (agreeing.length === 0) {
    const message = `这个事项按办法是${named[0]?.direction === 'deduct' ? '扣分，应是负数' : '加分，应是正数'}。`;
    return { code: 'direction', column: 'change', message };
  }
  if (!first && agreeing.every(({ direction }) => direction === 'start')) {
    const message = '底分只在一户的第一行给一次。';
    return { code: 'start', column: 'reason', message };
  }
  if (agreeing.some(({ points }) => points === null || points === Math.abs(change))) return null;
  const message = `这个事项按办法是 ${agreeing[0]?.points} 分，这里写 ${Math.abs(change)} 分。`;
  return { code: 'value', column: 'change', message };
}
