import { expect, it, test } from 'vitest';
import { byGroup } from '../../../src/domain/programmes/board-only.ts';
import { villageOf } from '../../../src/views/places.ts';
import { policyLists, policyPages } from '../../../src/views/policies/policy-page.ts';
import { programmesOverview } from '../../../src/views/programmes/overview.ts';
import { endingOf } from '../../../src/views/programmes/programme-name.ts';
import { ruleView } from '../../../src/views/programmes/rule-page.ts';
import { programmesSection } from '../../../src/views/programmes/section.ts';
import { NO_ARTICLES } from '../../../src/views/section.ts';
import { wholePortal } from '../../support/real-portal.ts';

const bundled = wholePortal();

test.each([
  ['2022-12-15', 0],
  ['2024-03-01', 4],
  ['2026-11-27', 7],
] as const)('on %s so many policies with a digest have ended: %i', (asOf, count) => {
  const portal = { ...bundled, asOf };
  const ended = policyPages(portal).filter((page) => page.ended !== null);
  expect(ended).toHaveLength(count);
  for (const { name, ended: words } of ended) {
    expect(name).toMatch(/（已结束）$/);
    expect(words).toMatch(/^已结束：文件写的期限到\d+年\d+月\d+日为止，现在不能照它申请。/);
  }
  const entries = programmesOverview(portal).entries.map(({ title }) => title);
  for (const programme of portal.programmes) {
    const { until } = endingOf(portal, programme);
    const isOver = until !== null && until < asOf;
    expect([programme.id, entries.includes(`${programme.title}（已结束）`)]).toEqual([
      programme.id,
      isOver,
    ]);
    expect([programme.id, /^那时/.test(ruleView(portal, programme).question)]).toEqual([
      programme.id,
      isOver,
    ]);
  }
});

it('says the day of every policy whose printed time has a last year', () => {
  const { full, cited } = policyLists(bundled);
  const dated = [...full, ...cited].filter(({ window }) => /[—至]|底/.test(window ?? ''));
  const open = dated.filter(({ until }) => until === null).map(({ id }) => id);
  // Its steps end in April 2023, and it then goes on for good, as it says.
  expect(open).toEqual(['huzhu-yanglao']);
});

test.each([
  ['its own day, before that of its policy', { until: '2022-06-30' }, '2022-06-30'],
  ['that of its policy', {}, '2022-12-31'],
  ['the last day of its window, where no policy says', { policy: 'elsewhere' }, '2022-12-31'],
  ['none, where nothing is written', { policy: 'elsewhere', window: null }, null],
] as const)('a programme ends on %s', (_, given, until) => {
  const programme = bundled.programmes.find(({ id }) => id === 'meili-tingyuan');
  if (!programme) throw new Error('no programme');
  expect(endingOf(bundled, { ...programme, ...given }).until).toBe(until);
  expect(endingOf(bundled, byGroup({ ...programme, ...given })).until).toBe(until);
});

it('says of the ledgers of what has ended that it has, on screen and on paper', () => {
  const portal = { ...bundled, asOf: '2024-03-01' };
  const village = villageOf(portal, 'songping');
  const sheet = programmesSection
    .sheets?.(portal, village)
    .find(({ id }) => id === 'payouts-meili-tingyuan');
  expect(sheet?.title).toBe('松坪示例村美丽庭院台账（已结束）');
  expect(JSON.stringify(sheet?.parts)).toMatch(/已结束：文件写的期限到2022年12月31日为止/);
  const labels = programmesSection
    .village?.(portal, village, NO_ARTICLES)
    .map(({ label }) => label);
  expect(labels).toContain('美丽庭院（已结束）');
});
