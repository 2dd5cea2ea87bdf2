import type { Broken, ExchangeList, LedgerLine } from './ledger.ts';

/** An exchange takes points, no more than there are, for something on the list at its price. */
export function judgeExchange(
  { change, closing, exchanged }: LedgerLine,
  goods: ExchangeList,
): Broken[] {
  if (change >= 0) {
    const message = '兑换要用掉积分，增减分应是负数。';
    return [{ code: 'direction', column: 'change', message }];
  }
  if (closing < 0) {
    const message = `兑换前只有 ${closing - change} 分，这里换掉 ${-change} 分。`;
    return [{ code: 'overdrawn', column: 'change', message }];
  }
  if (goods.size === 0) return [];
  const price = exchanged === null ? undefined : goods.get(exchanged);
  if (price === undefined) {
    const message = exchanged === null ? '没写换了什么。' : '兑换目录里没有这样东西。';
    return [{ code: 'goods', column: 'exchanged', message }];
  }
  if (price === null || price === -change) return [];
  const message = `兑换目录里这样东西是 ${price} 分，这里换掉 ${-change} 分。`;
  return [{ code: 'value', column: 'change', message }];
}
