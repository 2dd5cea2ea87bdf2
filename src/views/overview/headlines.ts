import { formatYuan } from '../../domain/money.ts';
import { rateWords } from '../disclosure/overview.ts';
import { withinWords } from '../objections/objections.ts';
import { wrongWords } from '../programmes/wrong-sums.ts';
import type { Figures } from './figures.ts';

/** One figure with what it says and the way to what it is made of. */
export interface Headline {
  readonly href: string;
  readonly figure: string;
  readonly words: string;
}

/** A county, town or village in five figures, and first how many of its places have fallen silent; what nothing is known of is left out. */
export function headlines(figures: Figures): Headline[] {
  const { running, paidCount, waitingCount, timeliness, checked, breaches, objections } = figures;
  const lines: (Headline | false)[] = [
    figures.quiet > 0 && {
      href: '/disclosure/#quiet',
      figure: `${figures.quiet} 个村（社区）`,
      words: '没有再交数据；下面的数只到停下来的那一天',
    },
    { href: '/notices/', figure: `${running} 件`, words: '正在公示' },
    paidCount + waitingCount > 0 && {
      href: '/programmes/',
      figure: formatYuan(figures.paid),
      words: `奖补已兑付，${paidCount} 笔；还有 ${waitingCount} 笔等着`,
    },
    timeliness.due > 0 && {
      href: '/disclosure/',
      figure: rateWords(timeliness),
      words: `到期的按时公开了；晚了 ${timeliness.late} 件，没公开 ${timeliness.missing} 件`,
    },
    checked > 0 && {
      href: '/programmes/checks/',
      figure: `${breaches} 笔`,
      words: `和规则不相符，共核对 ${checked} 笔${figures.wrong.length > 0 ? `：${wrongWords(figures.wrong)}` : ''}`,
    },
    {
      href: '/objections/',
      figure: `${objections.received} 条`,
      words: `异议，答复 ${objections.answered} 条${objections.medianDays === null ? '' : `，一般${withinWords(objections.medianDays)}`}`,
    },
  ];
  return lines.filter((line) => line !== false);
}
