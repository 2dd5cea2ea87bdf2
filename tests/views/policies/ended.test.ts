import { expect, it, test } from 'vitest';
import { policyLists, policyPages } from '../../../src/views/policies/policy-page.ts';
import { programmesOverview } from '../../../src/views/programmes/overview.ts';
import { policyOf } from '../../../src/views/programmes/programme-view.ts';
import { ruleView } from '../../../src/views/programmes/rule-page.ts';
import { ledgerPortal } from '../../support/ledger-portal.ts';

const bundled = ledgerPortal();

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
    const until = policyOf(portal, programme)?.until ?? null;
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
