import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { benchWarm } from '../../scripts/bench/warm.ts';
import { readDataFolder } from '../../src/portal/fs/load.ts';
import { writeFolder } from '../support/source-tree.ts';

/** Edits that are tried; `EDITS=200` tries as many as `npm run bench -- warm` on its larger home. */
const EDITS = Number(process.env.EDITS ?? 1);

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-'));
  // What is real of the demonstration: all its facts, policies and articles.
  const real = [...readDataFolder('data')].filter(([path]) => !/^(?:sample|record)\//.test(path));
  writeFolder(join(room, 'county'), new Map(real));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

it('leaves no file as it was that would be another after edits at random', async () => {
  const { turns, stood, wrong } = await benchWarm(join(room, 'warm'), EDITS, join(room, 'county'));
  expect(wrong).toEqual([]);
  expect(turns).toBe(EDITS);
  expect(stood).toBeGreaterThan(0.2);
});
