import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Figure, lastPlace } from '../../../src/domain/facts/exactness.ts';
import { sumWords } from '../../../src/domain/projects/funds.ts';
import type { Portal } from '../../../src/portal/portal.ts';
import type { Project } from '../../../src/portal/projects/read-projects.ts';
import { projectsOverview } from '../../../src/views/projects/overview.ts';
import { projectView } from '../../../src/views/projects/project-view.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();
const { all } = portal.projects;
const places = all.flatMap(({ funds }) => funds).length;

/** What a payer gave: round as it would be said of 约 and 余, or to the fen. */
const gift = fc.record({
  value: fc.option(
    fc.oneof(
      fc.nat(9_000_000_00),
      fc.tuple(fc.integer({ min: 1, max: 999 }), fc.nat(8)).map(([n, zeros]) => n * 10 ** zeros),
    ),
  ),
  exact: fc.boolean(),
  yearly: fc.boolean(),
});
type Gift = { readonly value: number | null; readonly exact: boolean; readonly yearly: boolean };

/** The bundled projects with other gifts, in their order. */
function given(gifts: readonly Gift[]): Portal {
  let next = 0;
  const changed = all.map((project) => ({
    ...project,
    funds: project.funds.map((fund) => {
      const value = gifts[next++] ?? { value: null, exact: true, yearly: false };
      return { ...fund, ...value };
    }),
  }));
  return { ...portal, projects: { ...portal.projects, all: changed } };
}

/** A sum says no digit that one of its rough parts does not have. */
function holds(sum: Figure | null, projects: readonly Project[]): void {
  const once = projects
    .flatMap(({ funds }) => funds)
    .filter(({ value, yearly }) => value !== null && !yearly);
  if (sum === null) {
    // Nought is said of nothing that is not known.
    expect(once).toEqual([]);
    return;
  }
  const rough = once.filter(({ exact }) => !exact);
  const place = Math.max(1, ...rough.map(({ value }) => lastPlace(value ?? 0)));
  expect([sum.exact, sum.value % place]).toEqual([rough.length === 0, 0]);
  expect(sumWords(sum).startsWith('约 ')).toBe(!sum.exact);
}

const gifts = fc.array(gift, { minLength: places, maxLength: places });

it('says no sum of projects with more digits than its least exact part', () => {
  fc.assert(
    fc.property(gifts, (list) => {
      const shown = given(list);
      const own = shown.projects.all;
      const { total, made, villages, byPayer } = projectsOverview(shown);
      holds(
        total,
        own.filter(({ sample }) => !sample),
      );
      holds(
        made,
        own.filter(({ sample }) => sample),
      );
      for (const { lines, known } of villages) {
        holds(
          known,
          lines.flatMap(({ project }) => (project.sample ? [] : [project])),
        );
      }
      for (const { fen, words } of byPayer.flatMap(({ bars }) => bars)) {
        // What is not exact has no number beside it that a machine could read.
        expect(fen === undefined).toBe(words.startsWith('约 '));
      }
      for (const project of own) {
        const { known, shares } = projectView(shown, project);
        holds(known, [project]);
        // A drawing is of parts of one whole: all given once, or all every year.
        const drawn = shares.filter(({ value }) => (value ?? 0) > 0);
        expect(new Set(drawn.map((part) => part.words.startsWith('每年 '))).size).toBeLessThan(2);
      }
    }),
    { numRuns: 40 },
  );
});

it('has nothing of a made-up project in a sum of real ones', () => {
  fc.assert(
    fc.property(gifts, (list) => {
      const shown = given(list);
      const real = shown.projects.all.filter(({ sample }) => !sample);
      const alone = projectsOverview({ ...shown, projects: { ...shown.projects, all: real } });
      const beside = projectsOverview(shown);
      expect(beside.total).toEqual(alone.total);
      expect(beside.byPayer.filter(({ name }) => name !== '示例台账')).toEqual(alone.byPayer);
    }),
    { numRuns: 40 },
  );
});
