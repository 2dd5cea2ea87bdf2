import type { Check, Outcome } from '../check.ts';
import { addDays, formatDay } from '../day.ts';
import { type Holidays, unknownYear } from '../holidays.ts';
import { formatYuan } from '../money.ts';
import { measureWords, type Working, workOut } from '../programme/formula.ts';
import { noticeLength, noticeRuleWords } from '../programme/notice-days.ts';
import type { Programme, Stage } from '../programme/programme.ts';
import { ACCEPTANCE, ACCEPTED_STAGE, PAID_STAGE, type Payout } from './payout.ts';

/** What a payout is held against besides its own row. */
export interface CheckContext {
  readonly programme: Programme;
  readonly holidays: Holidays;
}

/** Amount the rule gives this payout; a refused one is due nothing. */
export function expectedAmount(programme: Programme, payout: Payout): Working {
  if (payout.refused !== null) return { amount: 0, text: '没有通过，不予奖补', capped: false };
  return workOut(programme.formula, payout.measures, programme.measures);
}

/** Every check that needs only the payout and its programme, in the order a reader expects. */
export function checkPayout(payout: Payout, context: CheckContext): Check[] {
  return [
    ...checkAmount(payout, context.programme),
    ...checkBounds(payout, context.programme),
    ...checkWindow(payout, context.programme),
    ...checkStages(payout, context.programme),
    ...checkNotice(payout, context),
    ...checkPaidAfter(payout, context.programme),
    ...checkConditions(payout, context.programme),
    ...checkSources(payout, context.programme),
  ];
}

function check(
  rule: string,
  clause: string | null | undefined,
  outcome: Outcome,
  expected: string,
  found: string,
  because: string,
): Check {
  return { rule, clause: clause ?? '', outcome, expected, found, because };
}

/** The amount paid equals the formula, to the fen. */
function checkAmount(payout: Payout, programme: Programme): Check[] {
  if (payout.paid === null) return [];
  const clause = programme.amountClauses[0];
  const due = expectedAmount(programme, payout);
  if (due.amount === null) {
    return [
      check(
        'amount',
        clause,
        'cannot-tell',
        '按规则算出的金额',
        formatYuan(payout.paid),
        `${due.why}，没法核对付的 ${formatYuan(payout.paid)}。`,
      ),
    ];
  }
  const difference = payout.paid - due.amount;
  const expected = due.text;
  const found = formatYuan(payout.paid);
  if (difference === 0)
    return [check('amount', clause, 'pass', expected, found, '付的和算的一样。')];
  const side = difference > 0 ? '多' : '少';
  return [
    check(
      'amount',
      clause,
      'breach',
      expected,
      found,
      `按规则应付 ${formatYuan(due.amount)}，实付 ${found}，${side}付 ${formatYuan(Math.abs(difference))}。`,
    ),
  ];
}

/** Every measure lies within the bounds of the rule. */
function checkBounds(payout: Payout, programme: Programme): Check[] {
  return programme.measures.flatMap((measure) => {
    const value = payout.measures[measure.key];
    if (value == null || (measure.min === null && measure.max === null)) return [];
    const low = measure.min !== null && value < measure.min;
    const high = measure.max !== null && value > measure.max;
    const words = (amount: number) => measureWords(measure.key, amount, programme.measures);
    const range = [
      measure.min === null ? '' : `不少于 ${words(measure.min)}`,
      measure.max === null ? '' : `不多于 ${words(measure.max)}`,
    ]
      .filter(Boolean)
      .join('，');
    const outside = low || high;
    const found = `${measure.label}是 ${words(value)}`;
    const because = measure.inPrinciple
      ? `${found}，规则原则上要求${range}，超出时怎么办没有写。`
      : `${found}，规则要求${range}。`;
    return [
      check(
        'bounds',
        measure.clause,
        outside ? (measure.inPrinciple ? 'cannot-tell' : 'breach') : 'pass',
        range,
        words(value),
        outside ? because : `${measure.label}在规则范围内。`,
      ),
    ];
  });
}

