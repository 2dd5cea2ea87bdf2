import { DEEDS, type Deed, type Person, STATES, type State } from '../../domain/desk/submission.ts';
import { ICON } from '../../views/icon.ts';
import { type Html, html } from '../html.ts';

/** Tags of states, as the portal colours how things stand. */
const TAGS: Readonly<Record<State, string>> = {
  draft: 'ending',
  submitted: 'current',
  approved: 'pass',
  published: 'pass',
  dropped: '',
};

/** A page of the desk around what it says. */
export function frame(title: string, person: Person | null, main: Html, refresh = false): Html {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refresh && html`<meta http-equiv="refresh" content="4">`}
<title>${title} · 公示台</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="/desk.css">
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="top"><div class="wrap">
<a class="brand" href="/"><span>公示台<small>只在这台电脑上</small></span></a>
${person && who(person)}
</div></header>
<main class="wrap" id="main">
${main}
</main>
</body>
</html>
`;
}

function who({ name, post }: Person): Html {
  return html`<span class="who">${name}<small>${post}</small></span>
<form method="post" action="/sign-out"><button class="btn">换人</button></form>`;
}

export function stateTag(state: State): Html {
  return html`<span class="tag ${TAGS[state]}">${STATES[state]}</span>`;
}

/** Who did what, the last first. */
export function deedList(deeds: readonly Deed[]): Html {
  return html`<ol class="deeds">${[...deeds]
    .reverse()
    .map(
      ({ what, at, who: name, post, note }) =>
        html`<li>${moment(at)} ${name}${name !== post && `（${post}）`}${DEEDS[what]}${note && html`：${note}`}</li>`,
    )}</ol>`;
}

/** 2026-11-27 14:32. */
export function moment(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}

/** A form that does one thing to a submission, as long as nobody else has changed it meanwhile. */
export function deedForm(
  { id, seen }: { readonly id: string; readonly seen: string },
  deed: string,
  body: Html,
  upload = false,
): Html {
  return html`<form method="post" action="/s/${id}/${deed}"${upload && html` enctype="multipart/form-data"`}>
<input type="hidden" name="seen" value="${seen}">
${body}
</form>`;
}

/** One labelled field. */
export function field(label: string, control: Html, hint = ''): Html {
  return html`<label class="field">${label}${control}${hint !== '' && html`<small>${hint}</small>`}</label>`;
}

export function textField(
  label: string,
  name: string,
  hint = '',
  value = '',
  required = false,
): Html {
  return field(
    label,
    html`<input name="${name}" value="${value}" autocomplete="off"${required && html` required`}>`,
    hint,
  );
}

export function choiceField(
  label: string,
  name: string,
  choices: readonly (readonly [value: string, words: string])[],
  chosen = '',
): Html {
  const options = choices.map(
    ([value, words]) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`,
  );
  return field(label, html`<select name="${name}">${options}</select>`);
}

/** Why something was not done, a paragraph each. */
export function refusals(told: readonly string[]): Html | null {
  if (told.length === 0) return null;
  return html`<div class="note bad" role="alert">${told.map((words) => html`<p>${words}</p>`)}</div>`;
}
