import type { CensureEntry, CensureFault } from '../entry.ts';
import { BODY_AND_MIND } from './body-and-mind.ts';
import { LAWFUL_CONTEXTS } from './contexts.ts';
import { DIGNITY } from './dignity.ts';
import { HOME_LIFE } from './home-life.ts';
import { RIGHTS_AND_LAW } from './rights-and-law.ts';
import type { ForbiddenSubject, LookAlike } from './subject.ts';

/** What may never stand on the board, in whatever words: private life, misfortune, rights, insult. */
export const FORBIDDEN_SUBJECTS: readonly ForbiddenSubject[] = [
  ...BODY_AND_MIND,
  ...HOME_LIFE,
  ...RIGHTS_AND_LAW,
  ...DIGNITY,
];

/** Where a landmark or the public may be meant; a reply or a consequence speaks of the one concerned. */
const OF_PLACES: ReadonlySet<keyof CensureEntry> = new Set(['subject', 'deed', 'place', 'rule']);
const FIELDS = ['subject', 'deed', 'place', 'reply', 'consequence', 'rule'] as const;

const MATCHERS = FORBIDDEN_SUBJECTS.map((subject) => ({
  subject,
  words: new RegExp([...subject.words, ...(subject.beside ?? [])].join('|')),
  lawful: anyOf(subject.lawful),
}));
const CONTEXTS = anyOf(LAWFUL_CONTEXTS);

/** Refuses subjects the board may never speak of. The words themselves are not repeated. */
export function forbiddenSubjects(entry: CensureEntry): readonly CensureFault[] {
  return FIELDS.flatMap((field) => {
    const text = folded(entry[field] ?? '');
    const told = OF_PLACES.has(field) ? without(text, CONTEXTS) : text;
    return MATCHERS.filter(({ words, lawful }) => words.test(without(told, lawful))).map(
      ({ subject: { code, what, because } }): CensureFault => ({
        field,
        code: `forbidden-${code}`,
        message: `待整改提示里不能写${what}。${because}`,
        fix: '请删掉，只写哪个地方、什么事要改；如果整条讲的就是这件事，请删掉整条。',
      }),
    );
  });
}

/** Full-width letters as plain ones, and no space or invisible sign between the letters of a word. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff·•_-]/g, '');
}

/** What is lawful leaves a mark in its place, so that what stood around it does not join up. */
function without(text: string, lawful: RegExp | null): string {
  return lawful === null ? text : text.replace(lawful, '\u0000');
}

function anyOf(looks: readonly LookAlike[]): RegExp | null {
  return looks.length === 0 ? null : new RegExp(looks.map(({ words }) => words).join('|'), 'g');
}
