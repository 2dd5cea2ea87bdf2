import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { fenToText } from '../../../src/domain/money.ts';
import { workOut } from '../../../src/domain/programmes/formula.ts';
import {
  bandsOf,
  type OwnTerms,
  ownProgramme,
  type ReadyProgramme,
} from '../../../src/intake/programmes/from-ready.ts';
import { readProgramme } from '../../../src/intake/programmes/read-programme.ts';
import { readValues } from '../../../src/intake/programmes/read-reckoning.ts';

const READY = readdirSync('ready').flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
const ready = (kind: string): ReadyProgramme =>
  JSON.parse(readFileSync(`ready/${kind}.json`, 'utf8'));
const terms = (amount: string, most = ''): OwnTerms => ({
  id: 'our-own',
  title: '测试补助',
  department: '县里',
  amount,
  most,
  noticeDays: 10,
  document: { title: '测试办法', number: '', issuer: '', issued: '' },
  articles: { amount: '第五条', notice: '第八条' },
});

/** Reads a programme beside its own document and articles alone. */
function read(file: object, id: string, clauses: readonly string[], policy: string) {
  const problems: Parameters<typeof readProgramme>[3] = [];
  const lists = {
    villages: new Set<string>(),
    clauses: new Set(clauses),
    policies: new Set([policy]),
  };
  const programme = readProgramme(`programmes/${id}.json`, JSON.stringify(file), lists, problems);
  return { programme, problems };
}

describe.each(READY)('%s', (kind) => {
  it('can be copied as it is, once its document and articles are there', () => {
    const file = ready(kind);
    const id = String(file.id);
    const { problems } = read(file, id, [`${id}-1`, `${id}-2`], `${id}-banfa`);
    expect(problems).toEqual([]);
  });

  it('takes the terms of a county', () => {
    const own = ownProgramme(ready(kind), terms(kind === 'age-bands' ? '85:60,:120' : '83.37'));
    const ids = own.rules.map(({ id }) => id ?? '');
    const { programme, problems } = read(own.file, 'our-own', ids, own.policy.id ?? '');
    expect(problems).toEqual([]);
    expect(programme?.notice).toMatchObject({ minDays: 10, clause: 'our-own-2' });
    expect(programme?.boardOnly).toBe(kind === 'age-bands');
  });
});

test.each([
  ['per-mu', terms('83.37'), { area: '6.35' }, '529.40'],
  ['per-mu', terms('300', '20'), { area: '31.5' }, '6000.00'],
  ['per-household', terms('500'), { households: '1' }, '500.00'],
  ['age-bands', terms('89:50,99:100,:300'), { age: '99', months: '3' }, '300.00'],
] as const)('%s pays what the terms say', (kind, own, values, due) => {
  const { file, rules, policy } = ownProgramme(ready(kind), own);
  const ids = rules.map(({ id }) => id ?? '');
  const { programme } = read(file, 'our-own', ids, policy.id ?? '');
  if (!programme) throw new Error('unreadable');
  const { amount } = workOut(programme, readValues(values));
  expect(amount === null ? null : fenToText(amount)).toBe(due);
});

it('reads bands in a line, and nothing that is none', () => {
  expect(bandsOf('89:50，99：100,:300.50')).toEqual([
    { upTo: '89', amount: '50' },
    { upTo: '99', amount: '100' },
    { upTo: null, amount: '300.50' },
  ]);
  for (const text of ['89:50,99:100', ':50,99:100', '89-50', '', '89:,:1'])
    expect(bandsOf(text)).toBeNull();
});
