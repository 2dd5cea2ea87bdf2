import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/portal/assemble.ts';
import { downloads } from '../../src/views/data/downloads.ts';
import { payoutsOf } from '../../src/views/programmes/ledger-pages.ts';
import { programmeOf, programmeView } from '../../src/views/programmes/programme-view.ts';
import { ruleView } from '../../src/views/programmes/rule-page.ts';
import { countyFiles, LEDGERS } from '../support/another-county.ts';

function county(more: Readonly<Record<string, string>> = {}) {
  return assemble(new Map([...countyFiles(), ...Object.entries(more)]), '2022-12-15');
}

describe('a county adds its own programmes by data alone', () => {
  const { portal, problems } = county();
  if (!portal)
    throw new Error(problems.map(({ file, message }) => `${file} ${message}`).join('\n'));
  const found = Object.fromEntries(
    portal.payouts.map(({ id, checks }) => [
      id,
      checks.filter(({ outcome }) => outcome !== 'pass').map(({ rule }) => rule),
    ]),
  );

  it('and each household is held against them', () => {
    expect(found).toEqual({
      'g-1': [],
      'g-2': [],
      'g-3': [],
      'g-4': ['amount'],
      'g-5': ['sources'],
      'd-1': [],
      'd-2': ['pool'],
    });
  });

  it('and a payout named in two villages is refused in plain words', () => {
    const { problems: told } = county({
      'payouts/gengdi-dili/longquan.csv': LEDGERS['payouts/gengdi-dili/longyun.csv'],
    });
    expect(told.map(({ file, row, message }) => [file, row, message])).toEqual([
      [
        'payouts/gengdi-dili/longyun.csv',
        2,
        '这一格的内容与 payouts/gengdi-dili/longquan.csv 第 2 行重复。',
      ],
      [
        'payouts/gengdi-dili/longyun.csv',
        3,
        '这一格的内容与 payouts/gengdi-dili/longquan.csv 第 3 行重复。',
      ],
    ]);
  });

  it('and the rule page, the money and the download follow', () => {
    const rule = ruleView(portal, programmeOf(portal, 'gaoling-jintie'));
    expect(rule.rows.map(({ values, amount }) => [values[0], amount])).toEqual(
      expect.arrayContaining([
        ['89 岁', 50_00],
        ['90 岁', 100_00],
        ['99 岁', 100_00],
        ['100 岁', 500_00],
      ]),
    );
    expect(rule.facts).toContainEqual({ label: '钱从哪里来', value: '市级 40%，县级 60%' });
    const view = programmeView(portal, programmeOf(portal, 'gengdi-dili'));
    expect(view.envelope.paid).toBe(1_000_44);
    expect(view.envelope.remaining).toBe(-44);
    expect(payoutsOf(portal, 'gengdi-dili')).toHaveLength(2);
    const ids = downloads(portal).map(({ table }) => table.id);
    expect(ids).toContain('payouts-gaoling-jintie');
  });
});
