import { ANSWER_FLAGS, type Question, type QuestionEntry } from './context.ts';

/** What each sort of question asks. */
export const ASKED: Readonly<Record<Question['about'], string>> = {
  private: '表里有不能公开的列，或姓名没打星号。替您去掉这些列、给姓名打上星号吗？',
  columns: '这张表的列这样对应，对不对？',
  words: '这些说法这样归，对不对？',
};

/** A question as it is put at a terminal, one line an entry. */
export function questionLines({ about, entries }: Question): string[] {
  return [ASKED[about], ...entries.map((entry, at) => `  ${at + 1}. ${entryWords(entry)}`)];
}

function entryWords({ kind, from, guess }: QuestionEntry): string {
  const to = guess === null ? '（看不出，请写明）' : `「${guess}」`;
  return kind === 'fills' ? `表里没有「${from}」，每行填${to}` : `「${from}」→ ${to}`;
}

/** What to add to the command to answer a question as it seems; what nothing tells is left to be written. */
export function answerFlags({ about, entries }: Question): string {
  if (about === 'private') return '--drop-private';
  return entries
    .map(({ kind, from, guess }) => `--${ANSWER_FLAGS[kind]} "${from}=${guess ?? '？'}"`)
    .join(' ');
}

/** What an entry may be instead, for whoever says that the guess is wrong. */
export function choicesWords({ entries }: Question): string {
  const choices = [...new Set(entries.flatMap((entry) => entry.choices))];
  return choices.length === 0 ? '' : `可以是：${choices.join('、')}。`;
}
