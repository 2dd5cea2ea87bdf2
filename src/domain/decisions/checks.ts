import type { Check } from '../check.ts';
import { type Day, formatDay } from '../day.ts';
import {
  type Decision,
  FOUR_AND_TWO,
  type Fraction,
  fractionWords,
  type MeetingRule,
  STEPS,
  type Step,
  type StepTaken,
} from './decision.ts';

/** Half of those concerned are to be asked before anything is decided. */
const ASKED_SHARE: Fraction = { of: 1, in: 2 };

/** What a decision is held against besides its own steps. */
export interface DecisionContext {
  readonly meetings: ReadonlyMap<string, MeetingRule>;
  /** Clause that asks for the opinions of half; null when the portal has none. */
  readonly askedClause: string | null;
  readonly today: Day;
}

/**
 * Holds a decision against 四议两公开 and the rule of each meeting. One that lacks the fourth or fifth
 * step is a breach: without a vote of the villagers, or unseen by them, nothing has been decided.
 */
export function checkDecision(decision: Decision, context: DecisionContext): Check[] {
  const steps = decision.steps.filter(({ heldOn }) => heldOn <= context.today);
  return [
    ...missingSteps(decision, steps),
    ...orderOfSteps(steps),
    ...steps.flatMap((step) => votes(step, context)),
    ...opinions(decision, steps, context),
  ];
}

function missingSteps({ kind }: Decision, taken: readonly StepTaken[]): Check[] {
  const has = new Set(taken.map(({ step }) => step));
  const needed: readonly Step[] =
    kind === 'fourAndTwo'
      ? ['proposed', 'discussed', 'reviewed', 'decided', 'published', 'result']
      : ['decided', 'published'];
  return needed
    .filter((step) => !has.has(step))
    .map((step) => {
      const expected = `有「${STEPS[step]}」这一步`;
      const waiting = step === 'result';
      return {
        rule: `step-${step}`,
        clause: '',
        outcome: waiting ? ('cannot-tell' as const) : ('breach' as const),
        expected,
        found: '没有记录',
        because: BECAUSE[step] ?? `没有「${STEPS[step]}」的记录，少了一步。`,
      };
    });
}

const BECAUSE: Partial<Record<Step, string>> = {
  decided: '没有村（居）民会议或代表会议的决议，还不能算定下来了。',
  published: '决议没有公开，大家不知道定了什么，还不能算定下来了。',
  result: '结果还没有公开；办完了要公开办得怎么样、花了多少。',
};

function orderOfSteps(taken: readonly StepTaken[]): Check[] {
  const order = FOUR_AND_TWO.map(([step]) => step);
  const days = order.flatMap((step) => taken.find((entry) => entry.step === step) ?? []);
  return days.flatMap((step, index) => {
    const before = days[index - 1];
    if (!before || before.heldOn <= step.heldOn) return [];
    return [
      {
        rule: 'order',
        clause: '',
        outcome: 'breach' as const,
        expected: `先${STEPS[before.step]}，后${STEPS[step.step]}`,
        found: `${formatDay(step.heldOn)}${STEPS[step.step]}，${formatDay(before.heldOn)}才${STEPS[before.step]}`,
        because: `${STEPS[step.step]}在${STEPS[before.step]}前面，次序反了。`,
      },
    ];
  });
}

/** Enough came, and enough of them agreed. Exact fractions: no rounding can tip a vote. */
function votes(step: StepTaken, { meetings }: DecisionContext): Check[] {
  if (step.step === 'asked' || step.step === 'published' || step.step === 'result') return [];
  const rule = step.meeting === null ? undefined : meetings.get(step.meeting);
  const checks: Check[] = [];
  if (rule?.attend && step.attended !== null) {
    checks.push(
      compare(
        'quorum',
        rule.basis,
        `${rule.name}至少${fractionWords(rule.attend)}到会`,
        step.eligible,
        step.attended,
        (share) => share >= 0,
        rule.attend,
        '到会',
      ),
    );
  }
  if (rule?.agree && step.inFavour !== null) {
    checks.push(
      compare(
        'majority',
        rule.basis,
        `到会的人过${fractionWords(rule.agree)}同意`,
        step.attended,
        step.inFavour,
        (share) => share > 0,
        rule.agree,
        '同意',
      ),
    );
  }
  return checks;
}

/** Compares a part with a fraction of the whole by cross multiplication. */
function compare(
  rule: string,
  clause: string | null,
  expected: string,
  whole: number | null,
  part: number,
  enough: (difference: number) => boolean,
  fraction: Fraction,
  word: string,
): Check {
  const base = { rule, clause: clause ?? '', expected };
  if (whole === null || whole === 0) {
    return {
      ...base,
      outcome: 'cannot-tell',
      found: `${word} ${part} 人`,
      because: '没有写总共多少人，看不出够不够。',
    };
  }
  const found = `${whole} 人里 ${part} 人${word}`;
  const met = enough(part * fraction.in - whole * fraction.of);
  return {
    ...base,
    outcome: met ? 'pass' : 'breach',
    found,
    because: met ? `${found}，够了。` : `${found}，不够，这次的结果不算数。`,
  };
}

function opinions(
  { kind }: Decision,
  taken: readonly StepTaken[],
  { askedClause }: DecisionContext,
): Check[] {
  if (kind !== 'fourAndTwo' || askedClause === null) return [];
  const asked = taken.find(({ step }) => step === 'asked');
  const expected = '征求过意见的群众不少于半数';
  if (!asked || asked.attended === null) {
    return [
      {
        rule: 'asked',
        clause: askedClause,
        outcome: 'cannot-tell',
        expected,
        found: '没有记录',
        because: '没有写征求了多少人的意见，看不出够不够半数。',
      },
    ];
  }
  return [
    compare(
      'asked',
      askedClause,
      expected,
      asked.eligible,
      asked.attended,
      (share) => share >= 0,
      ASKED_SHARE,
      '征求到意见',
    ),
  ];
}
