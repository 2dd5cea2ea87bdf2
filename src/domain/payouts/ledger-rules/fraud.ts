import { type Fen, formatYuan } from '../../money.ts';
import type { LedgerRule } from './ledger-rule.ts';

/** Money taken back stands on the censure board, and who stands there has paid it back. */
export const fraudRule: LedgerRule = ({ programme, rows, fraud }, add) => {
  if (fraud === null) return;
  const onBoard = new Set(fraud.map(({ payout }) => payout));
  for (const row of rows) {
    const recovered = row.terms.recovered ?? 0;
    const listed = onBoard.has(row.id);
    if (recovered === 0 && !listed) continue;
    const both = recovered > 0 && listed;
    add(row, both ? 'pass' : 'breach', () => ({
      rule: 'fraud',
      clause: programme.fraudClause ?? '',
      expected: '骗取的钱，既追缴又上榜',
      ...words(recovered, listed),
    }));
  }
};

/** What was found and why it matters. */
function words(recovered: Fen, listed: boolean): { found: string; because: string } {
  const amount = formatYuan(recovered);
  if (recovered > 0)
    return listed
      ? { found: '追回了，也上了榜', because: `追回 ${amount}，榜上也有这一笔，两处对得上。` }
      : {
          found: '追回了，没上榜',
          because: `规则要追缴和上榜一起做，追回了 ${amount}，榜上缺这一笔的待整改提示，大家看不到为什么追回。`,
        };
  return {
    found: '上了榜，没追回',
    because: '规则要追缴和上榜一起做，榜上有这一笔，台账里缺追缴金额，钱有没有追回看不到。',
  };
}
