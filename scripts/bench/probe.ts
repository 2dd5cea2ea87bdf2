import { writeFileSync } from 'node:fs';

/** Loaded before a command that is measured: tells at its end what it used. */
process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.BENCH_PROBE ?? '',
    JSON.stringify({
      cpu: (userCPUTime + systemCPUTime) / 1e6,
      megabytes: Math.round(maxRSS / 1024),
    }),
  );
});
