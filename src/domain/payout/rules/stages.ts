import { type Day, formatDay } from '../../day.ts';
import type { Programme, Stage } from '../../programme/programme.ts';
import { PAID_STAGE, type Payout } from '../payout.ts';
import { type Finding, rule, type Said } from './rule.ts';

interface Reached {
  readonly stage: Stage;
  readonly day: Day;
}

type Found = Finding &
  (
    | { readonly kind: 'undated' }
    | { readonly kind: 'gap'; readonly missing: Stage; readonly at: Reached }
    | { readonly kind: 'order'; readonly before: Reached; readonly at: Reached }
    | { readonly kind: 'running'; readonly until: Day; readonly at: Reached }
    | { readonly kind: 'kept'; readonly at: Reached }
  );

/**
 * No stage is skipped, none comes before the one ahead of it, and none while the notice ahead of it
 * still runs. When the money moved against the notice is a rule of its own.
 */
export const stagesRule = rule<Found>(
  'stages',
  (payout, { programme }) => (payout.refused === null ? [walk(payout, programme)] : []),
  (found, _payout, { programme }) => ({
    expected: programme.stages.map(({ label }) => label).join('→'),
    ...say(found, programme),
  }),
);

function walk(payout: Payout, programme: Programme): Found {
  let last: Reached | null = null;
  let missing: Stage | null = null;
  for (const stage of programme.stages) {
    const day = stage.kind === 'notice' ? payout.noticeFrom : (payout.stages[stage.key] ?? null);
    if (day === null) {
      missing ??= stage;
      continue;
    }
    const at: Reached = { stage, day };
    if (missing) return { outcome: 'breach', kind: 'gap', missing, at };
    if (last && day < last.day) return { outcome: 'breach', kind: 'order', before: last, at };
    const until =
      last?.stage.kind === 'notice' && stage.key !== PAID_STAGE ? payout.noticeTo : null;
    if (until !== null && day <= until) return { outcome: 'breach', kind: 'running', until, at };
    last = at;
  }
  return last
    ? { outcome: 'pass', kind: 'kept', at: last }
    : { outcome: 'cannot-tell', kind: 'undated' };
}

function say(found: Found, programme: Programme): Omit<Said, 'expected'> {
  if (found.kind === 'undated')
    return {
      clause: null,
      found: '没有日期',
      because: '按规则每一步都要有日期，这里一步也没有填，看不出走到哪里。',
    };
  const { stage, day } = found.at;
  const reached = `「${stage.label}」${formatDay(day)}`;
  switch (found.kind) {
    case 'gap':
      return {
        clause: found.missing.clause,
        found: `没有「${found.missing.label}」`,
        because: `规则要先「${found.missing.label}」，已经到了「${stage.label}」却没有它的日期，少了一步就少了一道把关。`,
      };
    case 'order': {
      const { before } = found;
      return {
        clause: stage.clause ?? before.stage.clause,
        found: `${stage.label} ${day}`,
        because: `${reached}早于「${before.stage.label}」${formatDay(before.day)}，先后不对，前一步就把不住后一步。`,
      };
    }
    case 'running':
      return {
        clause: stage.clause ?? programme.notice?.clause ?? null,
        found: `${stage.label} ${day}`,
        because: `公示到${formatDay(found.until)}才满，${reached}就办了，先后不对，有意见的人还没说完。`,
      };
    case 'kept':
      return {
        clause: stage.clause,
        found: `到「${stage.label}」`,
        because: `走到「${stage.label}」，一步没少，先后没有错。`,
      };
  }
}
