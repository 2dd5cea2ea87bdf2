/** Texts kept before beginning anew, so that what differs from page to page does not gather. */
const MOST = 1000;

/** Works something out of a text once, where many pages carry the same. */
export function oncePerText<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const result = work(text);
    known.set(text, result);
    return result;
  };
}
