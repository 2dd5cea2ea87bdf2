import { formatYuan } from '../domain/money.ts';
import { boundsOutcome, boundsSentence } from '../domain/programmes/bounds.ts';
import { askedFor, type Reckoning, workOut } from '../domain/programmes/formula.ts';
import type { Hundredths, Measure, Programme } from '../domain/programmes/programme.ts';
import { stepWords } from '../domain/programmes/working-words.ts';
import { fill } from './make.ts';
import { readQuantity } from './read-quantity.ts';

type Rule = Reckoning & Pick<Programme, 'payer'>;

/** Answers 我能拿多少 with the code that checks the ledgers; the table below says the same unaided. */
function start(box: HTMLElement): void {
  const rule = JSON.parse(box.dataset.calculator ?? '') as Rule;
  const asked = askedFor(rule);
  const inputs = [...box.querySelectorAll('input')];
  const output = box.querySelector('output');
  if (!output) return;
  box.oninput = () => answer(rule, asked, inputs, output);
  box.dataset.ready = '';
}

function answer(
  rule: Rule,
  asked: readonly Measure[],
  inputs: readonly HTMLInputElement[],
  output: HTMLOutputElement,
): void {
  const values: Record<string, Hundredths> = {};
  const faults: string[] = [];
  for (const [index, measure] of asked.entries()) {
    const text = inputs[index]?.value.trim() ?? '';
    if (text === '') continue;
    const value = readQuantity(text, measure.unit);
    if (value === null) faults.push(`「${measure.label}」看不懂，请只写数字，最多两位小数。`);
    else values[measure.key] = value;
  }
  const complete = asked.every(({ key }) => values[key] !== undefined);
  if (faults.length > 0 || !complete) show(output, null, faults);
  else showWorking(rule, asked, values, output);
}

function showWorking(
  rule: Rule,
  asked: readonly Measure[],
  values: Readonly<Record<string, Hundredths>>,
  output: HTMLOutputElement,
): void {
  const outside = asked.filter((one) => boundsOutcome(one, values[one.key] ?? 0) !== 'pass');
  const notes = outside.map((measure) => boundsSentence(measure, values[measure.key] ?? 0));
  const isBreach = outside.some(({ inPrinciple }) => !inPrinciple);
  const working = workOut(rule, values);
  if (isBreach) {
    show(output, '这个数不在规则里', notes);
    return;
  }
  if (working.amount === null) {
    show(output, '规则没有写明，算不出', [`${working.why}。`, ...notes]);
    return;
  }
  const verb = rule.payer === 'household' ? '应交' : '能拿';
  show(output, `${verb} ${formatYuan(working.amount)}`, notes);
  output.firstElementChild?.classList.remove('open');
  const list = document.createElement('ol');
  list.className = 'steps';
  for (const step of working.steps) {
    const { words, result } = stepWords(step);
    const line = document.createElement('li');
    const left = document.createElement('span');
    left.textContent = words;
    line.append(left);
    if (result !== null) {
      const right = document.createElement('b');
      right.textContent = result;
      line.append(right);
    }
    list.append(line);
  }
  output.append(list);
}

/** A headline and what must be said beside it. */
function show(output: HTMLOutputElement, head: string | null, notes: readonly string[]): void {
  fill(output);
  for (const [index, words] of [...(head === null ? [] : [head]), ...notes].entries()) {
    const line = document.createElement('p');
    line.textContent = words;
    if (index === 0 && head !== null) line.className = 'answer open';
    output.append(line);
  }
}

for (const box of document.querySelectorAll<HTMLElement>('[data-calculator]')) start(box);
