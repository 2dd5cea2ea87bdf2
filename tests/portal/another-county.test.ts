import { describe, expect, it } from 'vitest';
import { boardsTable } from '../../src/intake/tables/boards.ts';
import { writeTable } from '../../src/intake/write-table.ts';
import { assemble } from '../../src/portal/assemble.ts';
import { downloads } from '../../src/views/data/downloads.ts';
import { payoutsOf } from '../../src/views/programmes/ledger-pages.ts';
import { programmeOf, programmeView } from '../../src/views/programmes/programme-view.ts';
import { ruleView } from '../../src/views/programmes/rule-page.ts';
import { countyFiles, LEDGERS, OLD_TREES } from '../support/another-county.ts';

function county(more: Readonly<Record<string, string>> = {}) {
  return assemble(new Map([...countyFiles(), ...Object.entries(more)]), '2022-12-15');
}

/** A board with one entry, about the person of a payout. */
const boardWith = (payout: string): string =>
  writeTable(boardsTable, [
    {
      id: 'shangfang-2022-r1',
      board: 'commendation',
      village: 'shangfang',
      subjectKind: 'household',
      subject: '冉*',
      deed: '带头拆掉自家旧棚。',
      rule: '评比办法',
      decidedBy: '评比小组',
      decidedOn: '2022-11-05',
      noticeFrom: '2022-11-07',
      noticeTo: '2023-01-06',
      consent: true,
      payout,
    },
  ]);

describe('a county adds its own programmes by data alone', () => {
  const { portal, problems } = county();
  if (!portal)
    throw new Error(problems.map(({ file, message }) => `${file} ${message}`).join('\n'));
  const found = Object.fromEntries(
    portal.payouts.map(({ id, numberOnFile, checks }) => [
      numberOnFile ?? id,
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
      'gaoling-jintie-shangfang-z1': [],
      'gaoling-jintie-shangfang-z2': [],
      'gaoling-jintie-shangfang-z3': [],
    });
  });

  it('and a payout named in two villages is refused in plain words', () => {
    const { problems: told } = county({
      'payouts/gengdi-dili/shixia.csv': LEDGERS['payouts/gengdi-dili/shangfang.csv'],
    });
    expect(told.map(({ file, row, message }) => [file, row, message])).toEqual([
      [
        'payouts/gengdi-dili/shixia.csv',
        2,
        '这一格的内容与 payouts/gengdi-dili/shangfang.csv 第 2 行重复。',
      ],
      [
        'payouts/gengdi-dili/shixia.csv',
        3,
        '这一格的内容与 payouts/gengdi-dili/shangfang.csv 第 3 行重复。',
      ],
    ]);
  });

  it('and the rule page, the money and the download follow', () => {
    const rule = ruleView(portal, programmeOf(portal, 'gushu-guanhu'));
    expect(rule.rows.map(({ values, amount }) => [values[0], amount])).toEqual(
      expect.arrayContaining([
        ['89 棵', 50_00],
        ['90 棵', 100_00],
        ['99 棵', 100_00],
        ['100 棵', 500_00],
      ]),
    );
    expect(rule.facts).toContainEqual({ label: '钱从哪里来', value: '市级 40%，县级 60%' });
    const view = programmeView(portal, programmeOf(portal, 'gengdi-dili'));
    expect(view.envelope.paid).toBe(1_000_44);
    expect(view.envelope.remaining).toBe(-44);
    expect(payoutsOf(portal, 'gengdi-dili')).toHaveLength(2);
    const ids = downloads(portal).map(({ table }) => table.id);
    expect(ids).toContain('payouts-gushu-guanhu');
  });
});

describe('a programme whose list may not go on the web', () => {
  const { portal } = county();
  const lines = portal?.payouts.filter(({ programme }) => programme === 'gaoling-jintie') ?? [];

  it('is a line a group, small ones together, and none where all are too few', () => {
    expect(lines.map(({ name, measures, paid }) => [name, measures.persons, paid])).toEqual([
      ['1组', 6_00, 400_00],
      ['3组', 5_00, 300_00],
      ['其余各组', 5_00, 400_00],
    ]);
  });

  it('shows nothing of a person on any page, download or index', () => {
    const told = JSON.stringify(portal);
    expect(told).not.toMatch(/HG\d|aged-shangfang|[冉闫卜]\*/);
    expect(told).not.toContain('"village":"shixia","household"');
  });

  const board = (programme: object) =>
    assemble(
      new Map([...countyFiles(), ['programmes/gushu-guanhu.json', JSON.stringify(programme)]]),
      '2022-12-15',
    ).programmes.find(({ id }) => id === 'gushu-guanhu')?.boardOnly;
  it.each([
    ['by its name', { ...OLD_TREES, title: '残疾人护林补贴' }, true],
    ['by what its file declares', { ...OLD_TREES, boardOnly: true }, true],
    ['by a condition', { ...OLD_TREES, conditions: [{ key: 'aid', label: '是低保户' }] }, true],
    ['not by anything else', OLD_TREES, false],
  ])('is known %s', (_, programme, isBoardOnly) => {
    expect(board(programme)).toBe(isBoardOnly);
  });

  it('is known by the clause it pays by', () => {
    const rules = countyFiles().get('rules.csv') ?? '';
    const lines = rules
      .split('\n')
      .map((line) =>
        line.startsWith('R-BT-01,') ? line.replace(/^((?:[^,]*,){3})[^,]*/, '$1孤儿') : line,
      );
    const { programmes } = county({ 'rules.csv': lines.join('\n') });
    expect(programmes.every(({ boardOnly }) => boardOnly)).toBe(true);
  });

  it('takes no household number that other files may have', () => {
    const path = 'payouts/gaoling-jintie/shangfang.csv';
    const text = (countyFiles().get(path) ?? '').replace(/GAOLING-JINTIE-/g, 'H00');
    expect(county({ [path]: text }).problems.map(({ code }) => code)).toContain('cell/code');
  });

  it('puts nobody on a board', () => {
    const found = county({
      'boards/2022.csv': boardWith('aged-shangfang-81'),
    }).problems.map(({ code }) => code);
    expect(found).toContain('guard/board-only');
  });
});
