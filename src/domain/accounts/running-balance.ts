/** A change of a balance, and the balance written after it if the line writes one. Whole units. */
export interface BalanceStep {
  readonly change: number;
  readonly declared: number | null;
}

/**
 * A step whose written balance does not follow. `wrong` tells which number the steps after it speak
 * against: the balance as written, or the change (of this step or one since the balance before);
 * `either` when no step after it tells.
 */
export interface BalanceFault {
  readonly at: number;
  readonly computed: number;
  readonly declared: number;
  readonly wrong: 'declared' | 'change' | 'either';
}

/** One way to read the steps so far: the balance carried on, and where it had to assume a slip. */
interface Reading {
  readonly balance: number;
  readonly cost: number;
  readonly slip: Slip | null;
}
interface Slip extends Omit<BalanceFault, 'wrong'> {
  readonly carried: 'declared' | 'computed';
  readonly before: Slip | null;
}

/** Readings kept side by side; a ledger of nothing but slips needs no more. */
const MOST = 8;

/**
 * Follows a balance through its steps and names as few as will explain every number written. A
 * balance mistyped once does not put the next step in the wrong, nor does a change mistyped once put
 * every later balance in the wrong: at each step that does not follow, both readings are carried on,
 * and the one that needs fewer slips is given.
 */
export function followBalance(opening: number, steps: readonly BalanceStep[]): BalanceFault[] {
  let readings: Reading[] = [{ balance: opening, cost: 0, slip: null }];
  let lastDeclared = -1;
  for (const [at, step] of steps.entries()) {
    if (step.declared !== null) lastDeclared = at;
    readings = cheapest(readings.flatMap((reading) => carriedOn(reading, step, at)));
  }
  const faults: BalanceFault[] = [];
  for (let slip = readings[0]?.slip ?? null; slip; slip = slip.before) {
    const { at, computed, declared, carried } = slip;
    const wrong =
      at === lastDeclared ? 'either' : carried === 'computed' ? 'declared' : ('change' as const);
    faults.unshift({ at, computed, declared, wrong });
  }
  return faults;
}

function carriedOn({ balance, cost, slip }: Reading, step: BalanceStep, at: number): Reading[] {
  const computed = balance + step.change;
  const { declared } = step;
  if (declared === null || declared === computed) return [{ balance: computed, cost, slip }];
  const next = (carried: Slip['carried']): Reading => ({
    balance: carried === 'declared' ? declared : computed,
    cost: cost + 1,
    slip: { at, computed, declared, carried, before: slip },
  });
  return [next('declared'), next('computed')];
}

/** The readings with the fewest slips, one for each balance carried on. */
function cheapest(readings: readonly Reading[]): Reading[] {
  const best = new Map<number, Reading>();
  for (const reading of readings) {
    const known = best.get(reading.balance);
    if (!known || reading.cost < known.cost) best.set(reading.balance, reading);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST);
}
