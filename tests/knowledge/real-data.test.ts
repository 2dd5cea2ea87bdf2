import { describe, expect, it } from 'vitest';
import { realPortal } from '../support/real-portal.ts';

const portal = realPortal();
const { villages, towns, knowledge } = portal;
const factById = new Map(knowledge.facts.map((fact) => [fact.id, fact]));

const numbered = (letter: string, count: number, digits: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `${letter}${String(index + 1).padStart(digits, '0')}`,
  );

describe('the fact base', () => {
  it('holds every fact of the source, once', () => {
    expect(knowledge.facts.map(({ id }) => id)).toEqual(numbered('F', 431, 3));
  });

  it('holds every correction, policy, rule and date', () => {
    // 138 of the source's own, and the gaps that the cases speak of.
    const { corrections } = knowledge;
    expect(corrections.map(({ id }) => id)).toEqual(numbered('C', 152, 3));
    expect(corrections.filter(({ kind }) => kind === 'missing')).toHaveLength(14);
    expect(knowledge.timeline.map(({ id }) => id)).toEqual(numbered('T', 58, 2));
    expect(knowledge.policies.filter(({ extent }) => extent === 'full')).toHaveLength(11);
    expect(knowledge.policies).toHaveLength(31);
    expect(new Set(knowledge.rules.map(({ id }) => id)).size).toBe(223);
  });

  it('keeps the printed value beside the number', () => {
    expect(factById.get('F081')).toMatchObject({
      printed: '2205元',
      value: 220_500,
      unit: '元/座',
    });
    expect(factById.get('F348')).toMatchObject({
      printed: '两万亿美元',
      value: 200_000_000_000_000,
    });
    expect(factById.get('F151')).toMatchObject({ printed: '0.1元/平方米', value: 10 });
  });

  it('names the correction of each misprint and leaves none in print', () => {
    expect(factById.get('F131')).toMatchObject({ printed: '平安郧阳365', misprint: 'C089' });
    const misprinted = knowledge.facts.filter(({ printed }) => /[郟鄞郾鄖郢]/.test(printed));
    expect(misprinted).toEqual([]);
  });

  it('withholds the one figure that could point at a resident', () => {
    const withheld = knowledge.facts.filter(({ value }) => value === null);
    expect(withheld.map(({ id }) => id)).toEqual(['F430']);
    expect(withheld[0]?.printed).not.toMatch(/\d/);
  });

  it('adds the toilet subsidy up from its two sources', () => {
    const [whole, province, district] = ['F081', 'F082', 'F083'].map(
      (id) => factById.get(id)?.value,
    );
    expect((province ?? 0) + (district ?? 0)).toBe(whole);
  });
});

describe('the registers', () => {
  it('knows the ten pilots of the first batch and three places beside them', () => {
    expect(villages).toHaveLength(13);
    expect(villages.filter(({ pilotBatch }) => pilotBatch === 'first')).toHaveLength(10);
    expect(villages.filter(({ pilotBatch }) => pilotBatch === 'second')).toEqual([]);
  });

  it('takes each village figure from a fact', () => {
    for (const { id, households, householdsFrom, people, peopleFrom } of villages) {
      const figures: [number | null, string | null][] = [
        [households, householdsFrom],
        [people, peopleFrom],
      ];
      for (const [figure, from] of figures) {
        expect(from === null, id).toBe(figure === null);
        if (from !== null)
          expect(factById.get(from)).toMatchObject({ entity: id, value: (figure ?? 0) * 100 });
      }
    }
  });

  it('gives each village the code of its own town', () => {
    expect(towns).toHaveLength(20);
    for (const { divisionCode, town } of villages) {
      if (divisionCode !== null)
        expect(divisionCode.slice(0, 9)).toBe(town.divisionCode?.slice(0, 9));
    }
  });

  it('lists 350 places of which three names occur twice', () => {
    const names = knowledge.divisions.map(({ name }) => name);
    expect(names).toHaveLength(350);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    expect(twice.sort()).toEqual(['东沟村', '大桥村', '财神庙村']);
    expect(knowledge.divisions.filter(({ name }) => /委员/.test(name))).toEqual([]);
  });
});

it('has a policy or a subject with facts behind every rule', () => {
  const known = new Set([
    ...knowledge.policies.map(({ id }) => id),
    ...villages.map(({ id }) => id),
    ...knowledge.entities.map(({ id }) => id),
  ]);
  expect(knowledge.rules.filter(({ policy }) => !known.has(policy))).toEqual([]);
});

it('keeps each procedure in order and every cited rule within its policy', () => {
  const next = new Map<string, number>();
  const policyOf = new Map(knowledge.rules.map(({ id, policy }) => [id, policy]));
  for (const { policy, number, rules } of knowledge.procedures) {
    expect(number).toBe((next.get(policy) ?? 0) + 1);
    next.set(policy, number);
    for (const rule of rules) expect(policyOf.get(rule)).toBe(policy);
  }
});
