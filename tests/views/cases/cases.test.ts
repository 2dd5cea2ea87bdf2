import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realPortal } from '../../support/real-portal.ts';

const facts = new Set(realPortal().knowledge.facts.map(({ id }) => id));

describe.each(readdirSync('content/cases'))('%s', (file) => {
  const text = readFileSync(`content/cases/${file}`, 'utf8');
  const body = text.split('---').slice(2).join('---');
  const ids = new Set(text.match(/\bF\d{3}\b/g));

  it('takes every figure from the fact base, at least twelve', () => {
    expect(ids.size).toBeGreaterThanOrEqual(12);
    expect([...ids].filter((id) => !facts.has(id))).toEqual([]);
    expect(body.replace(/\bF\d{3}\b/g, '').match(/\d/)).toBeNull();
  });

  it('tells the problem, what it cost, what is not said and what to copy', () => {
    for (const heading of ['难在哪里', '花了多少', '没说清的地方', '别处能学什么']) {
      expect(body).toContain(`## ${heading}`);
    }
  });

  it('is 600 to 1,200 characters long, figures counted as read', () => {
    const read = body.replace(/<Fact id="F\d{3}" \/>/g, '数字数字');
    const han = read.match(/\p{Script=Han}/gu)?.length ?? 0;
    expect(han).toBeGreaterThanOrEqual(600);
    expect(han).toBeLessThanOrEqual(1200);
  });
});
