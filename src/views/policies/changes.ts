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

/** What the two ends of a chart are called: the words of the digest and the period of its facts. */
export function changeNames(
  changes: NonNullable<PolicyHead['changes']>,
  portal: Pick<Portal, 'knowledge'>,
): [string, string] {
  const first = changes.parts[0];
  const name = (words: string, id: string | undefined): string => {
    const period = portal.knowledge.facts.find((fact) => fact.id === id)?.period;
    return period == null ? words : `${period}年${words}`;
  };
  return [name(changes.before, first?.before), name(changes.after, first?.after)];
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
