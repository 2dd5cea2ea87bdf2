import { formatDay } from '../../day.ts';
import { rule } from './rule.ts';

/** The stages that the window speaks of lie within it, its first and last day included. */
export const windowRule = rule<string | null>(
  'window',
  (payout, { programme: { window } }, tell) => {
    if (!window) return;
    let isDated = false;
    for (const key of window.stages) {
      const day = payout.stages[key];
      if (day == null) continue;
      if (day < window.from || day > window.to) return tell('breach', key);
      isDated = true;
    }
    if (isDated) tell('pass', null);
  },
  (outcome, outside, payout, { programme }) => {
    const { from = '', to = '', clause = null, stages = [] } = programme.window ?? {};
    const dated = stages.filter((key) => payout.stages[key] != null);
    const shown = outside === null ? dated : [outside];
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
