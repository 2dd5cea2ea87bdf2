import type { Honour, HonourFault } from '../honour.ts';

/** Votes are counted against those who could vote; without votes the way it was decided is told. */
export function votesCount({ votes, eligible, method }: Honour): readonly HonourFault[] {
  if (votes === null && eligible === null) {
    if (method !== null && !method.includes('投票')) return [];
    return [
      {
        field: 'method',
        code: 'how-decided',
        message: method === null ? '没有写怎么评的。' : '写了投票，没有写票数。',
        fix: '投票的请写得票和应投票数；不投票的请写评选方式，例如「评价小组评议」。',
      },
    ];
  }
  if (votes === null || eligible === null) {
    return [
      {
        field: votes === null ? 'votes' : 'eligible',
        code: 'votes-half',
        message: '得票和应投票数只写了一个。',
        fix: '两个都要写；没有投票的两个都空着。',
      },
    ];
  }
  if (votes <= eligible) return [];
  return [
    {
      field: 'votes',
      code: 'votes-over',
      message: `得票 ${votes} 多于应投票数 ${eligible}。`,
      fix: '请核对票数。',
    },
  ];
}
