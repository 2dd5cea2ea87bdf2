import type { CensureEntry, CensureFault, CensureRule } from './entry.ts';
import { adoptedRule } from './rules/adopted-rule.ts';
import { conductNotPerson } from './rules/conduct-not-person.ts';
import { kindAllows } from './rules/kind-allows.ts';
import { lawfulConsequence } from './rules/lawful-consequence.ts';
import { longestPeriod } from './rules/longest-period.ts';
import { orderOfDays } from './rules/order-of-days.ts';
import { requiredFields } from './rules/required.ts';
import { twoCheckers } from './rules/two-checkers.ts';
import { forbiddenSubjects } from './subjects/forbidden-subjects.ts';

const RULES: readonly CensureRule[] = [
  requiredFields,
  adoptedRule,
  twoCheckers,
  orderOfDays,
  longestPeriod,
  kindAllows,
  conductNotPerson,
  lawfulConsequence,
  forbiddenSubjects,
];

/** Every reason why a censure may not be published; none when it may. */
export function checkCensure(entry: CensureEntry): CensureFault[] {
  return RULES.flatMap((rule) => rule(entry));
}
