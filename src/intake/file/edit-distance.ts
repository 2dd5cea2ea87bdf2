/** Letters to add, drop or change, or neighbours to swap, to turn one word into the other. */
export function editDistance(from: string, to: string): number {
  const [a, b] = [[...from], [...to]];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The word nearest to one that is not known: at most a third of it differs; null when none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const letters = [...word];
  if (letters.length < 2 || letters.length > 40) return null;
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(letters.length / 3)) + 1;
  for (const one of known) {
    if (Math.abs([...one].length - letters.length) >= bestDistance) continue;
    const distance = editDistance(word, one);
    if (distance < bestDistance) [best, bestDistance] = [one, distance];
  }
  return best;
}
