import { EXPIRED_NAME } from '../../mask.ts';
import { RowGroups } from '../row-groups.ts';
import type { LedgerRule } from './ledger-rule.ts';

/** Two household numbers under one masked name may be one household or two: only a hint. */
export const sameNameRule: LedgerRule = ({ rows }, add) => {
  const expired = rows.words.of(EXPIRED_NAME);
  const groups = new RowGroups(rows.size);
  for (let row = 0; row < rows.size; row += 1) {
    const name = rows.name[row] ?? 0;
    if (rows.paid(row) === null || name === expired) continue;
    const place = (rows.village[row] ?? 0) * rows.words.size + (rows.group[row] ?? 0);
    groups.put(row, name, place);
  }
  for (const same of groups.shared()) {
    const first = rows.household[same[0] ?? 0];
    if (same.every((row) => rows.household[row] === first)) continue;
    const say = () => {
      const households = new Set(same.map((row) => rows.household[row]));
      return {
        rule: 'same-name',
        clause: '',
        expected: '一户一个户号',
        found: `${households.size} 个户号`,
        because: '同组有打了星号后一样的名字，户号不同，可能是两个人，请核对。',
      };
    };
    for (const row of same) add(row, 'cannot-tell', say);
  }
};
