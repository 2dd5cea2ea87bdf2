import { type Day, daysBetween, formatDay } from '../../domain/day.ts';
import { formatYuan } from '../../domain/money.ts';
import type { Envelope } from '../../domain/payouts/envelope.ts';
import type { Pace } from '../../domain/payouts/pace.ts';
import type { Programme } from '../../domain/programmes/programme.ts';

/** What will run out when, in plain sentences. */
export function paceWords(programme: Programme, envelope: Envelope, pace: Pace): string[] {
  const promised =
    envelope.remaining !== null && envelope.remaining < 0 && (envelope.unspent ?? 0) >= 0
      ? [`等着的全付完，钱还差 ${formatYuan(0 - envelope.remaining)}。`]
      : [];
  switch (pace.kind) {
    case 'cannot-tell':
      return [`钱什么时候用完，看不出来：${pace.why}。`, ...promised];
    case 'used-up':
      return pace.over === 0
        ? ['资金总额已经全部付完。']
        : [`付出去的已经超过资金总额 ${formatYuan(pace.over)}。`];
    case 'runs-out':
      return [
        `最近 ${pace.days} 天付了 ${formatYuan(pace.paid)}，还有 ${formatYuan(pace.left)}没付出去；照这个快慢，到${formatDay(pace.on)}付完。`,
        ...endWords(programme, pace.on),
        ...promised,
      ];
  }
}

/** The day the money is gone beside the day the rule ends. */
function endWords({ window }: Programme, on: Day): string[] {
  if (!window) return [];
  const days = daysBetween(on, window.to);
  return days > 0
    ? [`比办法截止的${formatDay(window.to)}早 ${days} 天，后面的户可能拿不到。`]
    : [`办法到${formatDay(window.to)}截止，照这样到那天还付不完。`];
}
