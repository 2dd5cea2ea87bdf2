import { formatDay } from '../../day.ts';
import { rule } from './rule.ts';

/** The stages that the window speaks of lie within it, its first and last day included. */
export const windowRule = rule(
  'window',
  (payout, { programme: { window } }) => {
    if (!window) return [];
    const dated = window.stages.filter((key) => payout.stages[key] != null);
    if (dated.length === 0) return [];
    const outside = dated.find((key) => {
      const day = payout.stages[key] ?? '';
      return day < window.from || day > window.to;
    });
    const shown = outside === undefined ? dated : [outside];
    return [{ outcome: outside === undefined ? 'pass' : 'breach', shown } as const];
  },
  ({ outcome, shown }, payout, { programme }) => {
    const { from = '', to = '', clause = null } = programme.window ?? {};
    const expected = `${formatDay(from)}到${formatDay(to)}`;
    const label = (key: string) =>
      programme.stages.find((stage) => stage.key === key)?.label ?? key;
    const found = shown
      .map((key) => `${label(key)}${formatDay(payout.stages[key] ?? '')}`)
      .join('、');
    const because =
      outcome === 'pass'
        ? `${found}，在规定的${expected}里。`
        : `${found}，规定的是${expected}，不在这段时间里的不该享受。`;
    return { clause, expected, found, because };
  },
);
