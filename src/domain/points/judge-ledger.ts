/** A line of a points scheme; points are whole, positive, and null where the source prints none. */
export interface SchemeRule {
  readonly item: string;
  readonly direction: 'add' | 'deduct' | 'start';
  readonly points: number | null;
}

/** One change of a household's points, as the ledger writes it. */
export interface LedgerLine {
  readonly household: string;
  readonly reason: string;
  readonly change: number;
  readonly closing: number;
}

/** What is wrong with one line; the column is where the clerk mends it. */
export interface LedgerFault {
  readonly index: number;
  readonly code: 'closing' | 'reason' | 'direction' | 'value' | 'start' | 'overdrawn';
  readonly column: 'reason' | 'change' | 'closing';
  readonly message: string;
}

const EXCHANGE = '兑换';
const START = '底分';

/**
 * Judges a village's ledger in the order it is written: each household's closing follows from its
 * line before, each change is one the scheme knows, and no exchange spends more than there is. A
 * line that is wrong does not spoil the next: the next is reckoned from the closing as written. A
 * village that wrote no scheme is judged by its sums alone.
 */
export function judgeLedger(
  lines: readonly LedgerLine[],
  rules: readonly SchemeRule[],
): LedgerFault[] {
  const balances = new Map<string, number>();
  return lines.flatMap((line, index) => {
    const before = balances.get(line.household);
    balances.set(line.household, line.closing);
    const faults: LedgerFault[] = [];
    const expected = (before ?? 0) + line.change;
    if (expected !== line.closing) {
      const message = `这一户上次结余加这次增减应是 ${expected} 分，这里写 ${line.closing} 分。`;
      faults.push({ index, code: 'closing', column: 'closing', message });
    }
    const broken =
      line.reason === EXCHANGE
        ? judgeExchange(line, before ?? 0)
        : rules.length > 0
          ? judgeChange(line, rules, before === undefined)
          : null;
    return broken ? [...faults, { index, ...broken }] : faults;
  });
}

type Broken = Omit<LedgerFault, 'index'>;

function judgeExchange({ change }: LedgerLine, before: number): Broken | null {
  if (change >= 0) {
    const message = '兑换要用掉积分，增减分应是负数。';
    return { code: 'direction', column: 'change', message };
  }
  if (-change <= before) return null;
  const message = `兑换前只有 ${before} 分，这里换掉 ${-change} 分。`;
  return { code: 'overdrawn', column: 'change', message };
}

function judgeChange(
  { reason, change }: LedgerLine,
  rules: readonly SchemeRule[],
  first: boolean,
): Broken | null {
  const named = rules.filter(
    ({ item, direction }) => item === reason || (direction === 'start' && reason === START),
  );
  if (named.length === 0) {
    const message = '积分规则里没有这个事项。';
    return { code: 'reason', column: 'reason', message };
  }
  const agreeing = named.filter(({ direction }) =>
    direction === 'deduct' ? change < 0 : change > 0,
  );
  if (agreeing.length === 0) {
    const message = `这个事项按规则是${named[0]?.direction === 'deduct' ? '扣分，应是负数' : '加分，应是正数'}。`;
    return { code: 'direction', column: 'change', message };
  }
  if (!first && agreeing.every(({ direction }) => direction === 'start')) {
    const message = '底分只在一户的第一行给一次。';
    return { code: 'start', column: 'reason', message };
  }
  if (agreeing.some(({ points }) => points === null || points === Math.abs(change))) return null;
  const message = `这个事项按规则是 ${agreeing[0]?.points} 分，这里写 ${Math.abs(change)} 分。`;
  return { code: 'value', column: 'change', message };
}