/** The stages that the window speaks of lie within it, its first and last day included. */
function checkWindow(payout: Payout, programme: Programme): Check[] {
  const { window } = programme;
  if (!window) return [];
  const expected = `${formatDay(window.from)}到${formatDay(window.to)}`;
  const dated = window.stages.flatMap((key) => {
    const day = payout.stages[key];
    const label = programme.stages.find((stage) => stage.key === key)?.label ?? key;
    return day == null ? [] : [{ label, day }];
  });
  if (dated.length === 0) return [];
  const outside = dated.find(({ day }) => day < window.from || day > window.to);
  if (!outside) {
    return [
      check(
        'window',
        window.clause,
        'pass',
        expected,
        dated.map(({ day }) => day).join('、'),
        '日期在规定时间内。',
      ),
    ];
  }
  return [
    check(
      'window',
      window.clause,
      'breach',
      expected,
      outside.day,
      `${outside.label}是${formatDay(outside.day)}，不在${expected}内。`,
    ),
  ];
}

/**
 * No stage is skipped, none comes before the one ahead of it, and none while the notice ahead of it
 * still runs. When the money moved against the notice is a check of its own.
 */
function checkStages(payout: Payout, programme: Programme): Check[] {
  if (payout.refused !== null) return [];
  const expected = programme.stages.map((stage) => stage.label).join('→');
  let last: { label: string; day: string; clause: string | null } | null = null;
  let gap: { label: string; clause: string | null } | null = null;
  for (const stage of programme.stages) {
    const start = stage.kind === 'notice' ? payout.noticeFrom : (payout.stages[stage.key] ?? null);
    if (start === null) {
      gap ??= { label: stage.label, clause: stage.clause };
      continue;
    }
    if (gap) {
      return [
        check(
          'stages',
          gap.clause,
          'breach',
          expected,
          `没有「${gap.label}」`,
          `已经到了「${stage.label}」，却没有「${gap.label}」的日期，少了一步。`,
        ),
      ];
    }
    if (last && start < last.day) {
      return [
        check(
          'stages',
          stage.clause ?? last.clause,
          'breach',
          expected,
          `${stage.label} ${start}`,
          `「${stage.label}」${formatDay(start)}早于「${last.label}」${formatDay(last.day)}，先后不对。`,
        ),
      ];
    }
    const running = runningNotice(programme, payout, stage);
    if (running !== null && start <= running) {
      return [
        check(
          'stages',
          stage.clause ?? programme.notice?.clause,
          'breach',
          expected,
          `${stage.label} ${start}`,
          `公示到${formatDay(running)}才满，「${stage.label}」${formatDay(start)}就办了，先后不对。`,
        ),
      ];
    }
    last = { label: stage.label, day: start, clause: stage.clause };
  }
  if (!last)
    return [
      check(
        'stages',
        null,
        'cannot-tell',
        expected,
        '没有日期',
        '一步的日期都没有填，看不出走到哪里。',
      ),
    ];
  return [
    check(
      'stages',
      last.clause,
      'pass',
      expected,
      `到「${last.label}」`,
      `走到「${last.label}」，先后没有错。`,
    ),
  ];
}

/** Last day of the notice, when it comes just before this stage. */
function runningNotice(programme: Programme, payout: Payout, stage: Stage): string | null {
  if (stage.key === PAID_STAGE) return null;
  const previous = programme.stages[programme.stages.indexOf(stage) - 1];
  return previous?.kind === 'notice' ? payout.noticeTo : null;
}

/** The notice ran at least as long as the rule asks. */
function checkNotice(payout: Payout, { programme, holidays }: CheckContext): Check[] {
  const { notice } = programme;
  if (!notice || payout.noticeFrom === null || payout.noticeTo === null) return [];
  const unknown = notice.workingDays
    ? unknownYear(payout.noticeFrom, payout.noticeTo, holidays)
    : null;
  if (unknown !== null) {
    return [
      check(
        'notice-length',
        notice.clause,
        'cannot-tell',
        noticeRuleWords(notice),
        `${payout.noticeFrom} 到 ${payout.noticeTo}`,
        `公示要按工作日数，本站没有 ${unknown} 年的节假日安排，数不出公示了几个工作日。`,
      ),
    ];
  }
  const days = noticeLength(payout.noticeFrom, payout.noticeTo, notice, holidays);
  const enough = days >= notice.minDays;
  const because = enough
    ? `公示了 ${days} 天，够了。`
    : `只公示了 ${days} 天，少 ${notice.minDays - days} 天，有意见的人可能来不及提。`;
  return [
    check(
      'notice-length',
      notice.clause,
      enough ? 'pass' : 'breach',
      noticeRuleWords(notice),
      `${days} 天`,
      because,
    ),
  ];
}

