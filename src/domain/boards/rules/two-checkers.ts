import type { CensureEntry, CensureFault } from '../entry.ts';

/** Two people in two different posts have looked. */
export function twoCheckers({ checkedBy }: CensureEntry): readonly CensureFault[] {
  if (new Set(checkedBy ?? []).size >= 2) return [];
  return [
    {
      field: 'checkedBy',
      code: 'two-checkers',
      message: '核实的人不够两个，或者两个人是同一职务。',
      fix: '请写两个不同职务，用分号隔开。',
    },
  ];
}
