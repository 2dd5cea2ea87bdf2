/** The moment in the time of the place, as ISO has it. */
export function momentInShanghai(): string {
  return new Date(Date.now() + 8 * 3600_000).toISOString().replace(/\.\d+Z$/, '+08:00');
}
