/** Millionths of a figure as clerks write it, nothing for an empty cell; null where it cannot be read. */
export function millionths(text: string): bigint | null {
  const [, sign, whole, decimals = ''] =
    /^[¥]?(-?)(\d+(?:,\d{3})*)(?:\.(\d{1,6}))?元?$/.exec(text) ??
    (text === '' ? ['', '', '0'] : []);
  if (whole === undefined) return null;
  const value = BigInt(whole.replaceAll(',', '') + decimals.padEnd(6, '0'));
  return sign === '-' ? -value : value;
}

/** Inverse of `millionths`, without needless zeros. */
export function inFigures(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(7, '0');
  const decimals = digits.slice(-6).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -6)}${decimals === '' ? '' : `.${decimals}`}`;
}
