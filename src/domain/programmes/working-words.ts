import { formatYuan } from '../money.ts';
import { bandWords, quantityWords } from './measure-words.ts';
import type { Step, Working } from './working.ts';

/** A step for a list of steps: what is done, and the amount after it; null where none stands yet. */
export interface StepWords {
  readonly words: string;
  readonly result: string | null;
}

/** The sum in one line: 26,000 元 × 50% = 13,000 元，封顶 10,000 元; or why there is none. */
export function workingWords(working: Working): string {
  if (working.amount === null) return working.why;
  let line = '';
  let last: Step | null = null;
  for (const step of working.steps) {
    if (last) line += GOES_ON.has(step.kind) || last.kind === 'counted' ? '，' : '；';
    line += inLine(step);
    last = step;
  }
  return line;
}

/** Steps that say more about the step before; any other begins a new part of the sum. */
const GOES_ON: ReadonlySet<Step['kind']> = new Set(['cap', 'floor', 'borne']);

function inLine(step: Step): string {
  if (step.kind === 'borne') return `${step.payer}出这些，其余 ${formatYuan(step.rest)}另有来源`;
  const { words, result } = stepWords(step);
  if (result === null) return words;
  if (step.kind === 'times' || step.kind === 'percent') return `${words} = ${result}`;
  if (step.kind === 'band') return `${words}，定额 ${result}`;
  return `${step.kind === 'total' ? '合计' : words} ${result}`;
}

/** One step, for a list. */
export function stepWords(step: Step): StepWords {
  const result = 'amount' in step ? formatYuan(step.amount) : null;
  switch (step.kind) {
    case 'times': {
      const factors = [...step.of.map(quantityWords), formatYuan(step.each)];
      return { words: factors.join(' × '), result };
    }
    case 'percent':
      return { words: `${quantityWords(step.of)} × ${step.percent}%`, result };
    case 'counted':
      return {
        words: `${quantityWords(step.of)}，最多算 ${quantityWords(step.counted)}`,
        result,
      };
    case 'band': {
      const place = bandWords(step.of.measure, step.over, step.upTo);
      return { words: `${quantityWords(step.of)}，在${place}这一档`, result };
    }
    case 'cap':
      return { words: '封顶', result };
    case 'floor':
      return { words: '保底', result };
    case 'borne':
      return { words: `${step.payer}出`, result };
    case 'total':
      return { words: step.of.map(formatYuan).join(' + '), result };
    case 'refused':
      return { words: '没有通过，不予奖补', result: null };
    case 'unmet':
      return { words: `「${step.label}」这一条还不够`, result };
  }
}
