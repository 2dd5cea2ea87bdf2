/** How many of a hundred, with one decimal where it says more: 4, 3.4; null of nothing. */
export function perHundred(count: number, of: number): string | null {
  if (of === 0) return null;
  return String(Math.round((count * 1000) / of) / 10);
}
