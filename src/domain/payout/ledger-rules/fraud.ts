import { formatYuan } from '../../money.ts';
import type { LedgerRule } from './ledger-rule.ts';

/** Money taken back stands on the censure board, and who stands there has paid it back. */
export const fraudRule: LedgerRule = ({ programme, payouts, fraud }, add) => {
  const onBoard = new Set(fraud.map((entry) => entry.payout));
  for (const payout of payouts) {
    const recovered = payout.recovered ?? 0;
    const listed = onBoard.has(payout.id);
    if (recovered === 0 && !listed) continue;
    const both = recovered > 0 && listed;
    const amount = formatYuan(recovered);
    const said = both
      ? { found: '追回了，也上了榜', because: `追回 ${amount}，榜上也有这一笔，两处对得上。` }
      : recovered > 0
        ? {
            found: '追回了，没上榜',
            because: `规则要追缴和上榜一起做，追回了 ${amount}，榜上缺这一笔的待整改提示，大家看不到为什么追回。`,
          }
        : {
            found: '上了榜，没追回',
            because: '规则要追缴和上榜一起做，榜上有这一笔，台账里缺追缴金额，钱有没有追回看不到。',
          };
    add(payout, {
      rule: 'fraud',
      clause: programme.fraudClause ?? '',
      outcome: both ? 'pass' : 'breach',
      expected: '骗取的钱，既追缴又上榜',
      ...said,
    });
  }
};
