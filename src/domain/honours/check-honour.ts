import type { Honour, HonourFault, HonourRule, HonourTitle } from './honour.ts';
import { adultsOnly } from './rules/adults-only.ts';
import { daysInOrder } from './rules/days-in-order.ts';
import { rewardAsSaid } from './rules/reward-as-said.ts';
import { titleAllows } from './rules/title-allows.ts';
import { votesCount } from './rules/votes-count.ts';

const RULES: readonly HonourRule[] = [
  titleAllows,
  votesCount,
  daysInOrder,
  rewardAsSaid,
  adultsOnly,
];

/** Every reason why a title given may not be published; none when it may. */
export function checkHonour(honour: Honour, title: HonourTitle): HonourFault[] {
  return RULES.flatMap((rule) => rule(honour, title));
}
