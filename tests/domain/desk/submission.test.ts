import { describe, expect, it } from 'vitest';
import {
  approve,
  change,
  handIn,
  type Outcome,
  type Person,
  publish,
  type Submission,
  sendBack,
  submit,
} from '../../../src/domain/desk/submission.ts';

const person = (name: string, ...roles: Person['roles']): Person => ({ name, post: '职务', roles });
const CLERK = person('甲', 'handIn');
const CHECKER = person('乙', 'approve');
const ALL = person('丙', 'handIn', 'approve', 'publish');
const by = (one: Person) => ({ person: one, at: '2026-11-27T09:00:00+08:00' });
const FIGURES = { rows: 20, totals: { 金额: 1_600_000 } };
const FOUND = { ...FIGURES, digest: 'd' };
const RIGHT = { faults: 0, digest: 'd' };
const GIVEN = {
  id: '2026-11-27-001',
  table: 'accounts',
  village: 'liuping',
  name: 'a',
  sheet: 'YQ==',
};

function ok(outcome: Outcome): Submission {
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.submission;
}
const draft = (one: Person = CLERK) => ok(handIn(GIVEN, by(one)));
const submitted = (one: Person = CLERK) => ok(submit(draft(one), RIGHT, by(one)));
const approved = () => ok(approve(submitted(), FIGURES, FOUND, by(CHECKER)));

describe('refuses', () => {
  it.each<[string, () => Outcome, RegExp]>([
    ['a stranger to hand in', () => handIn(GIVEN, by(CHECKER)), /权限/],
    [
      'to hand on with faults',
      () => submit(draft(), { ...RIGHT, faults: 3 }, by(CLERK)),
      /3 处要改/,
    ],
    ['to change what was handed on', () => change(submitted(), {}, by(CLERK)), /不能改/],
    ['one’s own', () => approve(submitted(ALL), FIGURES, FOUND, by(ALL)), /同一个人/],
    [
      'what one has changed, though another handed it on',
      () =>
        approve(
          ok(submit(ok(change(draft(), { agreed: true }, by(ALL))), RIGHT, by(CLERK))),
          FIGURES,
          FOUND,
          by(ALL),
        ),
      /同一个人/,
    ],
    [
      'another number of rows',
      () => approve(submitted(), { ...FIGURES, rows: 19 }, FOUND, by(CHECKER)),
      /不一样/,
    ],
    [
      'another total',
      () => approve(submitted(), { rows: 20, totals: { 金额: 1_600_001 } }, FOUND, by(CHECKER)),
      /不一样/,
    ],
    [
      'no total',
      () => approve(submitted(), { rows: 20, totals: {} }, FOUND, by(CHECKER)),
      /不一样/,
    ],
    [
      'whoever has the post by which the one who handed it on is known',
      () => approve(submitted(person('职务', 'handIn')), FIGURES, FOUND, by(CHECKER)),
      /同一个人/,
    ],
    [
      'what has changed since it was handed on',
      () => approve(submitted(), FIGURES, { ...FOUND, digest: 'e' }, by(CHECKER)),
      /变了/,
    ],
    ['to hand on again what is the same', () => submit(approved(), RIGHT, by(CLERK)), /已核/],
    ['to send back without a word', () => sendBack(submitted(), '', [], by(CHECKER)), /哪里不对/],
    [
      'to publish what nobody approved',
      () => publish(submitted(), { digest: 'd', pages: [] }, by(ALL)),
      /已核/,
    ],
    [
      'to publish another content than was approved',
      () => publish(approved(), { digest: 'e', pages: [] }, by(ALL)),
      /变了/,
    ],
    [
      'to publish without the role',
      () => publish(approved(), { digest: 'd', pages: [] }, by(CHECKER)),
      /权限/,
    ],
  ])('%s', (_, act, why) => {
    const outcome = act();
    expect(outcome.ok ? '' : outcome.why).toMatch(why);
  });
});

it('keeps who did what, and what was sent back is approved again', () => {
  const back = ok(sendBack(approved(), '第 3 行抄错', [], by(CHECKER)));
  expect([back.state, back.approved]).toEqual(['draft', null]);
  const mended = ok(change(back, { sheet: 'Yg==' }, by(CLERK)));
  const again = ok(approve(ok(submit(mended, RIGHT, by(CLERK))), FIGURES, FOUND, by(CHECKER)));
  const done = ok(publish(again, { digest: 'd', pages: ['/'] }, by(ALL)));
  expect(done.deeds.map(({ what, who }) => `${who} ${what}`)).toEqual([
    '甲 handedIn',
    '甲 submitted',
    '乙 approved',
    '乙 sentBack',
    '甲 changed',
    '甲 submitted',
    '乙 approved',
    '丙 published',
  ]);
});

it('asks again about figures of another sheet', () => {
  const agreed = ok(change(draft(), { agreed: true }, by(CLERK)));
  expect(ok(change(agreed, { sheet: 'Yg==' }, by(CLERK))).agreed).toBe(false);
  expect(ok(change(agreed, { reason: 'x' }, by(CLERK))).agreed).toBe(true);
});
