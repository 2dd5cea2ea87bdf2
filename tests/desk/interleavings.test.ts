import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { DeskStore, type Kept } from '../../src/desk/store.ts';
import {
  type Acting,
  approve,
  change,
  handIn,
  type Outcome,
  type Person,
  publish,
  type Submission,
  sendBack,
  submit,
} from '../../src/domain/desk/submission.ts';
import { FolderMoved } from '../../src/portal/fs/write.ts';

/** In memory where there is such a place: every change waits until it is on the disk. */
const MEMORY = '/dev/shm';
const room = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'sunboard-desk-store-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const PERSONS: readonly Person[] = [
  { name: '甲', post: '报账员', roles: ['handIn'] },
  { name: '乙', post: '主任', roles: ['handIn', 'approve', 'publish'] },
];
const ID = '2026-11-27-001';

/** What a sheet of so many rows comes to. */
const foundIn = ({ sheet }: Submission) => ({
  rows: sheet.length,
  totals: {},
  digest: `d${sheet}`,
});

const DEEDS: Readonly<Record<string, (one: Submission, acting: Acting, n: number) => Outcome>> = {
  change: (one, acting, n) => change(one, { sheet: 'x'.repeat(n) }, acting),
  submit: (one, acting) => submit(one, { faults: 0, digest: foundIn(one).digest }, acting),
  approve: (one, acting, n) => approve(one, { rows: n, totals: {} }, foundIn(one), acting),
  sendBack: (one, acting) => sendBack(one, '改', [], acting),
  publish: (one, acting) => publish(one, { digest: foundIn(one).digest, pages: [] }, acting),
};

/** A window looks, or does something to what it last saw, or dies while it writes. */
const move = fc.record({
  window: fc.nat(1),
  person: fc.nat(1),
  deed: fc.constantFrom('look', ...Object.keys(DEEDS)),
  n: fc.integer({ min: 1, max: 3 }),
  dies: fc.boolean(),
});

let homes = 0;
it('two windows lose nothing, and nothing is public that another person did not approve', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 4, maxLength: 10 }), (moves) => {
      homes += 1;
      const folder = join(room, String(homes));
      const store = new DeskStore(folder);
      const acting = (at: number): Acting => ({ person: PERSONS[at] as Person, at: 'now' });
      const first = handIn({ id: ID, table: 't', village: 'v', name: 'n', sheet: 'x' }, acting(0));
      if (!first.ok) throw new Error(first.why);
      store.put(first.submission, null);
      let truth = first.submission;
      const seen: (Kept | null)[] = [store.get(ID), store.get(ID)];
      for (const { window, person, deed, n, dies } of moves) {
        const kept = seen[window];
        if (deed === 'look' || !kept) seen[window] = store.get(ID);
        else {
          const outcome = DEEDS[deed]?.(kept.submission, acting(person), n);
          if (outcome?.ok) {
            try {
              store.put(outcome.submission, kept.seen);
              // Only what was worked out from what is there may take its place.
              expect(kept.submission).toEqual(truth);
              truth = outcome.submission;
            } catch (error) {
              expect(error).toBeInstanceOf(FolderMoved);
              expect(kept.submission).not.toEqual(truth);
            }
          }
        }
        if (dies) leaveHalfWritten(folder);
        expect((dies ? new DeskStore(folder) : store).get(ID)?.submission).toEqual(truth);
      }
      expect(approvedBefore(truth)).toBe(true);
    }),
    { numRuns: Number(process.env.DESK_RUNS ?? 1000) },
  );
});

/** What a writer that was killed before its journal leaves behind: half of a file, and no word of it. */
function leaveHalfWritten(folder: string): void {
  mkdirSync(join(folder, '.changes'), { recursive: true });
  writeFileSync(join(folder, '.changes', '0.new'), '{"id":');
}

/** Whether what is public was approved, after its last change, by somebody with no hand in it. */
function approvedBefore({ state, deeds, approved, sheet }: Submission): boolean {
  if (state !== 'published') return true;
  const last = (what: string) => deeds.findLastIndex((deed) => deed.what === what);
  const approver = deeds[last('approved')]?.who;
  const hands = deeds.filter(({ what }) => ['handedIn', 'changed', 'submitted'].includes(what));
  return (
    last('approved') > Math.max(last('changed'), last('submitted'), last('sentBack')) &&
    hands.every(({ who }) => who !== approver) &&
    approved === `d${sheet}`
  );
}
