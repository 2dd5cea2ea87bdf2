/** Runs one step of long work and says how long it took; quiet for anything under half a second. */
export function step<Result>(name: string, run: () => Result): Result {
  const start = performance.now();
  const done = (result: Result): Result => {
    const seconds = (performance.now() - start) / 1000;
    if (seconds >= 0.5) console.error(`${name}：${seconds.toFixed(1)} 秒`);
    return result;
  };
  const result = run();
  return result instanceof Promise ? (result.then(done) as Result) : done(result);
}

/** Width of the bar, in characters. */
const BAR = 24;

/**
 * Tells how far long work is, of which another process may have done some before: a bar where somebody
 * watches, nothing where the words go to a file.
 */
export function progressBar(
  of: number,
  before = 0,
): {
  readonly step: (words: string) => void;
  readonly end: () => void;
} {
  let done = before;
  const show = (text: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  };
  return {
    step: (words) => {
      done += 1;
      const full = Math.round((done / Math.max(of, 1)) * BAR);
      show(`${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done} / ${of} ${words}`);
    },
    end: () => show(''),
  };
}
