import type { Hundredths } from '../domain/programmes/programme.ts';

/**
 * A quantity as people type it on a phone: full-width digits, commas, spaces, a 万, the unit behind.
 * Hundredths of the unit; null when it is not a number of at most two decimals.
 */
export function readQuantity(text: string, unit: string): Hundredths | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace('。', '.');
  const bare = plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain;
  const match = /^(\d{1,9})(?:\.(\d*))?(万?)$/.exec(bare);
  if (!match) return null;
  const [, whole = '', decimals = '', ten = ''] = match;
  const places = ten === '' ? 2 : 6;
  const kept = decimals.replace(/0+$/, '');
  return kept.length > places ? null : Number(whole + kept.padEnd(places, '0'));
}
