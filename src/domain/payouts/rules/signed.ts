import { rule } from './rule.ts';

/** Everyone who must sign has signed before the money moves. */
export const signedRule = rule<null>(
  'signed',
  (payout, { programme: { signers } }, tell) => {
    if (!signers || payout.paid === null) return;
    if (payout.signed === null) return tell('cannot-tell', null);
    for (const post of signers.posts) {
      if (!payout.signed.includes(post)) return tell('breach', null);
    }
    tell('pass', null);
  },
  (outcome, _detail, payout, { programme: { signers } }) => {
    const posts = signers?.posts ?? [];
    const missing = posts.filter((post) => !payout.signed?.includes(post));
    const expected = posts.join('、');
    const because = {
      pass: `规则要 ${posts.length} 个人签字，都签了。`,
      'cannot-tell': `规则要 ${posts.length} 个人签字，这里没有写谁签了，看不出齐不齐。`,
      breach: `规则要 ${posts.length} 个人签字，少了${missing.join('、')}，签字不齐就付了钱，出了错找不到谁把的关。`,
    }[outcome];
    const found = payout.signed === null ? '没有填' : payout.signed.join('、');
    return { clause: signers?.clause ?? null, expected, found, because };
  },
);
