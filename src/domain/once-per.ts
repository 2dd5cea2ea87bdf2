/**
 * Works something out of an object the first time it is asked for, and keeps it as long as the object. For
 * what never changes: a table of the program, a list of the portal. What pages read entry by entry is not to
 * be given, since only the first of them would be seen to read it.
 */
export function oncePer<Given extends object, Result extends object>(
  work: (given: Given) => Result,
): (given: Given) => Result {
  const known = new WeakMap<Given, Result>();
  return (given) => {
    const result = known.get(given) ?? work(given);
    known.set(given, result);
    return result;
  };
}
