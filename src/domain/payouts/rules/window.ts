import { formatDay } from '../../day.ts';
import { rule } from './rule.ts';

/**
 * The stages that the window speaks of lie within it, its first and last day included. Where the rule
 * means other days than the ledger holds, a day outside settles nothing.
 */
export const windowRule = rule<string | null>(
  'window',
  (payout, { programme: { window } }, tell) => {
    if (!window) return;
    let isDated = false;
    for (const key of window.stages) {
      const day = payout.stages[key];
      if (day == null) continue;
      if (day < window.from || day > window.to)
        return tell(window.unclear === null ? 'breach' : 'cannot-tell', key);
      isDated = true;
    }
    if (isDated) tell('pass', null);
  },
  (outcome, outside, payout, { programme }) => {
    const window = programme.window;
    const { from = '', to = '', clause = null, stages = [], unclear = null } = window ?? {};
    const dated = stages.filter((key) => payout.stages[key] != null);
    const shown = outside === null ? dated : [outside];
    const expected = `${formatDay(from)}到${formatDay(to)}`;
    const label = (key: string) =>
      programme.stages.find((stage) => stage.key === key)?.label ?? key;
    const found = shown
      .map((key) => `${label(key)}${formatDay(payout.stages[key] ?? '')}`)
      .join('、');
    const because = {
      pass: `${found}，在规定的${expected}里。`,
      'cannot-tell': `${found}，规定的是${expected}。${unclear}，所以看不出该不该享受。`,
      breach: `${found}，规定的是${expected}，不在这段时间里的不该享受。`,
    }[outcome];
    return { clause, expected, found, because };
  },
);
