import type { Desk } from '../desk.ts';
import { type Html, html } from '../html.ts';
import { choiceField, field, frame } from './frame.ts';

/** Who sits down at the desk. */
export function signInPage(desk: Desk, told: string): Html {
  const persons = desk.persons.all();
  const body =
    persons.length === 0
      ? html`<p>还没有登记经办人。请在这台电脑上运行 <code>npm run desk -- --add-person 姓名</code>。</p>`
      : html`<form method="post" action="/sign-in" class="sign-in">
${told !== '' && html`<p class="note bad" role="alert">${told}</p>`}
${choiceField(
  '您是',
  'name',
  persons.map(({ name, post }) => [name, `${name}（${post}）`] as const),
)}
${field('口令', html`<input type="password" name="passphrase" autocomplete="off" required>`)}
<button class="btn strong">坐下</button>
</form>`;
  return frame('您是谁', null, html`<h1>您是谁</h1>${body}`);
}
