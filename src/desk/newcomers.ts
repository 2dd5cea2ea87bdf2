import { bare } from '../domain/bare.ts';
import { type Person, ROLES } from '../domain/desk/submission.ts';
import { findPrivate } from '../intake/guard.ts';

/** Shortest passphrase; four ordinary words are longer. */
const LEAST = 8;
/** Longest name and post. */
export const LONGEST = 30;

/** Somebody who is to be put on the list of the desk. */
export interface Newcomer {
  readonly person: Person;
  readonly passphrase: string;
}

/** Everything, in words, for which somebody cannot be put on the list. */
export function faultsOf({ person, passphrase }: Newcomer): string[] {
  const { name, post, roles } = person;
  const found = findPrivate(post);
  // What was done is told in public by the post alone.
  const isNamed = bare(name).length > 1 && bare(post).includes(bare(name));
  return [
    name === '' && '没有写姓名。',
    post === '' && '没有写职务。',
    isNamed && '职务里有姓名。职务会公开，只写职务。',
    found?.severity === 'error' && `职务里${found.message}${found.fix}`,
    Math.max(name.length, post.length) > LONGEST && `姓名、职务最多 ${LONGEST} 个字。`,
    roles.length === 0 && '没有选能做什么。',
    [...passphrase.trim()].length < LEAST && `口令至少 ${LEAST} 个字，连着几个词就好记。`,
  ].filter((words) => words !== false);
}

/** Everything, in words, for which two people are not two pairs of eyes, or cannot bring a sheet to the board. */
export function pairFaults(pair: readonly [Newcomer, Newcomer]): string[] {
  const [one, other] = pair;
  const has = ({ person }: Newcomer, role: keyof typeof ROLES) => person.roles.includes(role);
  const isSeen =
    (has(one, 'handIn') && has(other, 'approve')) || (has(other, 'handIn') && has(one, 'approve'));
  const isOnePerson = one.person.name !== '' && bare(one.person.name) === bare(other.person.name);
  const isOneWord = one.passphrase !== '' && bare(one.passphrase) === bare(other.passphrase);
  return [
    isOnePerson && '两个人要是不同的人：一个人不能核自己交的。',
    isOneWord && '两个人的口令不能一样，各人自己想、自己输。',
    !isSeen && `要有一个人能${ROLES.handIn}，另一个人能${ROLES.approve}。`,
    !pair.some((person) => has(person, 'publish')) && `要有一个人能${ROLES.publish}。`,
  ].filter((words) => words !== false);
}
