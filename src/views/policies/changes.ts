import type { PolicyHead } from '../../intake/policy-head.ts';
import type { Portal } from '../../portal/assemble.ts';

/** One figure before and after, both with their number and as printed. */
export interface ChangeLine {
  readonly label: string;
  readonly before: number;
  readonly after: number;
  readonly beforeWords: string;
  readonly afterWords: string;
}

/** The figures of a policy's chart, taken from the fact base. */
export function changeLines(
  changes: NonNullable<PolicyHead['changes']>,
  portal: Pick<Portal, 'knowledge'>,
): ChangeLine[] {
  const figure = (id: string): { value: number; printed: string } => {
    const fact = portal.knowledge.facts.find((entry) => entry.id === id);
    if (fact?.value == null) throw new Error(`fact ${id} has no number`);
    return { value: fact.value, printed: fact.printed };
  };
  return changes.parts.map(({ label, before, after }) => {
    const [from, to] = [figure(before), figure(after)];
    return {
      label,
      before: from.value,
      after: to.value,
      beforeWords: from.printed,
      afterWords: to.printed,
    };
  });
}
