import { formatYuan } from '../../domain/money.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Fault } from './fault.ts';

/** Sources are written in one way, by amount or by percent, and add up. */
export function checkSources({ sources, formula }: Programme, fault: Fault): void {
  const report = (message: string, fix: string) =>
    fault('programmes/sources', 'sources', message, fix);
  if (sources.length === 0) return;
  const byAmount = sources.filter(({ amount }) => amount !== null);
  const byPercent = sources.filter(({ percent }) => percent !== null);
  const total = sources.reduce((sum, { weight }) => sum + weight, 0);
  if (byAmount.length + byPercent.length !== sources.length || byAmount.length % sources.length) {
    report(
      '每个来源要写金额（amount）或百分比（percent）中的一样，几个来源写法要一样。',
      '请都写金额，或都写百分比。',
    );
  } else if (byPercent.length > 0) {
    if (total !== 100_00)
      report(`各来源的百分比加起来是 ${total / 100}%，不是 100%。`, '请核对每一个百分比。');
  } else if (formula.kind !== 'flat') {
    report(
      '只有定额（flat）的项目能按金额写各级出多少。',
      '请改写百分比（percent），或改用 flat。',
    );
  } else if (total !== formula.amount) {
    report(
      `各级加起来是 ${formatYuan(total)}，定额是 ${formatYuan(formula.amount)}，对不上。`,
      '请核对每一级的金额。',
    );
  }
}
