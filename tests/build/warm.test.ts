import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { benchWarm } from '../../scripts/bench/warm.ts';
import { countyFiles } from '../support/another-county.ts';
import { writeFolder } from '../support/source-tree.ts';

/** Edits that are tried; `EDITS=200` tries as many as `npm run bench -- warm` on its larger home. */
const EDITS = Number(process.env.EDITS ?? 1);

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-'));
  writeFolder(join(room, 'county'), countyFiles());
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

it('leaves no file as it was that would be another after edits at random', async () => {
  const { turns, stood, wrong } = await benchWarm(join(room, 'warm'), EDITS, join(room, 'county'));
  expect(wrong).toEqual([]);
  expect(turns).toBe(EDITS);
  expect(stood).toBeGreaterThan(0.2);
});
