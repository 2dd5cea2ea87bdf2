import { expect, it } from 'vitest';
import { factMark } from '../../../src/views/facts/fact-mark.ts';
import { realPortal } from '../../support/real-portal.ts';

const { facts } = realPortal().knowledge;

it('shows the figure as printed and says where it stands', () => {
  const mark = factMark('F310', facts);
  expect(mark).toMatchObject({ printed: '30%以上', href: '/facts/shangenqian/#f310' });
  expect(mark.about).toBe('综合节省建设成本；以上；累计；山跟前村案例·齐心协力美村庄');
});

it('refuses a fact that is not there, and one that is withheld', () => {
  expect(() => factMark('F999', facts)).toThrow('F999');
  expect(() => factMark('F430', facts)).toThrow('withheld');
});
