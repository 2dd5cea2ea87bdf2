import { type Fen, formatYuan } from '../../money.ts';
import { shareOut } from '../../programme/sources.ts';
import { type Finding, rule } from './rule.ts';

type Found = Finding & {
  readonly kind: 'blank' | 'total' | 'share' | 'kept';
  readonly total: Fen;
};

/** What each source gave adds up to what was paid, and each gave the share the rule sets. */
export const sourcesRule = rule<Found>(
  'sources',
  (payout, { programme: { sources } }) => {
    if (payout.paid === null || sources.length === 0) return [];
    let total = 0;
    for (const { key } of sources) {
      const given = payout.bySource[key];
      if (given == null) return [{ outcome: 'cannot-tell', kind: 'blank', total: 0 }];
      total += given;
    }
    if (total !== payout.paid) return [{ outcome: 'breach', kind: 'total', total }];
    const shares = shareOut(payout.paid, sources);
    const apart = sources.some(({ key }, index) => payout.bySource[key] !== shares[index]);
    return [
      apart
        ? { outcome: 'breach', kind: 'share', total }
        : { outcome: 'pass', kind: 'kept', total },
    ];
  },
  ({ kind, total }, payout, { programme: { sources, amountClauses } }) => {
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