/** Money moves only after the notice has fully run and the work has been accepted. */
function checkPaidAfter(payout: Payout, programme: Programme): Check[] {
  const paidOn = payout.stages[PAID_STAGE];
  if (paidOn == null) return [];
  const checks: Check[] = [];
  if (programme.notice && payout.noticeTo !== null) {
    const first = addDays(payout.noticeTo, 1);
    const late = paidOn >= first;
    checks.push(
      check(
        'paid-after-notice',
        programme.notice.clause,
        late ? 'pass' : 'breach',
        `${formatDay(first)}以后付`,
        formatDay(paidOn),
        late
          ? '公示期满才付的钱。'
          : `公示到${formatDay(payout.noticeTo)}才满，${formatDay(paidOn)}就付了钱，异议还没听完。`,
      ),
    );
  }
  if (programme.stages.some((stage) => stage.key === ACCEPTED_STAGE))
    checks.push(acceptedBeforePaid(payout, programme, paidOn));
  return checks;
}

function acceptedBeforePaid(payout: Payout, programme: Programme, paidOn: string): Check {
  const clause = programme.acceptanceClause;
  const acceptedOn = payout.stages[ACCEPTED_STAGE] ?? null;
  const expected = '验收合格以后付';
  if (payout.acceptance === null || acceptedOn === null) {
    return check(
      'accepted',
      clause,
      'breach',
      expected,
      '没有验收记录',
      '没有验收合格的记录就付了钱。',
    );
  }
  const label = ACCEPTANCE[payout.acceptance];
  if (payout.acceptance === 'fail')
    return check('accepted', clause, 'breach', expected, label, '验收不合格，却付了钱。');
  if (paidOn < acceptedOn) {
    return check(
      'accepted',
      clause,
      'breach',
      expected,
      formatDay(paidOn),
      `${formatDay(acceptedOn)}才验收，${formatDay(paidOn)}就付了钱。`,
    );
  }
  return check('accepted', clause, 'pass', expected, label, `验收${label}后才付的钱。`);
}

/** Conditions the rule sets for being paid at all. */
function checkConditions(payout: Payout, programme: Programme): Check[] {
  if (payout.paid === null) return [];
  return programme.conditions.map((condition) => {
    const value = payout.conditions[condition.key] ?? null;
    const expected = `${condition.label}：${condition.mustBe ? '是' : '否'}`;
    if (value === null)
      return check(
        'condition',
        condition.clause,
        'cannot-tell',
        expected,
        '没有填',
        `没有写「${condition.label}」，看不出够不够条件。`,
      );
    const met = value === condition.mustBe;
    return check(
      'condition',
      condition.clause,
      met ? 'pass' : 'breach',
      expected,
      value ? '是' : '否',
      met ? `「${condition.label}」符合。` : `「${condition.label}」不符合，按规则不该付。`,
    );
  });
}

/** Shares of the payers add up to what was paid. */
function checkSources(payout: Payout, programme: Programme): Check[] {
  if (payout.paid === null || programme.sources.length === 0) return [];
  const given = programme.sources.map((source) => payout.bySource[source.key] ?? null);
  const names = programme.sources.map((source) => source.name).join(' + ');
  const clause = programme.amountClauses[0];
  const expected = `${names} = ${formatYuan(payout.paid)}`;
  if (given.some((amount) => amount === null)) {
    return [
      check('sources', clause, 'cannot-tell', expected, '没有填全', '没有写清每一级出了多少。'),
    ];
  }
  const total = given.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const same = total === payout.paid;
  return [
    check(
      'sources',
      clause,
      same ? 'pass' : 'breach',
      expected,
      formatYuan(total),
      same
        ? '各级出的钱加起来正好。'
        : `各级出的钱加起来是 ${formatYuan(total)}，付的是 ${formatYuan(payout.paid)}，对不上。`,
    ),
  ];
}
