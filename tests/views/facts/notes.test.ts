import { expect, it } from 'vitest';
import { figureBase } from '../../../src/intake/prose-tags.ts';
import { notesOf } from '../../../src/views/facts/notes.ts';
import { realPortal } from '../../support/real-portal.ts';

const base = figureBase(realPortal().knowledge);

const TEXT = `---
figures: [F308, F309]
---

## 花了多少，谁出的

群众<Fact id="F309" />，是<Derived as="ratio" of="F309 F308" />，省<Fact id="F310" />，到<When id="T53" />。
`;

it('numbers figures as they first appear, the head first, each once', () => {
  const notes = notesOf(TEXT, base);
  expect([...notes].map(([key, { number, shown }]) => [key, number, shown])).toEqual([
    ['F308', 1, '2800余万元'],
    ['F309', 2, '约1.1亿元'],
    ['ratio F309 F308', 3, '约3.9倍'],
    ['F310', 4, '30%以上'],
    ['T53', 5, '2023年4月'],
  ]);
});

it('says metric, qualifier, time, section and page, and shows the working of its own figures', () => {
  const notes = notesOf(TEXT, base);
  expect(notes.get('F310')).toMatchObject({
    anchor: 'zhu-4',
    back: { anchor: '花了多少谁出的', title: '花了多少，谁出的' },
    working: null,
    grounds: [
      {
        id: 'F310',
        href: '/facts/shangenqian/#f310',
        about: '综合节省建设成本；限定：以上；累计；山跟前村案例·齐心协力美村庄；第 41-42 页',
      },
    ],
  });
  expect(notes.get('ratio F309 F308')).toMatchObject({
    working: '约1.1亿元 ÷ 2800余万元 ≈ 3.9倍',
    grounds: [{ id: 'F309' }, { id: 'F308' }],
  });
  expect(notes.get('F308')?.back).toBeNull();
});
