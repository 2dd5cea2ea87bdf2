import { figuresWords } from '../../domain/desk/figures.ts';
import type { Problem } from '../../domain/problem.ts';
import { asksForYes } from '../../intake/file/changes.ts';
import { LEFT_OUT, type Question } from '../../intake/file/clerk/context.ts';
import { ASKED } from '../../intake/file/clerk/question-words.ts';
import { problemPlace } from '../../intake/problem-words.ts';
import { type Html, html } from '../html.ts';
import type { Look, SheetLook } from '../look.ts';
import { writtenNotice } from '../notice-sheet.ts';
import { deedForm, field } from './frame.ts';
import { toldList } from './told.ts';

/** Cells that are mended on the page; more are mended in the sheet. */
const CELLS = 100;

interface Handle {
  readonly id: string;
  readonly seen: string;
}

/** What stands against a draft: questions first, then cells to be mended here or in the sheet. */
export function faultsPart(handle: Handle, look: Look): Html {
  const { problems, faults } = look;
  const { brought } = look.sheet;
  // What is asked is told by the question.
  const errors = problems.filter(
    ({ severity, code }) => severity === 'error' && !code.endsWith('/ask'),
  );
  const isForm = writtenNotice(look.submission) !== null;
  const waiting = brought.waits ? problems.filter(asksForYes) : [];
  // One word settles what many rows ask.
  const asked = brought.questions.reduce(
    (all, { entries }) => all + Math.max(entries.length, 1),
    0,
  );
  if (faults === 0) {
    return html`<p class="note" role="status"><b>没有错误。</b>${!isForm && figuresWords(look.figures)}</p>
${toldList(look)}
${isForm ? formAgain(handle) : html`<details><summary>要改的，在表里改</summary>${returning(handle, '下载交过的表')}</details>`}`;
  }
  return html`<p class="note bad" role="status"><b>${errors.length + asked + waiting.length} 处要改或要说定。</b>${brought.good > 0 && `其余 ${brought.good} 行没问题。`}</p>
${questions(handle, brought.questions)}
${isForm ? inForm(handle, errors) : mending(handle, look, errors)}
${brought.waits && agreement(handle, waiting)}
${errors.some(({ code }) => code === 'import/reason') && reason(handle)}
${toldList(look)}
${!isForm && html`<h2>或者在表里改</h2>${returning(handle, '下载标了错的表')}<p>有错的格子涂了红色，批注写着怎么改。</p>`}`;
}

/** Faults of a notice that was written on the desk are mended where it was written. */
function inForm(handle: Handle, errors: readonly Problem[]): Html | null {
  if (errors.length === 0) return null;
  const lines = errors.map(
    ({ column, message, fix }) =>
      html`<li class="found error">${column !== '' && `「${column}」：`}${message}${fix}</li>`,
  );
  return html`<h2>要改的</h2><ul>${lines}</ul>${formAgain(handle)}`;
}

function formAgain({ id }: Handle): Html {
  return html`<p><a class="btn" href="/notice/${id}">改这条公示</a></p>`;
}

function questions(handle: Handle, asked: readonly Question[]): Html | null {
  if (asked.length === 0) return null;
  const parts = asked.map(({ about, entries }) => {
    if (about === 'private') {
      return html`<p><label><input type="checkbox" name="private" value="yes" checked> ${ASKED.private}</label></p>`;
    }
    const fields = entries.map(({ kind, from, guess, choices }, at) => {
      const name = `${about}.${at}`;
      const label = kind === 'fills' ? `表里没有「${from}」，每行填` : `表里的「${from}」是`;
      const all = [...new Set([...(guess === null ? [] : [guess]), ...choices])];
      const isList = choices.length > 0;
      const options = [...all, ...(kind === 'heads' && !all.includes(LEFT_OUT) ? [LEFT_OUT] : [])];
      return html`<input type="hidden" name="${name}.kind" value="${kind}"><input type="hidden" name="${name}.from" value="${from}">
${field(
  label,
  isList
    ? html`<select name="${name}.to" required>${guess === null && html`<option value="">请选</option>`}${options.map((word) => html`<option>${word}</option>`)}</select>`
    : html`<input name="${name}.to" value="${guess}" required>`,
)}`;
    });
    return html`<fieldset><legend>${ASKED[about]}</legend><div class="narrow">${fields}</div></fieldset>`;
  });
  return html`<h2>请说定</h2>${deedForm(handle, 'answer', html`${parts}<button class="btn strong">就这样</button>`)}`;
}

function mending(handle: Handle, look: Look, errors: readonly Problem[]): Html | null {
  if (errors.length === 0) return null;
  const isCell = ({ row, column, file }: Problem): boolean =>
    row > 0 && file === look.sheet.reading.name && look.sheet.reading.columnsAt.has(column);
  const cells = errors.filter(isCell).slice(0, CELLS);
  const others = errors.filter((problem) => !cells.includes(problem));
  const lines = cells.map(
    ({ row, column, message, fix }, at) =>
      html`<li><label class="field"><b>第 ${row} 行「${column}」</b>${!message.includes('「') && shownCell(look.sheet, row, column)}<span class="found error">${message}${fix}</span><input name="cell.${at}" autocomplete="off" placeholder="改成"></label>
<input type="hidden" name="cell.${at}.row" value="${row}"><input type="hidden" name="cell.${at}.column" value="${column}"></li>`,
  );
  return html`<h2>要改的格子</h2>
${others.length > 0 && html`<ul>${others.map((problem) => html`<li class="found error">${placeOf(problem, look)}：${problem.message}${problem.fix}</li>`)}</ul>`}
${
  cells.length > 0 &&
  deedForm(
    handle,
    'mend',
    html`<ol class="cells">${lines}</ol><button class="btn strong">改好了，再看一遍</button>`,
  )
}`;
}

function placeOf(problem: Problem, { sheet: { reading } }: Look): string {
  const file = problem.file === reading.name ? '' : `${problem.file} `;
  return file + (problemPlace(problem) || '整个文件');
}

/** What a cell says now, as it may be shown. */
export function shownCell({ reading }: SheetLook, row: number, column: string): Html | null {
  const { columns, rows } = reading.preview;
  const text = rows.find(({ line }) => line === row)?.cells[columns.indexOf(column)] ?? '';
  return text === '' ? null : html` 现在是「${text}」`;
}

function agreement(handle: Handle, changed: readonly Problem[]): Html {
  return html`<h2>换算过的数字，请逐条看</h2>
<ul>${changed.map((problem) => html`<li>${problemPlace(problem)}：${problem.message}</li>`)}</ul>
${deedForm(handle, 'agree', html`<button class="btn strong">都对</button>`)}`;
}

function reason(handle: Handle): Html {
  return html`<h2>公开过的改了，为什么</h2>
${deedForm(handle, 'reason', html`<div class="narrow">${field('原因（会公开）', html`<input name="reason" maxlength="200" required autocomplete="off">`, '例如：抄错了发票金额。不写姓名、电话。')}</div><button class="btn strong">就这样</button>`)}`;
}

function returning(handle: Handle, words: string): Html {
  return html`<p><a class="btn" href="/s/${handle.id}/returned.xlsx">${words}</a> 改好存盘，再交上来：</p>
${deedForm(handle, 'sheet', html`${field('改好的表', html`<input type="file" name="file" required accept=".csv,.txt,.tsv,.xlsx,.xls,.et">`)}<button class="btn">再交</button>`, true)}`;
}
