import { type Fen, formatYuan } from '../../domain/money.ts';

/** How many payments were of an amount, or of an amount up to a bound. */
export interface AmountBand {
  readonly label: string;
  readonly value: number;
  readonly words: string;
}

/** With so few different amounts each is told by itself: many rules pay everyone the same. */
const FEW = 5;
const BANDS = 6;
const STEPS = [1, 2, 5];

/** How the amounts are spread; bounds are round sums of 元, each included in the band below it. */
export function amountBands(amounts: readonly Fen[], unit: string): AmountBand[] {
  const words = (count: number): string => `${count} ${unit}`;
  const different = [...new Set(amounts)].sort((a, b) => a - b);
  if (different.length <= FEW) {
    return different.map((amount) => {
      const count = amounts.filter((other) => other === amount).length;
      return { label: formatYuan(amount), value: count, words: words(count) };
    });
  }
  const most = different.at(-1) ?? 0;
  const step = roundStep(most / BANDS);
  const bands = Array.from({ length: Math.ceil(most / step) }, (_, at) => ({
    above: at * step,
    upTo: (at + 1) * step,
  }));
  return bands.map(({ above, upTo }) => {
    const count = amounts.filter(
      (amount) => amount <= upTo && (amount > above || (above === 0 && amount === 0)),
    ).length;
    const label =
      above === 0 ? `${formatYuan(upTo)}以内` : `${formatYuan(above)}以上到 ${formatYuan(upTo)}`;
    return { label, value: count, words: words(count) };
  });
}

/** The next of 1, 2, 5, 10, 20, 50 … 元 that is not smaller, in fen. */
function roundStep(fen: number): Fen {
  for (let unit = 100; ; unit *= 10) {
    const step = STEPS.find((times) => times * unit >= fen);
    if (step !== undefined) return step * unit;
  }
}
