import type { Honour, HonourFault, HonourTitle } from '../honour.ts';

/** The reward is what the title says; where it is another, or the title says none, why is told. */
export function rewardAsSaid(
  { reward, rewardBasis }: Honour,
  title: HonourTitle,
): readonly HonourFault[] {
  if (rewardBasis !== null || reward === title.reward) return [];
  if (reward === null) {
    return [
      {
        field: 'reward',
        code: 'reward-missing',
        message: `「${title.title}」规定有奖励，这里没有写。`,
        fix: `请写「${title.reward}」；没有给的，在奖励说明里写为什么。`,
      },
    ];
  }
  return [
    {
      field: 'rewardBasis',
      code: 'reward-unsaid',
      message:
        title.reward === null
          ? `「${title.title}」的规定没有写奖励，这里给了奖励。`
          : `奖励和规定的不一样，规定是「${title.reward}」。`,
      fix: '请在奖励说明里写依据哪个办法、谁定的。',
    },
  ];
}
