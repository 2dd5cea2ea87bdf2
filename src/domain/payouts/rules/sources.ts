import { formatYuan } from '../../money.ts';
import { shareAt, shareOut } from '../../programmes/sources.ts';
import { rule } from './rule.ts';

/** What each source gave adds up to what was paid, and each gave the share the rule sets. */
export const sourcesRule = rule<'blank' | 'total' | 'share' | 'kept'>(
  'sources',
  (payout, { programme: { sources } }, tell) => {
    if (payout.paid === null || sources.length === 0) return;
    let total = 0;
    for (const { key } of sources) {
      const given = payout.bySource[key];
      if (given == null) return tell('cannot-tell', 'blank');
      total += given;
    }
    if (total !== payout.paid) return tell('breach', 'total');
    let index = 0;
    for (const { key } of sources) {
      if (payout.bySource[key] !== shareAt(total, sources, index)) return tell('breach', 'share');
      index += 1;
    }
    tell('pass', 'kept');
  },
  (_outcome, kind, payout, { programme: { sources, amountClauses } }) => {
    const total = sources.reduce((sum, { key }) => sum + (payout.bySource[key] ?? 0), 0);
    const paid = payout.paid ?? 0;
    const shares = shareOut(paid, sources);
    const asked = sources.map(({ name }, index) => `${name} ${formatYuan(shares[index] ?? 0)}`);
    const given = sources.map(
      ({ key, name }) => `${name} ${formatYuan(payout.bySource[key] ?? 0)}`,
    );
    const expected = `${asked.join(' + ')} = ${formatYuan(paid)}`;
    const rest = {
      blank: {
        found: '没有填全',
        because: `规则写明各级各出多少，这里没有写清，看不出${asked.join('、')}有没有到位。`,
      },
      total: {
        found: formatYuan(total),
        because: `各级出的钱加起来是 ${formatYuan(total)}，付的是 ${formatYuan(paid)}，对不上，说不清钱从哪里来。`,
      },
      share: {
        found: given.join('、'),
        because: `按规则应是${asked.join('、')}，账上是${given.join('、')}，有一级没有出够、另一级替它出了。`,
      },
      kept: {
        found: formatYuan(total),
        because: `${given.join('、')}，加起来正好 ${formatYuan(paid)}。`,
      },
    }[kind];
    return { clause: amountClauses[0] ?? null, expected, ...rest };
  },
);
