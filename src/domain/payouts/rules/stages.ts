import { type Day, formatDay } from '../../day.ts';
import type { Programme, Stage } from '../../programmes/programme.ts';
import { PAID_STAGE, type Payout, type PayoutTerms } from '../payout.ts';
import { lastStageOf, startOf } from '../standing.ts';
import { rule, type Said, type Tell } from './rule.ts';

interface Reached {
  readonly stage: Stage;
  readonly day: Day;
}

type Found =
  | { readonly kind: 'undated' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'gap'; readonly missing: Stage; readonly at: Reached }
  | { readonly kind: 'order'; readonly before: Reached; readonly at: Reached }
  | { readonly kind: 'running'; readonly until: Day; readonly at: Reached };

const UNDATED = { kind: 'undated' } as const;
const KEPT = { kind: 'kept' } as const;

/**
 * No stage is skipped, none comes before the one ahead of it, and none while the notice ahead of it
 * still runs. When the money moved against the notice is a rule of its own.
 */
export const stagesRule = rule<Found>(
  'stages',
  (payout, { programme }, tell) => {
    if (payout.refused === null) walk(payout, programme, tell);
  },
  (_outcome, found, payout, { programme }) => ({
    expected: programme.stages.map(({ label }) => label).join('→'),
    ...say(found, payout, programme),
  }),
);

function walk(payout: PayoutTerms, programme: Programme, tell: Tell<Found>) {
  let last: Stage | null = null;
  let lastDay: Day = '';
  let missing: Stage | null = null;
  for (const stage of programme.stages) {
    const day = startOf(payout, stage);
    if (day === null) {
      missing ??= stage;
      continue;
    }
    if (missing) return tell('breach', { kind: 'gap', missing, at: { stage, day } });
    if (last && day < lastDay) {
      return tell('breach', {
        kind: 'order',
        before: { stage: last, day: lastDay },
        at: { stage, day },
      });
    }
    const until = last?.kind === 'notice' && stage.key !== PAID_STAGE ? payout.noticeTo : null;
    if (until !== null && day <= until)
      return tell('breach', { kind: 'running', until, at: { stage, day } });
    last = stage;
    lastDay = day;
  }
  if (last) tell('pass', KEPT);
  else tell('cannot-tell', UNDATED);
}

function say(found: Found, payout: Payout, programme: Programme): Omit<Said, 'expected'> {
  if (found.kind === 'undated')
    return {
      clause: null,
      found: '没有日期',
      because: '按规则每一步都要有日期，这里一步也没有填，看不出走到哪里。',
    };
  if (found.kind === 'kept') {
    const { label, clause } = lastStageOf(programme, payout) ?? { label: '', clause: null };
    const because = `走到「${label}」，一步没少，先后没有错。`;
    return { clause, found: `到「${label}」`, because };
  }
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
  }
}
