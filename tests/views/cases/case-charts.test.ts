import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CaseChart } from '../../../src/intake/case-charts.ts';
import { caseCharts } from '../../../src/views/cases/case-charts.ts';
import { realPortal } from '../../support/real-portal.ts';

const { knowledge } = realPortal();
const words = { title: '图', note: '说明' };

it('draws what is printed, works out what is not, and says what is missing', () => {
  const chart: CaseChart = {
    ...words,
    id: 'shui',
    kind: 'shares',
    parts: [
      { label: '住户', figure: { times: ['F173', 'F174'], unit: '元' } },
      { label: '物业', figure: 'F175' },
      { label: '社区' },
    ],
  };
  const { shui } = caseCharts([chart], knowledge);
  expect(shui?.series.items).toEqual([
    { label: '住户', value: 350_00, words: '350 元' },
    { label: '物业', value: 650_00, words: '物业出资650元' },
    { label: '社区', value: null, words: '多少没有写明' },
  ]);
  expect(shui?.basis.map(({ marks }) => marks.map(({ id }) => id))).toEqual([
    ['F173', 'F174'],
    ['F175'],
    [],
  ]);
  expect(shui?.basis[0]?.workings).toEqual(['7户 × 每户出资50元 = 350 元（推算）']);
  expect(shui?.source).toBe('《郧阳工作研究》2022年第5期，第 34-35, 42 页');
});

it('refuses a fact that is not in the fact base', () => {
  const chart: CaseChart = {
    ...words,
    id: 'x',
    kind: 'out-of',
    parts: [{ label: '户', part: 'F999', whole: 'F138' }],
  };
  expect(() => caseCharts([chart], knowledge)).toThrow('no fact F999');
});

it.each(readdirSync('content/cases'))('places every chart of %s in the text, once', (file) => {
  const text = readFileSync(`content/cases/${file}`, 'utf8');
  const named = [...text.matchAll(/^ {2}- id: ([a-z-]+)$/gm)].map((match) => match[1]);
  const placed = [...text.matchAll(/<Chart id="([a-z-]+)"/g)].map((match) => match[1]);
  expect(named.length).toBeGreaterThan(0);
  expect(placed.toSorted()).toEqual(named.toSorted());
});
