import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseLines } from '../../../src/views/policies/clause-lines.ts';
import { ruleHref } from '../../../src/views/policies/clauses.ts';
import { layFlow, wrap } from '../../../src/views/policies/flow.ts';
import { policyLists, policyPages } from '../../../src/views/policies/policy-page.ts';
import { realPortal } from '../../support/real-portal.ts';

const portal = realPortal();

describe('policy pages', () => {
  const pages = policyPages(portal);

  it('has a page with a digest for each policy printed in full', () => {
    const digests = readdirSync('content/policies').map((name) => name.replace('.mdx', ''));
    expect(pages.map(({ policy }) => policy.id).sort()).toEqual(digests.sort());
    expect(policyLists(portal).cited).toHaveLength(20);
  });

  it('gives every clause of a policy an anchor and links it both ways', () => {
    const page = pages.find(({ policy }) => policy.id === 'meili-tingyuan');
    const clause = page?.clauses.find(({ id }) => id === 'R-TY-10');
    expect(clause?.anchor).toBe('r-ty-10');
    expect(clause?.uses.map(({ href }) => href)).toEqual([
      '/programmes/meili-tingyuan/',
      '#liucheng',
    ]);
    expect(page?.programmes).toEqual([{ title: '美丽庭院', href: '/programmes/meili-tingyuan/' }]);
    expect(page?.source?.href).toBe('/sources/yunyang-2022-05/#yunyang-2022-05-meili-tingyuan');
  });

  it('says what is not printed', () => {
    const about = pages.find(({ policy }) => policy.id === 'meili-tingyuan')?.about;
    expect(about).toContainEqual({ label: '文号', value: '没有写明' });
  });
});

it('gives each clause an anchor of its own, and a page that applies it or the mark that none does', () => {
  const places = new Set(portal.knowledge.rules.map(({ policy }) => policy));
  const lines = [...places].flatMap((place) => clauseLines(place, portal));
  expect(lines.map(({ id }) => id).sort()).toEqual(
    portal.knowledge.rules.map(({ id }) => id).sort(),
  );
  expect(new Set(lines.map(({ anchor }) => anchor)).size).toBe(lines.length);
  const applied = lines.filter(({ uses }) => uses.length > 0);
  expect(applied.length).toBeGreaterThan(100);
});

it('sends a rule that a village set itself to its case study', () => {
  expect(ruleHref({ id: 'R-SG-01', policy: 'shangenqian' }, portal)).toBe(
    '/cases/shangenqian/#r-sg-01',
  );
  expect(clauseLines('shangenqian', portal)).toHaveLength(7);
});

describe('flow charts', () => {
  it.each(
    policyPages(portal).flatMap(({ policy, flow }) => (flow ? [[policy.id, flow] as const] : [])),
  )('%s stays within its frame, boxes apart', (_, flow) => {
    flow.boxes.forEach((box, index) => {
      const before = flow.boxes[index - 1];
      if (before) expect(box.y).toBeGreaterThan(before.y + before.height);
      expect(box.x + box.width).toBeLessThanOrEqual(flow.width);
      for (const line of box.texts) expect(line.y).toBeLessThan(box.y + box.height);
    });
    const last = flow.boxes.at(-1);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(flow.height);
    expect(last?.next).toBeNull();
  });

  it('leads a failed step back to the one before', () => {
    const step = { policy: 'p', step: '验收', by: '乡镇', rules: [], due: null, otherwise: null };
    const flow = layFlow([
      { ...step, number: 1 },
      { ...step, number: 2, otherwise: '整改后再验' },
    ]);
    expect(flow?.boxes.map(({ back }) => back !== null)).toEqual([false, true]);
    expect(flow?.words).toBe('第1步，验收：乡镇。第2步，验收：乡镇，整改后再验');
    expect(layFlow([])).toBeNull();
  });

  it('breaks lines without losing a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'村内公示5天，。a') }),
        fc.integer({ min: 2, max: 20 }),
        (text, room) => {
          const lines = wrap(text, room);
          expect(lines.join('')).toBe(text);
          for (const line of lines) expect(line).not.toBe('');
        },
      ),
    );
  });
});
