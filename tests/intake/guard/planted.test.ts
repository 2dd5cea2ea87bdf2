import { expect, it } from 'vitest';
import { PLACES } from '../../support/planted/places.ts';
import { harmlessText, numbers, SECRET_KINDS, secretOf } from '../../support/planted/secrets.ts';

const COUNT = 2_000;

it(`refuses ${COUNT} planted secrets in every kind of place, and prints none of them`, async () => {
  const draw = numbers(20_221_215);
  const missed: string[] = [];
  const leaked: string[] = [];
  const used = new Set<string>();
  for (let planted = 0, turn = 0; planted < COUNT; turn += 1) {
    const kind = SECRET_KINDS[turn % SECRET_KINDS.length];
    const place = PLACES[Math.floor(turn / SECRET_KINDS.length) % PLACES.length];
    if (!kind || !place) throw new Error('no kind or place');
    const secret = secretOf(kind, draw);
    if (place.holds && !place.holds(secret)) continue;
    planted += 1;
    used.add(`${place.name} ${kind}`);
    const problems = await place.plant(secret.value);
    if (!problems.some(({ severity }) => severity === 'error')) {
      missed.push(`${place.name}: ${secret.kind} ${secret.value}`);
    }
    if (JSON.stringify(problems).includes(secret.value)) {
      leaked.push(`${place.name}: ${secret.kind} ${secret.value}`);
    }
  }
  expect(missed).toEqual([]);
  expect(leaked).toEqual([]);
  expect(used.size).toBeGreaterThan(400);
}, 120_000);

it(`raises no false alarm on ${COUNT} harmless look-alikes in the same places`, async () => {
  const draw = numbers(1_215);
  const alarms: string[] = [];
  for (let shown = 0; shown < COUNT; shown += 1) {
    const place = PLACES[shown % PLACES.length];
    if (!place) throw new Error('no place');
    const text = harmlessText(draw);
    if (/^name of/.test(place.name) && text.includes('/')) continue;
    const problems = await place.plant(text);
    const errors = problems.filter(
      ({ severity, code }) => severity === 'error' && code !== 'guard/photo-details',
    );
    if (errors.length > 0) alarms.push(`${place.name}: ${text} → ${errors[0]?.code}`);
  }
  expect(alarms).toEqual([]);
}, 120_000);
