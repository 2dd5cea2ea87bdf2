import { ROLES, type Role } from '../../domain/desk/submission.ts';
import type { Desk } from '../desk.ts';
import { faultsOf, type Newcomer, pairFaults } from '../newcomers.ts';
import { firstPersonsPage } from '../pages/first-persons.ts';
import { type Answer, pageAnswer, redirect } from './answer.ts';
import { textOf } from './deeds.ts';

/** Puts the first two on the list of a desk, or tells everything for which they cannot be. */
export function firstPersons(desk: Desk, form: FormData): Answer {
  const pair = [newcomerIn(form, 0), newcomerIn(form, 1)] as const;
  const own = pair.flatMap((one, at) => {
    const isTwice = one.passphrase === textOf(form, `again.${at}`);
    const faults = isTwice ? faultsOf(one) : [...faultsOf(one), '两遍口令不一样。'];
    return faults.map((words) => `第 ${at + 1} 个人：${words}`);
  });
  const told = [...own, ...pairFaults(pair)];
  if (told.length > 0) {
    const page = firstPersonsPage(
      told,
      pair.map(({ person }) => person),
    );
    return pageAnswer(page, 422);
  }
  // Where another desk over the same folder was quicker, its list stays, and is what is shown.
  desk.persons.begin(pair);
  return redirect('/');
}

function newcomerIn(form: FormData, at: number): Newcomer {
  const asked = form.getAll(`roles.${at}`);
  const roles = (Object.keys(ROLES) as Role[]).filter((role) => asked.includes(role));
  return {
    person: { name: textOf(form, `name.${at}`), post: textOf(form, `post.${at}`), roles },
    passphrase: textOf(form, `passphrase.${at}`),
  };
}
