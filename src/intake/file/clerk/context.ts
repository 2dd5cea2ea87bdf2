import type { Holidays } from '../../../domain/holidays.ts';
import type { Row } from '../../define-table.ts';
import type { AnyRow } from '../../merge/row-text.ts';
import type { accountTitlesTable } from '../../tables/accounts.ts';

/** What a home knows that helps to read a clerk's own sheet. */
export interface ClerkContext {
  readonly village: { readonly id: string; readonly officialName: string } | null;
  readonly answers: Answers;
  /** Leaves out columns of identity, card and telephone numbers, and masks names. */
  readonly dropPrivate: boolean;
  /** Rows of the table that the village has on file. */
  readonly onFile: readonly AnyRow[];
  /** Numbers that are on record: what was withdrawn had one too, which is never given again. */
  readonly onRecord?: ReadonlySet<string>;
  /** Name of a list → words by which its values are known in a clerk's own text. */
  readonly hints: Readonly<Record<string, readonly Hint[]>>;
  readonly holidays: Holidays;
}

/** A value of a list, the words that hint at it, and the column that must then be filled in. */
export interface Hint {
  readonly value: string;
  readonly words: readonly string[];
  readonly when: string | null;
}

/** What has been said of a village's sheets of one table, now or before. */
export interface Answers {
  /** Head as the sheet has it → header of the column, or `LEFT_OUT`. */
  readonly heads: ReadonlyMap<string, string>;
  /** What a cell says → the word on the list. */
  readonly words: ReadonlyMap<string, string>;
  /** Header of a column that the sheet lacks → what it says in every row. */
  readonly fills: ReadonlyMap<string, string>;
}

/** Nothing has been said. */
export const NOTHING_SAID: Answers = { heads: new Map(), words: new Map(), fills: new Map() };

/** What was said before, and every guess of some questions taken. */
export function withGuesses(said: Answers, questions: readonly Question[]): Answers {
  const entries = questions.flatMap((question) => question.entries);
  const all = (kind: keyof Answers): ReadonlyMap<string, string> =>
    new Map([
      ...said[kind],
      ...entries.flatMap(({ kind: own, from, guess }) =>
        own === kind && guess !== null ? [[from, guess] as const] : [],
      ),
    ]);
  return { heads: all('heads'), words: all('words'), fills: all('fills') };
}

/** Stands for a column that is not taken. */
export const LEFT_OUT = '不收';

/** How an answer is given on the command line. */
export const ANSWER_FLAGS = { heads: 'map', words: 'word', fills: 'fill' } as const;

/** One thing to be said before a sheet can be taken, with what it seems to be. */
export interface QuestionEntry {
  readonly kind: keyof Answers;
  /** What the sheet says; of a fill the header of the column. */
  readonly from: string;
  /** What it seems to be; null when nothing tells. */
  readonly guess: string | null;
  /** What else it may be. */
  readonly choices: readonly string[];
}

/** A question about a whole sheet: its private columns, its columns, or its words. */
export interface Question {
  readonly about: 'private' | 'columns' | 'words';
  readonly entries: readonly QuestionEntry[];
}

/** Gathers what has to be asked, at most one question of each sort. */
export class Questions {
  isPrivate = false;
  readonly #columns: QuestionEntry[] = [];
  readonly #words = new Map<string, QuestionEntry>();

  column(entry: QuestionEntry): void {
    this.#columns.push(entry);
  }

  word(entry: QuestionEntry): void {
    if (!this.#words.has(entry.from)) this.#words.set(entry.from, entry);
  }

  all(): Question[] {
    const all: Question[] = [
      ...(this.isPrivate ? [{ about: 'private' as const, entries: [] }] : []),
      { about: 'columns', entries: this.#columns },
      { about: 'words', entries: [...this.#words.values()] },
    ];
    return all.filter(({ about, entries }) => about === 'private' || entries.length > 0);
  }
}

/** By which words the accounts are known in a voucher's own text, and meetings in a clerk's. */
export function hintsOf(
  titles: readonly Omit<Row<typeof accountTitlesTable>, 'line'>[],
  meetings: readonly { readonly name: string }[] = [],
): Readonly<Record<string, readonly Hint[]>> {
  const accountTitles = titles.map(({ name, words, direction }) => ({
    value: name,
    words: words ?? [],
    when: direction,
  }));
  return { accountTitles, meetings: meetings.map(({ name }) => meetingHint(name)) };
}

/** A meeting by what is left of its name without 村, 社区 and 会议; that of the party's body also as 支部会. */
function meetingHint(name: string): Hint {
  const words = name.split(/[^\p{Script=Han}]|村（?|社区|会议/u).filter((word) => word.length > 1);
  const isOfParty = words.some((word) => word.includes('党组织'));
  return { value: name, words: isOfParty ? [...words, '支部', '支委', '总支'] : words, when: null };
}
