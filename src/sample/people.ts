import type { Random } from './random.ts';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
/** Heavenly stems in place of given names, so that nobody takes a sample for a neighbour. */
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];

/** A masked name that belongs to nobody: 张*甲, 李*, 欧阳**. */
export function maskedName(random: Random): string {
  const kind = random.between(1, 20);
  if (kind === 1) return '欧阳**';
  if (kind <= 4) return `${random.pick(SURNAMES)}*`;
  return `${random.pick(SURNAMES)}*${random.pick(STEMS)}`;
}

export function householdNumber(index: number): string {
  return `H${String(index).padStart(4, '0')}`;
}
