import { type Fen, formatYuan, scaleFen } from '../money.ts';
import type { Reckoning } from './formula.ts';
import { bandWords, quantityWords } from './measure-words.ts';
import type { Formula, Measure, Rate, Share, Tiers } from './programme.ts';

/** What a formula says, in plain sentences: what is multiplied, where it is capped, how bands lie. */
export function formulaWords({ formula, measures }: Reckoning): string[] {
  const measure = (key: string): Measure => {
    const found = measures.find((entry) => entry.key === key);
    if (!found) throw new Error(`no measure ${key}`);
    return found;
  };
  switch (formula.kind) {
    case 'share':
      return shareWords(formula, measure(formula.of));
    case 'cost-share':
      return [
        `按「${measure(formula.of).label}」的 ${formula.percent}% 算，由${formula.payer}出；其余的另有来源。`,
      ];
    case 'flat':
      return [eachWords(measure(formula.per), formula.amount)];
    case 'tiers':
      return tiersWords(
        formula,
        measure(formula.of),
        formula.times === null ? null : measure(formula.times),
      );
    case 'rate':
      return rateWords(formula, measure(formula.of));
    case 'stipend': {
      const [persons, periods] = [measure(formula.persons), measure(formula.periods)];
      const each = formatYuan(formula.amount);
      return [
        `每${persons.unit}每${periods.unit.replace('个', '')} ${each}：「${persons.label}」×「${periods.label}」× ${each}。`,
      ];
    }
    case 'sum':
      return [
        ...formula.parts.flatMap((part) => formulaWords({ formula: part, measures })),
        `上面 ${formula.parts.length} 项加起来${formula.cap === null ? '' : `，合计最多 ${formatYuan(formula.cap)}`}。`,
      ];
    case 'unstated':
      return [`${formula.why}。所以算不出，也不猜。`];
  }
}

function shareWords(formula: Share, measure: Measure): string[] {
  const { percent, cap } = formula;
  const lines = [`按「${measure.label}」的 ${percent}% 算。`];
  const knee = kneeOf(formula);
  if (cap !== null && knee !== null) {
    const full = quantityWords({ measure, value: knee });
    lines.push(
      `封顶 ${formatYuan(cap)}：「${measure.label}」到 ${full}就到顶，再多也是 ${formatYuan(cap)}。`,
    );
  }
  return lines;
}

/** The sum of money at which a share reaches its cap; null without a cap. */
export function kneeOf({ percent, cap }: Share): Fen | null {
  return cap === null ? null : scaleFen(cap, 10_000, Math.round(percent * 100));
}

function tiersWords({ bands }: Tiers, measure: Measure, times: Measure | null): string[] {
  const lines = bands.map(({ upTo, amount }, index) => {
    const place = bandWords(measure, bands[index - 1]?.upTo ?? null, upTo);
    const each = times === null ? '' : `每${times.unit.replace('个', '')} `;
    return `${place}：${each}${formatYuan(amount)}。`;
  });
  const what = times === null ? '定额' : `标准，再乘「${times.label}」`;
  return [
    `按「${measure.label}」分 ${bands.length} 档，每一档一个${what}，不是逐${measure.unit}算：`,
    ...lines,
  ];
}

/** Names what is counted: a sum of parts has several units that are the same. */
function eachWords({ label, unit }: Measure, amount: Fen): string {
  return `「${label}」每${unit} ${formatYuan(amount)}。`;
}

function rateWords({ amount, maxUnits, min, max }: Rate, measure: Measure): string[] {
  const lines = [eachWords(measure, amount)];
  if (maxUnits !== null)
    lines.push(`最多算 ${quantityWords({ measure, value: maxUnits })}，再多的不算。`);
  if (min !== null) lines.push(`保底 ${formatYuan(min)}：算出来不到的，按这个数。`);
  if (max !== null) lines.push(`封顶 ${formatYuan(max)}：算出来再多，也是这个数。`);
  return lines;
}

/** What the rule leaves open about the measures themselves: fractions and values it does not decide. */
export function openWords(measures: readonly Measure[]): string[] {
  return measures.flatMap((measure) => [
    ...(measure.wholeOnly === null ? [] : [`「${measure.label}」：${measure.wholeOnly}。`]),
    ...measure.unclear.map(({ from, to, why }) => {
      const [low, high] = [from, to].map((value) =>
        value === null ? null : quantityWords({ measure, value }),
      );
      const place =
        low === high
          ? low
          : `${low === null ? '' : `${low}起`}${high === null ? '' : `到 ${high}`}`;
      return `「${measure.label}」${place}：${why}。`;
    }),
  ]);
}

/** All formulas that are worked out by themselves: the parts of a sum, or the formula. */
export function partsOf(formula: Formula): readonly Formula[] {
  return formula.kind === 'sum' ? formula.parts : [formula];
}
