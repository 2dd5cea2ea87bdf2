import type { Day } from '../domain/day.ts';
import type { Village } from '../domain/village.ts';
import type { SampleFile } from './file.ts';
import { healthAndSafety } from './health-and-safety/health-and-safety.ts';
import { property } from './property/property.ts';
import { Random } from './random.ts';
import { registerRows } from './registers/register-rows.ts';
import { tickets } from './tickets/tickets.ts';

/** Sample ledgers of what villages do for those who live there; each draws from a generator of its own. */
export function* villageLedgers(
  seed: number,
  today: Day,
  pilots: readonly Village[],
): Generator<SampleFile> {
  for (const [index, village] of pilots.entries()) {
    yield tickets(new Random(seed * 7019 + index), village, today);
    yield healthAndSafety(new Random(seed * 7057 + index), village);
  }
  yield registerRows(new Random(seed * 7039), pilots, today);
  yield* property(new Random(seed * 7043), pilots, today);
}
