import { describe, expect, test } from 'vitest';
import { checkDecision } from '../../../src/domain/decisions/checks.ts';
import {
  type Decision,
  fractionWords,
  type MeetingRule,
  type StepTaken,
} from '../../../src/domain/decisions/decision.ts';

const MEETING: MeetingRule = {
  name: '村民代表会议',
  attend: { of: 2, in: 3 },
  agree: { of: 1, in: 2 },
  basis: null,
  note: null,
};

function step(key: StepTaken['step'], heldOn: string, more: Partial<StepTaken> = {}): StepTaken {
  return {
    step: key,
    heldOn,
    meeting: null,
    eligible: null,
    attended: null,
    inFavour: null,
    voting: null,
    ballot: null,
    result: null,
    notice: null,
    ...more,
  };
}

const WHOLE: readonly StepTaken[] = [
  step('asked', '2022-08-01', { eligible: 200, attended: 100 }),
  step('proposed', '2022-08-06'),
  step('discussed', '2022-08-10'),
  step('reviewed', '2022-08-15'),
  step('decided', '2022-08-20', {
    meeting: '村民代表会议',
    eligible: 42,
    attended: 28,
    inFavour: 15,
  }),
  step('published', '2022-08-21'),
  step('result', '2022-11-10'),
];

function outcomes(
  steps: readonly StepTaken[],
  kind: Decision['kind'] = 'fourAndTwo',
  today = '2022-12-15',
) {
  const checks = checkDecision(
    { id: 'a', topic: '修排水沟', kind, steps },
    { meetings: new Map([[MEETING.name, MEETING]]), askedClause: 'R-CH-01', today },
  );
  return checks.map(({ rule, outcome }) => `${rule} ${outcome}`);
}

const without = (key: StepTaken['step']) => WHOLE.filter((taken) => taken.step !== key);
const deciding = (more: Partial<StepTaken>) =>
  WHOLE.map((taken) => (taken.step === 'decided' ? { ...taken, ...more } : taken));

test('a whole decision passes every check', () => {
  expect(outcomes(WHOLE)).toEqual(['quorum pass', 'majority pass', 'asked pass']);
});

describe('steps', () => {
  test.each(['proposed', 'discussed', 'reviewed', 'decided', 'published'] as const)(
    'without %s it is a breach',
    (key) => {
      expect(outcomes(without(key))).toContain(`step-${key} breach`);
    },
  );

  test('a result not yet published is open, no breach', () => {
    expect(outcomes(without('result'))).toContain('step-result cannot-tell');
    expect(outcomes(WHOLE, 'fourAndTwo', '2022-11-09')).toContain('step-result cannot-tell');
    expect(outcomes(WHOLE, 'fourAndTwo', '2022-11-10')).not.toContain('step-result cannot-tell');
  });

  test('a single vote needs only the vote and its publication', () => {
    const two = WHOLE.filter(({ step: key }) => key === 'decided' || key === 'published');
    expect(outcomes(two, 'vote')).toEqual(['quorum pass', 'majority pass']);
    expect(outcomes(two.slice(0, 1), 'vote')).toContain('step-published breach');
  });

  test('a step before the one that comes before it is a breach', () => {
    const early = WHOLE.map((taken) =>
      taken.step === 'reviewed' ? { ...taken, heldOn: '2022-08-09' } : taken,
    );
    expect(outcomes(early)).toContain('order breach');
  });
});

test.each([
  // Exactly two thirds come; one fewer does not do.
  [42, 28, 15, 'quorum pass', 'majority pass'],
  [42, 27, 15, 'quorum breach', 'majority pass'],
  // Exactly half is not more than half.
  [42, 28, 14, 'quorum pass', 'majority breach'],
  [null, 28, 15, 'quorum cannot-tell', 'majority pass'],
  [0, 0, 0, 'quorum cannot-tell', 'majority cannot-tell'],
] as const)(
  'of %s came %s and %s agreed: %s, %s',
  (eligible, attended, inFavour, quorum, majority) => {
    const found = outcomes(deciding({ eligible, attended, inFavour }));
    expect(found).toContain(quorum);
    expect(found).toContain(majority);
  },
);

test('a meeting without a known rule is not judged', () => {
  expect(outcomes(deciding({ meeting: '居民会议' }))).toEqual(['asked pass']);
});

test.each([
  [200, 100, 'asked pass'],
  [200, 99, 'asked breach'],
  [null, 100, 'asked cannot-tell'],
  [200, null, 'asked cannot-tell'],
] as const)('asked %s, reached %s: %s', (eligible, attended, outcome) => {
  const steps = WHOLE.map((taken) =>
    taken.step === 'asked' ? { ...taken, eligible, attended } : taken,
  );
  expect(outcomes(steps)).toContain(outcome);
});

test('fractions in words', () => {
  expect(fractionWords({ of: 2, in: 3 })).toBe('三分之二');
  expect(fractionWords({ of: 1, in: 2 })).toBe('半数');
});
