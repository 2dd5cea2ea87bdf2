import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { benchWarm } from '../../scripts/bench/warm.ts';
import { countyHome } from '../support/another-county.ts';

/** Edits that are tried; `EDITS=200` tries as many as `npm run bench -- warm` on its larger home. */
const EDITS = Number(process.env.EDITS ?? 1);

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-'));
  for (const [name, value] of Object.entries(countyHome(room))) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(room, { recursive: true, force: true });
});

it('leaves no file as it was that would be another after edits at random', async () => {
  const { turns, stood, wrong } = await benchWarm(join(room, 'warm'), EDITS, join(room, 'data'));
  expect(wrong).toEqual([]);
  expect(turns).toBe(EDITS);
  expect(stood).toBeGreaterThan(0.2);
});
