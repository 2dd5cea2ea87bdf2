import type { Outcome } from '../../domain/check.ts';
import { checkConditions } from '../../domain/estates/conditions.ts';
import { isExact } from '../../domain/facts/exactness.ts';
import { scaledText } from '../../domain/facts/fact-value.ts';
import { type Fen, formatLarge, sumFen } from '../../domain/money.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { countedRows, countWords } from '../../domain/sample.ts';
import { ESTATE_CLASSES, ESTATE_STAGES, RENEWAL_STATES } from '../../intake/tables/estates.ts';
import type { Estate, EstatePeriod } from '../../portal/estates/read-estates.ts';
import type { Portal } from '../../portal/portal.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { villageOf } from '../places.ts';
import { type MilestoneSubject, milestoneSubjects } from '../projects/milestones.ts';

export interface EstateLine {
  readonly estate: Estate;
  readonly community: string;
  readonly stage: string;
  readonly area: string;
  readonly conditions: { readonly outcome: Outcome; readonly words: string };
  readonly keeper: string;
}

export interface EstatesView {
  readonly periods: readonly {
    readonly period: EstatePeriod;
    readonly state: string;
    readonly area: string;
    readonly investment: string;
    readonly marks: readonly FactMark[];
  }[];
  readonly classes: readonly {
    readonly name: string;
    readonly items: readonly string[];
    readonly printed: number;
  }[];
  /** Conditions to be met before a project is set up, by programme. */
  readonly conditions: readonly {
    readonly programme: Programme;
    readonly items: readonly string[];
  }[];
  readonly years: readonly {
    readonly year: number;
    readonly lines: readonly EstateLine[];
    /** How many there are; the sums are of the real ones, where there are any. */
    readonly counted: string;
    readonly buildings: number;
    readonly households: number;
    readonly investment: Fen;
  }[];
  /** Pilots of estates, with the days of each step. */
  readonly pilots: readonly MilestoneSubject[];
  readonly sample: boolean;
}

/** What was renewed and is to be, and where each estate stands. */
export function estatesView(portal: Portal): EstatesView {
  const { periods, estates } = portal.estates;
  const used = new Set(estates.flatMap(({ programme }) => programme ?? []));
  const lines = estates.map((estate) => estateLine(portal, estate));
  const years = [...new Set(estates.map(({ year }) => year))].sort((a, b) => a - b);
  return {
    periods: periods.map((period) => ({
      period,
      state: RENEWAL_STATES[period.state],
      area: `${about(portal, period, '㎡')}${areaText(period.area)}`,
      investment:
        period.investment === null
          ? '未载'
          : `${about(portal, period, '元')}${formatLarge(period.investment)}`,
      marks: (period.facts ?? []).map((id) => factMark(id, portal.knowledge.facts)),
    })),
    classes: ESTATE_CLASSES.flatMap((name) => {
      const items = portal.knowledge.indicators.filter(({ set }) => set.endsWith(name));
      return items.length === 0
        ? []
        : [{ name, items: items.map(({ item }) => item), printed: items[0]?.printedItems ?? 0 }];
    }),
    conditions: portal.programmes
      .filter(({ id, subject }) => used.has(id) || subject === '小区')
      .map((programme) => ({
        programme,
        items: programme.conditions.map(({ label }) => label),
      })),
    years: years.map((year) => {
      const own = lines.filter(({ estate }) => estate.year === year);
      const counted = countedRows(own.map(({ estate }) => estate));
      const sum = (pick: (estate: Estate) => number | null): number =>
        sumFen(counted.map((estate) => pick(estate) ?? 0));
      return {
        year,
        lines: own,
        counted: countWords(
          own.map(({ estate }) => estate),
          '个小区',
        ),
        buildings: sum(({ buildings }) => buildings),
        households: sum(({ households }) => households),
        investment: sum(({ investment }) => investment),
      };
    }),
    pilots: milestoneSubjects(portal).filter(({ village }) => village),
    sample: estates.some(({ sample }) => sample),
  };
}

/** 约 before a printed number of this unit that is no exact one. */
function about({ knowledge }: Portal, { facts }: EstatePeriod, unit: string): string {
  const printed = knowledge.facts.find((fact) => fact.unit === unit && facts?.includes(fact.id));
  return printed && !isExact(printed) ? '约 ' : '';
}

function estateLine(portal: Portal, estate: Estate): EstateLine {
  const asked = portal.programmes.find(({ id }) => id === estate.programme)?.conditions ?? [];
  const labels = asked.map(({ label }) => label);
  const check = checkConditions(labels, estate.met ?? [], estate.unmet ?? []);
  const missing = [
    check.unmet.length > 0 && `没办到：${check.unmet.join('、')}`,
    check.unchecked.length > 0 && `没核过：${check.unchecked.join('、')}`,
  ].filter(Boolean);
  return {
    estate,
    community: villageOf(portal, estate.village).name,
    stage: ESTATE_STAGES[estate.stage],
    area: areaText(estate.area),
    conditions: {
      outcome: check.outcome,
      words: missing.length > 0 ? missing.join('；') : `${labels.length} 项都办到了`,
    },
    keeper: `${estate.keeper ?? '没有写明'}${estate.complex ? '（情况复杂，由班子成员包联）' : ''}`,
  };
}

/** Square metres, in hundredths, with 万 where they are many. */
function areaText(area: number | null): string {
  if (area === null) return '未载';
  return area >= 100_000_00 && area % 100_00 === 0
    ? `${scaledText(area / 10_000)} 万平方米`
    : `${scaledText(area)} 平方米`;
}
