/** A text that must not be longer than it can be sent or read out. */
interface Fitting {
  readonly title: string;
  readonly figures: readonly string[];
  readonly text: (title: string, sums: string) => string;
}

/** Said where not every sum is. */
export const MORE_FIGURES = '其余的数见表';

const ELLIPSIS = '…';
/** Where a title can be left without breaking a word. */
const PAUSE = /[，。；、：·（(《“—\s]/u;

/** As many figures as there is room for; a title that is too long by itself ends in …. */
export function fitted(length: number, { title, figures, text }: Fitting): string {
  const sumsOf = (shown: number): string => {
    const sums = [...figures.slice(0, shown), ...(shown < figures.length ? [MORE_FIGURES] : [])];
    return sums.length === 0 ? '' : `${sums.join('，')}。`;
  };
  const most = Array.from({ length: figures.length + 1 }, (_, at) => figures.length - at);
  const shown = most.find((count) => charactersOf(text(title, sumsOf(count))) <= length);
  if (shown !== undefined) return text(title, sumsOf(shown));
  const over = charactersOf(text(title, sumsOf(0))) - length;
  return text(cutTitle(title, charactersOf(title) - over), sumsOf(0));
}

/** A title of at most `length` characters; one that is cut is cut at a pause of its second half if it can be. */
export function cutTitle(title: string, length: number): string {
  const letters = [...title];
  if (letters.length <= length) return title;
  const room = letters.slice(0, Math.max(0, length - ELLIPSIS.length + 1));
  const pause = room.findLastIndex((letter) => PAUSE.test(letter));
  return room.slice(0, pause * 2 > room.length ? pause : -1).join('') + ELLIPSIS;
}

/** Length as a reader counts it. */
export function charactersOf(text: string): number {
  return [...text].length;
}
