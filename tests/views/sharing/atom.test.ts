import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../../src/views/sharing/atom.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();
const site = { name: '阳光公示', url: (path: string) => `https://a.example${path}` };
const feed = atomFeed(portal, site, null);
const texts = (tag: string): string[] =>
  parse(feed)
    .querySelectorAll(`entry ${tag}`)
    .map((element) => element.text);

describe('the feed of all notices', () => {
  it('lists the newest fifty first, each with its own address and days', () => {
    // What was withdrawn comes after them, however old it is.
    expect(texts('title').findIndex((title) => title.endsWith('（公示已撤回）'))).toBe(50);
    expect(
      texts('id').every((id) => /^https:\/\/a\.example\/notices\/[a-z-]+-2022-\d+\/$/.test(id)),
    ).toBe(true);
    const days = texts('published').slice(0, 50);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(texts('published')[0]).toMatch(/^2022-12-\d\dT00:00:00\+08:00$/);
  });

  it('marks sample notices, and holds nothing of their tables or of the boards', () => {
    expect(texts('title').every((title) => title.startsWith('【示例】'))).toBe(true);
    for (const { subject } of portal.boards.filter(({ board }) => board === 'censure')) {
      expect(feed).not.toContain(subject);
    }
    for (const { id } of portal.payouts) expect(feed).not.toContain(id);
  });
});

it('gives each village its own, empty where it has published nothing', () => {
  const [first] = portal.notices;
  const own = atomFeed(portal, site, first?.village ?? '');
  const villages = parse(own)
    .querySelectorAll('entry id')
    .map(({ text }) => portal.notices.find(({ id }) => text.includes(`/${id}/`))?.village);
  expect(new Set(villages)).toEqual(new Set([first?.village]));
  const silent = portal.villages.find(({ id }) => !portal.notices.some((n) => n.village === id));
  expect(atomFeed(portal, site, silent?.id ?? '')).not.toContain('<entry>');
});
