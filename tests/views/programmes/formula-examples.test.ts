import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fenToText } from '../../../src/domain/money.ts';
import { workOut } from '../../../src/domain/programmes/formula.ts';
import { readReckoning, readValues } from '../../../src/intake/programmes/read-reckoning.ts';
import {
  FORMULA_EXAMPLES,
  LANGUAGE_PARTS,
} from '../../../src/views/programmes/formula-examples.ts';
import { programmeFrom, rawProgramme } from '../../support/programmes.ts';

const cases = FORMULA_EXAMPLES.flatMap(({ kind, json, cases: given }) =>
  given.map(({ values, due }) => ({ kind, json, values, due })),
);

describe('the examples that page and guide show', () => {
  it('explain every kind of formula once', () => {
    expect(FORMULA_EXAMPLES.map(({ kind }) => kind)).toEqual([
      'share',
      'cost-share',
      'flat',
      'tiers',
      'rate',
      'stipend',
      'sum',
      'unstated',
    ]);
    for (const { kind, json } of FORMULA_EXAMPLES) expect(json.formula.kind).toBe(kind);
  });

  it.each(cases)('$kind with $values gives $due', ({ json, values, due }) => {
    const { amount } = workOut(readReckoning(json), readValues(values));
    expect(amount === null ? null : fenToText(amount)).toBe(due);
  });

  it.each(LANGUAGE_PARTS)('$name is read as written', ({ json }) => {
    const base = { ...rawProgramme('meili-tingyuan'), villages: [] };
    const [programme, problems] = programmeFrom({
      ...base,
      ...('stages' in json ? { window: null } : {}),
      ...json,
    });
    expect(problems).toEqual([]);
    expect(programme).not.toBeNull();
  });
});

it('stand in the guide word for word', () => {
  const guide = readFileSync('docs/programmes.md', 'utf8');
  const blocks = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) =>
    JSON.stringify(JSON.parse(text)),
  );
  for (const { json } of [...FORMULA_EXAMPLES, ...LANGUAGE_PARTS]) {
    expect(blocks).toContain(JSON.stringify(json));
  }
});
