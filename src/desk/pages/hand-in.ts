import type { Person } from '../../domain/desk/submission.ts';
import type { Desk } from '../desk.ts';
import { type Html, html } from '../html.ts';
import { handedTables } from '../take-in.ts';
import { choiceField, field, frame, refusals } from './frame.ts';

/** Where sheets are dropped, those of several villages at once too. */
export function handInPage(desk: Desk, person: Person, told: readonly string[] = []): Html {
  const { home } = desk.home();
  const tables = handedTables(home).map(({ id, title }) => [id, title] as const);
  return frame(
    '交表',
    person,
    html`<h1>交表</h1>
${refusals(told)}
<form method="post" action="/hand-in" enctype="multipart/form-data">
${field('表（可以一次选几个村的）', html`<input type="file" name="files" multiple required accept=".csv,.txt,.tsv,.xlsx,.xls,.et">`, '也可以把文件拖到这里。Excel、WPS 存的 .xlsx，或 CSV，照村里原来的样子就行。')}
<div class="filters">
${choiceField('哪个村的', 'village', [['', '看文件名认'], ...villageChoices(desk)])}
${choiceField('哪张表', 'table', [['', '看表头认'], ...tables])}
</div>
<button class="btn strong">交表</button>
</form>`,
  );
}

/** Villages that sheets can be of here. */
export function villageChoices(desk: Desk): (readonly [string, string])[] {
  return desk
    .villages()
    .filter(({ sample }) => !sample)
    .map(({ id, name }) => [id, name] as const);
}
