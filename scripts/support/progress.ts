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
