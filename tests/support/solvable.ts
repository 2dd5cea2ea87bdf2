/** One equation: sum of the unknowns, each as often as it stands there, is known. */
export type Equation = ReadonlyMap<string, number>;

/**
 * Unknowns that a system of linear equations settles, whatever its right sides are: those that are a
 * combination of equations alone. Gauss–Jordan with fractions of whole numbers, so without rounding.
 */
export function settled(equations: readonly Equation[]): string[] {
  const names = [...new Set(equations.flatMap((equation) => [...equation.keys()]))];
  const rows = equations.map((equation) => names.map((name) => BigInt(equation.get(name) ?? 0)));
  let from = 0;
  for (let column = 0; column < names.length; column += 1) {
    const at = rows.findIndex((row, index) => index >= from && row[column] !== 0n);
    const pivot = rows[at];
    if (!pivot) continue;
    rows.splice(at, 1);
    rows.splice(from, 0, pivot);
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0n;
      if (index === from || factor === 0n) continue;
      const scale = pivot[column] ?? 1n;
      rows[index] = row.map((value, place) => value * scale - (pivot[place] ?? 0n) * factor);
    }
    from += 1;
  }
  return rows.flatMap((row) => {
    const filled = row.flatMap((value, place) => (value === 0n ? [] : [place]));
    return filled.length === 1 ? (names[filled[0] ?? 0] ?? []) : [];
  });
}
