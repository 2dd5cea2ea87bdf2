import {
  hadHandIn,
  notSeenLive,
  type Person,
  type State,
  type Submission,
  TAKING_BACK,
} from '../../domain/desk/submission.ts';
import { problemPlace } from '../../intake/problem-words.ts';
import { tableNamed } from '../../intake/tables/known-tables.ts';
import { thingsToDo } from '../../portal/handing-in/things-to-do.ts';
import { overdueLines } from '../../views/disclosure/overdue.ts';
import { comingLines } from '../../views/disclosure/overview.ts';
import { sheetsOf } from '../../views/sections.ts';
import { boardPlan } from '../../views/sheets/board-plan.ts';
import type { Desk } from '../desk.ts';
import { type Html, html } from '../html.ts';
import { writtenNotice } from '../notice-sheet.ts';
import type { Kept } from '../store.ts';
import { frame, moment, refusals, stateTag } from './frame.ts';

/** Things of one sort that are named before the rest is only counted. */
const NAMED = 12;
/** What was published or dropped is named so many times. */
const DONE = 20;

/** 今天要做的: what waits on the desk, what is due, what to post and to take down. */
export function todayPage(desk: Desk, person: Person, told: readonly string[]): Html {
  const kept = desk.store.all();
  const all = kept.map(({ submission }) => submission);
  const of = (state: State) => all.filter((one) => one.state === state);
  const back = of('draft').filter(({ deeds }) => deeds.at(-1)?.what === 'sentBack');
  const drafts = of('draft').filter((one) => !back.includes(one));
  const unseen = notSeenLive(all);
  const ended = [...of('published'), ...of('dropped')]
    .filter((one) => !unseen.includes(one))
    .slice(0, DONE);
  return frame(
    '今天要做的',
    person,
    html`<h1>今天要做的</h1>
${person.roles.includes('handIn') && html`<p class="actions"><a class="btn strong" href="/hand-in">交表</a><a class="btn" href="/notice">写一条公示</a><a class="btn" href="/take-back">撤回公示</a></p>`}
${refusals(told)}
${part(desk, '退回来的，要改', back)}
${part(desk, '草稿', drafts)}
${submitEvery(person, drafts)}
${part(desk, '等人核', of('submitted'))}
${approveEvery(person, of('submitted'))}
${part(desk, '核过了，等公开', of('approved'))}
${publishAll(person, kept)}
${part(desk, '公开了，网址上还没看到', unseen)}
${all.length === 0 && html`<p>公示台上还没有东西。从「交表」开始：把村里的表放进来就行。</p>`}
${duties(desk)}
${ended.length > 0 && html`<details><summary>办完的</summary><ul class="lines">${ended.map((one) => line(desk, one))}</ul></details>`}`,
  );
}

/** One button for all drafts: those without faults go on. */
function submitEvery({ roles }: Person, drafts: readonly Submission[]): Html | null {
  if (drafts.length < 2 || !roles.includes('handIn')) return null;
  return html`<form method="post" action="/submit-all"><button class="btn">没有错误的都提交</button> <small>收支还没有写公示的，照常用的话一起写好、提交。</small></form>`;
}

function approveEvery(person: Person, submitted: readonly Submission[]): Html | null {
  const own = submitted.filter((one) => !hadHandIn(one, person));
  if (own.length < 2 || !person.roles.includes('approve')) return null;
  return html`<p><a class="btn strong" href="/approve-all">一起核这 ${own.length} 份</a></p>`;
}

/** One button for all that was approved: the site is built once. */
function publishAll({ roles }: Person, kept: readonly Kept[]): Html | null {
  const ready = kept.filter(({ submission }) => submission.state === 'approved');
  if (ready.length === 0 || !roles.includes('publish')) return null;
  const inputs = ready.map(
    ({ submission: { id }, seen }) => html`<input type="hidden" name="one" value="${id} ${seen}">`,
  );
  return html`<form method="post" action="/publish-all">${inputs}<button class="btn strong">公开这 ${ready.length} 份</button></form>`;
}

function part(desk: Desk, title: string, submissions: readonly Submission[]): Html | null {
  if (submissions.length === 0) return null;
  return html`<h2>${title}（${submissions.length}）</h2><ul class="lines">${submissions.map((one) => line(desk, one))}</ul>`;
}

/** What a submission is called: village, table, file. */
export function titleOf(desk: Desk, submission: Submission): string {
  const { village, table, name, takesBack, onFile } = submission;
  if (onFile) return `登记：${name}`;
  const { home } = desk.home();
  const place = home.portal?.villages.find(({ id }) => id === village)?.name ?? village;
  const what = takesBack
    ? TAKING_BACK[takesBack.how]
    : writtenNotice(submission)
      ? '公示'
      : (tableNamed(table, home.programmes)?.title ?? table);
  return `${place} ${what}：${name}`;
}

function line(desk: Desk, submission: Submission): Html {
  const last = submission.deeds.at(-1);
  return html`<li><a href="/s/${submission.id}">${titleOf(desk, submission)}</a> ${stateTag(submission.state)}
<small>${last && `${moment(last.at)} ${last.who}${last.note ? `：${last.note}` : ''}`}</small></li>`;
}

/** What the portal itself says is due; nothing where the data cannot be read. */
function duties(desk: Desk): Html {
  const { portal } = desk.home().home;
  if (!portal) return homeFaults(desk);
  const villages = desk.villages();
  const mine = new Set(villages.map(({ id }) => id));
  const plans = villages.flatMap((village) => {
    const { post, takeDown } = boardPlan(sheetsOf(portal, village), portal.asOf, portal.asOf);
    const say = (what: string) => (title: string) => `${what}：${village.name}《${title}》`;
    return [
      ...post.map(({ title }) => say('今天贴')(title)),
      ...takeDown.map(({ title }) => say('今天揭')(title)),
    ];
  });
  return html`${list(
    '过期没公开',
    overdueLines(portal)
      .filter(({ village }) => mine.has(village))
      .map(({ title, due, days }) => `${title}：${due}，过了 ${days} 天`),
  )}
${list(
  '快到期',
  comingLines(portal, (village) => mine.has(village)).map(
    ({ day, title, villages }) => `${day} ${title}：${villages.join('、')}`,
  ),
)}
${list('公开栏', plans)}
${list(
  '还缺',
  thingsToDo(portal).flatMap(({ file, message, fix }) => {
    // Of each village there is a folder or a file of its own; what has neither is everybody's.
    const place = portal.villages.find(({ id }) => file.split(/[/.]/).includes(id));
    return place && !mine.has(place.id)
      ? []
      : [`${place ? `${place.name}：` : ''}${message}${fix}`];
  }),
)}`;
}

/** What stops everything, for whoever knows no command. */
function homeFaults(desk: Desk): Html {
  const faults = desk
    .home()
    .own()
    .problems.filter(({ severity }) => severity === 'error')
    .map((problem) => `${problemPlace(problem)}：${problem.message}${problem.fix}`);
  return html`<p class="note bad">网站的数据里有错，改好以前交不了、公开不了。自己改不了的，请管网站的人来看。</p>
${list('数据里的错', faults)}`;
}

function list(title: string, lines: readonly string[]): Html | null {
  if (lines.length === 0) return null;
  const more = lines.length - NAMED;
  return html`<h2>${title}（${lines.length}）</h2><ul>${lines.slice(0, NAMED).map((words) => html`<li>${words}</li>`)}
${more > 0 && html`<li>还有 ${more} 件。</li>`}</ul>`;
}
