/** How a sample came about; only a drawn one says anything of those who were not asked. */
export const DRAWINGS = {
  random: '随机抽',
  everyone: '全都问',
  quota: '按户型、片区配额',
  volunteer: '愿意填的填',
  unstated: '没有登记',
} as const;
export type Drawing = keyof typeof DRAWINGS;

/** A share with the margin that chance gives it, in tenths of a percent; or why none can be given. */
export type Margin =
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      readonly finite: boolean;
    }
  | { readonly kind: 'whole' }
  | { readonly kind: 'none'; readonly why: string };

/** Two-sided 95 %. */
const Z = 1.959964;

/**
 * Wilson interval at 95 % for `part` of `sample`, the sample counted larger by (N−1)/(N−n) where those
 * it was drawn from (`population` N) are known. Bounds are rounded outward, so that they never promise
 * more than they hold. Only for random samples: any other has no margin that arithmetic could give.
 */
export function marginOf(
  drawing: Drawing,
  part: number,
  sample: number,
  population: number | null,
): Margin {
  if (drawing === 'everyone') {
    return population !== null && sample >= population
      ? { kind: 'whole' }
      : { kind: 'none', why: '要问全部，没有问到全部；没答的怎么想不知道，误差算不出' };
  }
  if (drawing !== 'random') return { kind: 'none', why: '不是随机抽的样本，误差算不出' };
  if (sample <= 0) return { kind: 'none', why: '没有有效问卷' };
  if (population !== null && sample > population)
    return { kind: 'none', why: '问卷比总数还多，数有错，误差算不出' };
  if (population !== null && sample === population) return { kind: 'whole' };
  const size = population === null ? sample : (sample * (population - 1)) / (population - sample);
  const share = part / sample;
  const square = Z * Z;
  const centre = (share + square / (2 * size)) / (1 + square / size);
  const reach =
    (Z / (1 + square / size)) *
    Math.sqrt((share * (1 - share)) / size + square / (4 * size * size));
  return {
    kind: 'range',
    low: Math.max(0, Math.floor((centre - reach) * 1_000)),
    high: Math.min(1_000, Math.ceil((centre + reach) * 1_000)),
    finite: population !== null,
  };
}
