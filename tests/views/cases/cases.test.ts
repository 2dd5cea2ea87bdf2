import { describe, expect, it } from 'vitest';
import { figureBase, hanCount, plainProse } from '../../../src/intake/prose-tags.ts';
import { proseProblems, readProse } from '../../../src/portal/fs/prose.ts';
import { notesOf } from '../../../src/views/facts/notes.ts';
import { realPortal } from '../../support/real-portal.ts';

const portal = realPortal();
const base = figureBase(portal.knowledge);
const { texts } = readProse('content');

it('has no fault in any case or digest', () => {
  expect(proseProblems('content', portal)).toEqual([]);
});

const cases = [...texts].filter(([name]) => name.startsWith('cases/'));
const TOGETHER = ['共谋', '共建', '共管', '共评', '共享'];

it('tells nine cases', () => {
  expect(cases).toHaveLength(9);
});

describe.each(cases)('%s', (_name, text) => {
  const sections = new Map(
    text
      .split('\n## ')
      .slice(1)
      .map((section) => [
        section.split(/[：\n]/)[0] ?? '',
        section.split('\n').slice(1).join('\n'),
      ]),
  );

  it('uses at least twelve facts', () => {
    expect(new Set(text.match(/\bF\d{3}\b/g)).size).toBeGreaterThanOrEqual(12);
  });

  it('is 600 to 1,200 characters long, figures filled in', () => {
    const length = hanCount(plainProse(text, base));
    expect(length).toBeGreaterThanOrEqual(600);
    expect(length).toBeLessThanOrEqual(1200);
  });

  it.each(TOGETHER)('says of %s first, in bold, what was done', (name) => {
    const section = sections.get(name)?.trim() ?? '';
    expect(section === '原文没有写。' || /^\*\*[^*]{4,24}[。？]\*\*/.test(section), section).toBe(
      true,
    );
  });

  it('sets before against after, shows the rules, and leads from what is not said to its entry', () => {
    expect(sections.get('以前和现在')).toMatch(/\n\| --- \| --- \|/);
    expect(sections.get('自己定的规矩')).toContain('<Rules />');
    const unsaid = sections.get('没说清的地方')?.match(/^- .*$/gm) ?? [];
    expect(unsaid.length).toBeGreaterThanOrEqual(3);
    const linked = unsaid.filter((line) => line.includes('<See id="C'));
    expect(linked.length).toBeGreaterThanOrEqual(3);
    expect(sections.get('别处能学什么')?.match(/^- /gm)?.length).toBeGreaterThanOrEqual(2);
  });

  it('notes each figure once, in order, with a section and a page', () => {
    const notes = [...notesOf(text, base).values()];
    expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1));
    for (const note of notes) {
      expect(note.grounds.length, note.shown).toBeGreaterThan(0);
      for (const { about } of note.grounds) expect(about).toMatch(/第 .* 页$/);
    }
  });
});
