import { type Day, daysBetween } from '../day.ts';
import { median } from '../median.ts';

export const CHANNELS = {
  paper: '纸面',
  phone: '电话',
  inPerson: '当面',
  box: '意见箱',
  online: '网上',
} as const;
export type Channel = keyof typeof CHANNELS;

export const SUBJECTS = {
  amount: '金额',
  list: '名单',
  procedure: '做法',
  other: '其他',
} as const;

export const OUTCOMES = { upheld: '采纳', partly: '部分采纳', rejected: '没有采纳' } as const;
export type ObjectionOutcome = keyof typeof OUTCOMES;

/** An objection to a notice, without the person who raised it. */
export interface Objection {
  readonly receivedOn: Day;
  readonly channel: Channel;
  readonly answeredOn: Day | null;
  readonly outcome: ObjectionOutcome | null;
}

/** How objections were dealt with, by a day. */
export interface ObjectionSummary {
  readonly received: number;
  readonly byChannel: readonly { readonly channel: Channel; readonly count: number }[];
  readonly answered: number;
  readonly upheld: number;
  readonly partly: number;
  readonly rejected: number;
  /** Received and not yet answered, and how long the oldest has waited. */
  readonly open: number;
  readonly oldestOpenDays: number | null;
  readonly medianDays: number | null;
  readonly longestDays: number | null;
}

/** What had been received and answered by `today`; days run from receipt to answer. */
export function summariseObjections(
  objections: readonly Objection[],
  today: Day,
): ObjectionSummary {
  const received = objections.filter(({ receivedOn }) => receivedOn <= today);
  const answered = received.filter(({ answeredOn }) => answeredOn !== null && answeredOn <= today);
  const open = received.filter((objection) => !answered.includes(objection));
  const days = answered.map(({ receivedOn, answeredOn }) =>
    daysBetween(receivedOn, answeredOn ?? receivedOn),
  );
  const waits = open.map(({ receivedOn }) => daysBetween(receivedOn, today));
  const count = (outcome: ObjectionOutcome): number =>
    answered.filter((objection) => objection.outcome === outcome).length;
  return {
    received: received.length,
    byChannel: (Object.keys(CHANNELS) as Channel[])
      .map((channel) => ({
        channel,
        count: received.filter((objection) => objection.channel === channel).length,
      }))
      .filter((entry) => entry.count > 0),
    answered: answered.length,
    upheld: count('upheld'),
    partly: count('partly'),
    rejected: count('rejected'),
    open: open.length,
    oldestOpenDays: waits.length === 0 ? null : Math.max(...waits),
    medianDays: median(days),
    longestDays: days.length === 0 ? null : Math.max(...days),
  };
}
