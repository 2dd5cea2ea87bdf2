import { type Contest, standings } from '../domain/evaluation/ranking.ts';
import type { Weighted } from '../domain/evaluation/total.ts';
import { fill } from './make.ts';
import { readQuantity } from './read-quantity.ts';

/** Ranks the places by weights the reader types, with the code that made the table above. */
function start(box: HTMLElement): void {
  const contest = JSON.parse(box.dataset.weights ?? '') as Contest;
  if (contest.places.length < 2) return;
  const head = document.createElement('b');
  head.textContent = '换个权重试试：改一个数，名次会重排';
  box.append(head);
  const inputs = contest.parts.map((part) => field(box, part));
  const output = document.createElement('output');
  box.append(output);
  box.oninput = () => show(output, contest, inputs);
  box.hidden = false;
}

function field(box: HTMLElement, { name, weight }: Weighted): HTMLInputElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.inputMode = 'decimal';
  input.autocomplete = 'off';
  input.value = String(weight / 100);
  label.append(`${name}占（%）`, input);
  box.append(label);
  return input;
}

function show(
  output: HTMLOutputElement,
  contest: Contest,
  inputs: readonly HTMLInputElement[],
): void {
  const weights = inputs.map((input) => readQuantity(input.value, '%'));
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  fill(output);
  if (weights.includes(null) || sum === 0) {
    say(output, '请只写数字，最多两位小数，不能都是 0。');
    return;
  }
  if (sum !== 10_000) say(output, `加起来是 ${sum / 100}%，按比例折成 100% 来算。`);
  const parts = contest.parts.map((part, index) => ({ ...part, weight: weights[index] ?? 0 }));
  const list = document.createElement('ol');
  list.className = 'steps';
  for (const { id, rank, total } of standings({ ...contest, parts })) {
    const line = document.createElement('li');
    const score = document.createElement('b');
    line.textContent = `第 ${rank} ${id}`;
    score.textContent = `${((total?.rounded ?? 0) / 100).toFixed(2)} 分`;
    line.append(score);
    list.append(line);
  }
  output.append(list);
  say(output, '这是试算，不是考评结果。');
}

function say(output: HTMLOutputElement, words: string): void {
  const line = document.createElement('p');
  line.textContent = words;
  output.append(line);
}

for (const box of document.querySelectorAll<HTMLElement>('[data-weights]')) start(box);
