import { type Person, ROLES } from '../../domain/desk/submission.ts';
import { type Html, html } from '../html.ts';
import { LONGEST } from '../newcomers.ts';
import { field, frame, refusals } from './frame.ts';

/** Where the first two are registered. */
export const FIRST_PERSONS = '/first-persons';

/** The two whom most villages have; who they are is for them to say. */
const USUAL: readonly Person[] = [
  { name: '', post: '村报账员', roles: ['handIn'] },
  { name: '', post: '村务监督委员会主任', roles: ['approve', 'publish'] },
];

/** The first page of a desk at which nobody sits: two people put themselves on its list. */
export function firstPersonsPage(
  told: readonly string[] = [],
  said: readonly Person[] = USUAL,
): Html {
  return frame(
    '登记两个人',
    null,
    html`<h1>登记两个人</h1>
<p>一条公示要两个人：一个交表，另一个照签了字的纸核对。两个人都坐到这台电脑前，各人输自己的口令。名单只在这台电脑上，公开的只有职务。</p>
${refusals(told)}
<form method="post" action="${FIRST_PERSONS}"><div class="filters">
${said.map(personFields)}
</div><button class="btn strong">登记</button></form>`,
  );
}

function personFields({ name, post, roles }: Person, at: number): Html {
  const passphrase = (label: string, last: string, hint = '') =>
    field(
      label,
      html`<input type="password" name="${last}.${at}" autocomplete="new-password" required>`,
      hint,
    );
  const text = (label: string, last: string, value: string, hint: string) =>
    field(
      label,
      html`<input name="${last}.${at}" value="${value}" maxlength="${LONGEST}" autocomplete="off" required>`,
      hint,
    );
  return html`<fieldset><legend>第${at + 1}个人</legend>
${text('姓名', 'name', name, '坐下时选，不公开。')}
${text('职务', 'post', post, '会公开，不写姓名。')}
<p>能做什么</p>
${Object.entries(ROLES).map(
  ([role, words]) =>
    html`<label><input type="checkbox" name="roles.${at}" value="${role}"${(roles as readonly string[]).includes(role) && html` checked`}> ${words}</label>`,
)}
${passphrase('口令', 'passphrase', '至少八个字，几个词连着好记。')}
${passphrase('口令再输一遍', 'again')}
</fieldset>`;
}
