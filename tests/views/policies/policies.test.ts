import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clauseLines } from '../../../src/views/policies/clause-lines.ts';
import { ruleHref } from '../../../src/views/policies/clauses.ts';
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
