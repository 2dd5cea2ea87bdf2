import { describe, expect, it } from 'vitest';
import {
  checkCentre,
  checkReceived,
  type ElderCareCentre,
  type ElderCareStandard,
} from '../../../src/domain/elder-care/centre.ts';
import { type Milestone, milestoneProgress } from '../../../src/domain/elder-care/milestones.ts';

const clause = (rule: string, least: number | null = null, most: number | null = null) => ({
  rule,
  least,
  most,
});
const standard: ElderCareStandard = {
  rooms: ['厨房餐厅', '活动室'],
  rules: ['安全管理制度', '应急处置制度'],
  clauses: {
    careRooms: clause('一'),
    careRules: clause('二'),
    careParty: clause('三', 3, 5),
    careDelegates: clause('三', 5, 10),
    careAssociation: clause('四'),
    careAgreements: clause('五'),
  },
};
const whole: ElderCareCentre = {
  rooms: standard.rooms,
  rules: standard.rules,
  association: '协会',
  filing: '示例备〔2022〕1号',
  party: 4,
  delegates: 8,
  cadre: true,
  agreements: true,
};

describe('checkCentre', () => {
  it('passes a centre that has everything', () => {
    const checks = checkCentre(whole, standard);
    expect(checks).toHaveLength(7);
    expect(new Set(checks.map(({ outcome }) => outcome))).toEqual(new Set(['pass']));
    expect(new Set(checks.map((check) => check.clause))).toEqual(
      new Set(['一', '二', '三', '四', '五']),
    );
  });

  it.each<[string, Partial<ElderCareCentre>, string, string]>([
    ['a room is missing', { rooms: ['活动室'] }, 'breach', '还缺厨房餐厅。'],
    ['rooms are not said', { rooms: null }, 'cannot-tell', '没有写'],
    ['two party members', { party: 2 }, 'breach', '少于 3 名。'],
    ['six party members', { party: 6 }, 'breach', '多于 5 名。'],
    ['eleven delegates', { delegates: 11 }, 'breach', '多于 10 名。'],
    ['no association', { association: null, filing: null }, 'breach', '还没有成立'],
    ['not on record', { filing: null }, 'cannot-tell', '备案号没有写'],
    ['nobody of the village in it', { cadre: false }, 'breach', '不是。'],
    ['agreements not said', { agreements: null }, 'cannot-tell', '没有写。'],
    ['a rule is missing', { rules: ['安全管理制度'] }, 'breach', '还缺应急处置制度。'],
  ])('says one thing where %s', (_, part, outcome, words) => {
    const found = checkCentre({ ...whole, ...part }, standard).filter(
      (check) => check.outcome !== 'pass',
    );
    expect(found.map((check) => check.outcome)).toEqual([outcome]);
    expect(found[0]?.because).toContain(words);
  });

  it('holds a centre to no list that is not laid down', () => {
    const checks = checkCentre(
      { ...whole, rooms: null, rules: null },
      { ...standard, rooms: [], rules: [] },
    );
    expect(new Set(checks.map(({ outcome }) => outcome))).toEqual(new Set(['pass']));
  });

  it('holds a centre to no clause that the county’s file does not name', () => {
    const none = {
      careRooms: null,
      careRules: null,
      careParty: null,
      careDelegates: null,
      careAssociation: null,
      careAgreements: null,
    };
    expect(checkCentre({ ...whole, party: 99 }, { ...standard, clauses: none })).toEqual([]);
  });

  it('says of no kind of person how many there are', () => {
    const said = checkCentre({ ...whole, party: 3, delegates: 5 }, standard);
    for (const { found, because, rule } of said) {
      if (rule === 'group') expect(found + because).not.toMatch(/\d 名|[35]/);
    }
  });
});

it.each<[number | null, number | null, string]>([
  [36_000_00, 36_000_00, 'pass'],
  [36_000_00, 35_999_99, 'breach'],
  [36_000_00, null, 'cannot-tell'],
  [null, null, 'pass'],
])('holds %o paid against %o received: %s', (paid, received, outcome) => {
  expect(checkReceived(paid, received).outcome).toBe(outcome);
});

describe('milestoneProgress', () => {
  const plan: Milestone[] = [
    { by: '2022-10-31', scope: 'all', goal: 3 },
    { by: '2022-11-30', scope: 'all', goal: 3 },
    { by: '2022-12-31', scope: 'all', goal: 3 },
    { by: '2023-03-31', scope: 'town', goal: 1 },
  ];
  const opened = ['2022-10-12', '2022-10-31', '2022-10-31', '2022-11-30', '2022-12-01', null].map(
    (openedOn, at) => ({ town: `t${at % 2}`, openedOn }),
  );

  it('adds the goals up and counts what had opened by each day', () => {
    const found = milestoneProgress(plan, opened, 20, '2022-12-15');
    expect(found.map(({ wanted, reached, outcome }) => [wanted, reached, outcome])).toEqual([
      [3, 3, 'pass'],
      [6, 4, 'breach'],
      [9, 5, 'cannot-tell'],
      [20, 2, 'cannot-tell'],
    ]);
  });

  it.each([
    ['2022-10-31', 'cannot-tell', 4],
    ['2022-11-01', 'breach', 4],
  ])('on %s says %s of what falls due on 31 October', (asOf, outcome, goal) => {
    const [first] = milestoneProgress([{ by: '2022-10-31', scope: 'all', goal }], opened, 20, asOf);
    expect(first?.outcome).toBe(outcome);
  });
});
