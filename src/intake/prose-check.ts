import type { Problem } from '../domain/problem.ts';
import { PHOTO_TAG } from './photos.ts';
import { headFaults } from './prose-head.ts';
import { statedNumbers } from './prose-numbers.ts';
import { type FigureBase, figureOf, type ProseTag, proseTags } from './prose-tags.ts';
import { treeFaults } from './prose-tree.ts';

export type ProseFolder = 'cases' | 'policies';

/** With what a case may open: the one question that it is about, and the sum that answers it. */
export const OPENING = '一个问题';

/**
 * The sections of a case, and what each is: a claim to be held against its source, rules, or advice. This
 * is where they are defined: articles are held to them, and pages find a section by its name here.
 */
export const CASE_FRAME: Readonly<Record<string, 'claims' | 'rules' | 'advice'>> = {
  难在哪里: 'claims',
  '共谋：一起商量': 'claims',
  '共建：一起动手': 'claims',
  '共管：一起管好': 'claims',
  '共评：一起评判': 'claims',
  '共享：一起受益': 'claims',
  '花了多少，谁出的': 'claims',
  以前和现在: 'claims',
  自己定的规矩: 'rules',
  没说清的地方: 'claims',
  别处能学什么: 'advice',
};

/**
 * The sections of a case and of a digest, the same in each and in this order, so that a reader finds
 * in any of them what was found in one.
 */
export const FRAMES: Readonly<Record<ProseFolder, readonly string[]>> = {
  cases: Object.keys(CASE_FRAME),
  policies: ['给谁的', '能得到什么', '要做什么', '什么时候前', '谁来定', '找谁问', '要留意'],
};

/** What prose may speak of. */
export interface ProseBase extends FigureBase {
  readonly corrections: ReadonlySet<string>;
  /** Villages and projects that a case can be of. */
  readonly places: ReadonlySet<string>;
  /** Names and set phrases of the county whose numerals count nothing. */
  readonly phrases: readonly string[];
}

/**
 * Checks one case or digest before the build: that it is text and no program, its settings, its
 * sections, its marks, and that each number in it is a mark. `file` is named in the problems, `row` is
 * the line of the file.
 */
export function checkProse(
  folder: ProseFolder,
  file: string,
  text: string,
  base: ProseBase,
): Problem[] {
  const lines = text.split('\n');
  const found = lines.flatMap((line, index) =>
    [...badTags(line, base), ...numbersIn(line, index, lines, base.phrases)].map((fault) => ({
      ...fault,
      row: index + 1,
    })),
  );
  const inTree = treeFaults(folder, text);
  const told = new Set(inTree.map(({ row }) => row));
  return [
    ...inTree,
    ...headFaults(folder, text, base),
    ...frameFaults(lines, FRAMES[folder], folder === 'cases' ? OPENING : undefined),
    // What is wrong with the form of a mark is said once.
    ...found.filter(({ code, row }) => code !== 'prose/form' || !told.has(row)),
  ].map((fault) => ({
    file,
    column: '',
    severity: 'error',
    ...fault,
  }));
}

type Fault = Pick<Problem, 'code' | 'message' | 'fix'>;

/** Digits that could be somebody's number are not repeated in a message. */
const LONG_NUMBER = /[0-9０-９]{7}/;

function frameFaults(
  lines: readonly string[],
  frame: readonly string[],
  opening?: string,
): (Fault & { row: number })[] {
  const headings = lines.flatMap((line, index) =>
    line.startsWith('## ') ? [{ title: line.slice(3), row: index + 1 }] : [],
  );
  if (opening !== undefined && headings[0]?.title === opening) headings.shift();
  const at = frame.findIndex((title, index) => headings[index]?.title !== title);
  if (at === -1 && headings.length === frame.length) return [];
  const wrong = headings[at === -1 ? frame.length : at];
  return [
    {
      row: wrong?.row ?? lines.length,
      code: 'prose/frame',
      message: `各篇的小标题要一样：这里该是「${frame[at] ?? '（没有了）'}」，写的是「${wrong?.title ?? '（没有）'}」。`,
      fix: `照这个次序写：${frame.join('、')}。来源没有的一节写明没有写。`,
    },
  ];
}

/** What a case places in its text besides figures: the charts of its head, the rules it set, photos. */
const PLACED = /<Rules \/>|<Chart id="[^"]*" \/>/g;

function badTags(line: string, base: ProseBase): Fault[] {
  const tags = proseTags(line);
  const written =
    line
      .replace(PLACED, '')
      .replace(PHOTO_TAG, '')
      .match(/<(?:Fact|Derived|When|See|Rules|Chart|Photo)\b/g)?.length ?? 0;
  const faults: Fault[] = tags.flatMap(({ tag, text }) => {
    // An id is a letter and a few digits; what is longer could be somebody's number.
    const wrong = LONG_NUMBER.test(text) ? '标记里的编号太长' : faultOf(tag, base, text);
    return wrong === null
      ? []
      : [{ code: 'prose/tag', message: `${wrong}。`, fix: '对照事实库改编号。' }];
  });
  if (written === tags.length) return faults;
  return [
    ...faults,
    {
      code: 'prose/form',
      message: '有一个标记写得不对。',
      fix: '只用 <Fact id="F001" />、<Derived as="share" of="F001 F002" />、<When id="T01" />、<See id="C001" />、<Photo … />，空格和引号照写。',
    },
  ];
}

function faultOf(tag: ProseTag, base: ProseBase, text: string): string | null {
  if (tag.kind === 'see')
    return base.corrections.has(tag.id) ? null : `${text}：更正与存疑里没有 ${tag.id}`;
  try {
    figureOf(tag, base);
    return null;
  } catch (error) {
    return `${text}：${(error as Error).message}`;
  }
}

/** Settings of the head that are no words: the order, the ids of facts. */
const SETTING = /^order: \d+$|\bF\d{3,}\b/g;

function numbersIn(
  line: string,
  index: number,
  lines: readonly string[],
  phrases: readonly string[],
): Fault[] {
  const inHead = lines[0] === '---' && index < lines.indexOf('---', 1);
  const words = (inHead ? line.replace(SETTING, '') : line)
    .replace(/<[^>]*>/g, '〓')
    // Where a link leads to is no statement.
    .replace(/\]\([^)\s]*\)/g, ']')
    // The number of a clause is a name.
    .replace(/\b[A-Z]+(?:-[A-Za-z0-9]+)+\b/g, '〓');
  const numbers = statedNumbers(words, phrases);
  if (numbers.length === 0) return [];
  return [
    {
      code: 'prose/number',
      message: `有不是从事实库来的数：${numbers.map((one) => `「${LONG_NUMBER.test(one) ? '一长串数字' : one}」`).join('')}。`,
      fix: '换成 <Fact id="…" />；日期用 <When id="…" />；算出来的用 <Derived … />；不是数量的说法换个写法。',
    },
  ];
}
