import { addDays } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import type { DecisionDraft, StepDraft } from '../notices/draft.ts';
import { voiceOf } from '../voice.ts';

/** What two villages left out, so that the portal shows that it says so. */
const NEVER_VOTED = 'shiqiao';
const TOO_FEW_CAME = 'daoxiang';

/**
 * A decision by 四议两公开 around its deciding vote: opinions asked first, then proposed, discussed and
 * reviewed. `declined` says what was asked for and not taken up, and why.
 */
export function fourAndTwo(
  village: Village,
  topic: string,
  declined: string,
  deciding: StepDraft,
): DecisionDraft {
  const { heldOn } = deciding;
  const eligible = deciding.eligible ?? 0;
  const households = village.households ?? 0;
  const community = village.kind !== 'village';
  const [opinion = '', why = ''] = declined.split('。');
  const reason = why.split('，没有采纳')[0]?.replace('因为', '');
  const raisedOn = addDays(heldOn, -16);
  const steps: StepDraft[] = [
    {
      step: 'asked',
      heldOn: raisedOn,
      eligible: households,
      attended: Math.round(households * 0.6),
    },
    { step: 'proposed', heldOn: addDays(heldOn, -14), meeting: '村（社区）党组织会议' },
    {
      step: 'discussed',
      heldOn: addDays(heldOn, -10),
      meeting: community ? '社区「两委」联席会议' : '村「两委」联席会议',
    },
    { step: 'reviewed', heldOn: addDays(heldOn, -5), meeting: '党员大会' },
  ];
  if (village.id === TOO_FEW_CAME) {
    const attended = Math.floor(eligible / 2);
    steps.push({ ...deciding, attended, inFavour: attended - 1 });
  } else if (village.id !== NEVER_VOTED) {
    steps.push(deciding);
  }
  return {
    topic,
    kind: 'fourAndTwo',
    steps,
    opinions: [
      { opinion: `同意${topic}。`, raisedOn, voices: eligible * 2, outcome: 'upheld' },
      {
        opinion: `${opinion.replace('有人提出', '')}。`,
        raisedOn,
        voices: 6,
        outcome: 'rejected',
        reason: `${reason}。`,
      },
      {
        opinion: `想让${voiceOf(village).here}每月说一次办到哪里。`,
        raisedOn,
        voices: 11,
        outcome: 'partly',
        reason: '每季说一次，和公开目录的期一致。',
      },
    ],
    ...(topic.includes('路灯') && { resultHandle: 'works' }),
  };
}
