import type { Desk } from '../desk.ts';
import { type Html, html } from '../html.ts';
import { choiceField, field, frame, refusals } from './frame.ts';

/** Who sits down at the desk. */
export function signInPage(desk: Desk, told: string): Html {
  const body = html`<form method="post" action="/sign-in" class="sign-in">
${refusals(told === '' ? [] : [told])}
${choiceField(
  '您是',
  'name',
  desk.persons.all().map(({ name, post }) => [name, `${name}（${post}）`] as const),
)}
${field('口令', html`<input type="password" name="passphrase" autocomplete="off" required>`)}
<button class="btn strong">坐下</button>
</form>`;
  return frame('您是谁', null, html`<h1>您是谁</h1>${body}`);
}
