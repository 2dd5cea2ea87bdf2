import { workOut } from '../../domain/programmes/formula.ts';
import { formulaWords, partsOf } from '../../domain/programmes/formula-words.ts';
import { quantityWords } from '../../domain/programmes/measure-words.ts';
import { workingWords } from '../../domain/programmes/working-words.ts';
import { readReckoning, readValues } from '../../intake/programmes/read-reckoning.ts';
import type { Portal } from '../../portal/portal.ts';
import { FORMULA_EXAMPLES, type FormulaExample } from './formula-examples.ts';
import { programmeHref } from './ledger-pages.ts';
import { programmeName } from './programme-name.ts';

/** A formula as the page explains it. */
export interface FormulaSection extends Pick<FormulaExample, 'kind' | 'name' | 'use'> {
  /** What to know of its file, for whoever writes one. */
  readonly writing: string | null;
  readonly json: string;
  readonly words: readonly string[];
  readonly cases: readonly { readonly given: string; readonly line: string }[];
  /** Programmes that use it. */
  readonly programmes: readonly { readonly title: string; readonly href: string }[];
}

/** Every formula, with the real programmes that use it: those of made-up places copy their rules. */
export function formulaSections(portal: Portal): FormulaSection[] {
  return FORMULA_EXAMPLES.map(({ kind, name, use, writing = null, json, cases }) => {
    const reckoning = readReckoning(json);
    return {
      kind,
      name,
      use,
      writing,
      json: JSON.stringify(json, null, 2),
      words: formulaWords(reckoning),
      cases: cases.map(({ values }) => {
        const given = readValues(values);
        const quantities = reckoning.measures.map((measure) => {
          const value = given[measure.key] ?? 0;
          return `${measure.label} ${quantityWords({ measure, value })}`;
        });
        return { given: quantities.join('，'), line: workingWords(workOut(reckoning, given)) };
      }),
      programmes: portal.programmes
        .filter(
          ({ formula, sample }) =>
            !sample &&
            (formula.kind === kind || partsOf(formula).some((part) => part.kind === kind)),
        )
        .map((one) => ({ title: programmeName(portal, one), href: programmeHref(one.id) })),
    };
  });
}
