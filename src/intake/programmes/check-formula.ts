import { measuresOf } from '../../domain/programmes/formula.ts';
import type { Formula, Programme } from '../../domain/programmes/programme.ts';
import { checkBands } from './check-bands.ts';
import type { Fault } from './fault.ts';

/** The formula uses declared measures, percentages are of money, and limits leave room to pay. */
export function checkFormula({ formula, measures }: Programme, fault: Fault): void {
  for (const used of new Set(measuresOf(formula))) {
    if (measures.some(({ key }) => key === used)) continue;
    const message = `算法用到「${used}」，measures 里没有它。`;
    fault('programmes/measure', 'formula', message, '请在 measures 里加上，或改正算法。');
  }
  const parts = formula.kind === 'sum' ? formula.parts : [formula];
  for (const part of parts) {
    if (part.kind === 'share' || part.kind === 'cost-share') {
      const measure = measures.find(({ key }) => key === part.of);
      if (measure && measure.unit !== '元') {
        const message = `按比例算的「${measure.label}」单位是${measure.unit}，不是元。`;
        fault(
          'programmes/unit',
          'formula',
          message,
          '按比例只能算钱；按个数、面积请用 flat 或 rate。',
        );
      }
    }
    if (part.kind === 'tiers') checkBands(part.bands, fault);
    if (part.kind === 'rate' && part.min !== null && part.max !== null && part.min > part.max)
      fault('programmes/limits', 'formula', '保底比封顶还多。', '请核对 min 和 max。');
  }
  for (const [place, limit] of limitsOf(formula)) {
    if (limit !== 0) continue;
    fault(
      'programmes/limits',
      place,
      '上限是 0，谁也拿不到钱。',
      '请写真正的上限；没有上限就不写。',
    );
  }
}

function limitsOf(formula: Formula): (readonly [string, number | null])[] {
  switch (formula.kind) {
    case 'share':
      return [['formula.cap', formula.cap]];
    case 'rate':
      return [
        ['formula.max', formula.max],
        ['formula.maxUnits', formula.maxUnits],
      ];
    case 'sum':
      return [['formula.cap', formula.cap], ...formula.parts.flatMap(limitsOf)];
    default:
      return [];
  }
}
