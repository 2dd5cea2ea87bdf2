/** A text that must not be longer than it can be sent or read out. */
interface Fitting {
  readonly title: string;
  readonly figures: readonly string[];
  readonly text: (title: string, sums: string) => string;
}

/** Said where not every sum is. */
export const MORE_FIGURES = '其余的数见表';

const ELLIPSIS = '……';

/** As many figures as there is room for; a title that is too long by itself ends in ……. */
export function fitted(length: number, { title, figures, text }: Fitting): string {
  const sumsOf = (shown: number): string => {
    const sums = [...figures.slice(0, shown), ...(shown < figures.length ? [MORE_FIGURES] : [])];
    return sums.length === 0 ? '' : `${sums.join('，')}。`;
  };
  const most = Array.from({ length: figures.length + 1 }, (_, at) => figures.length - at);
  const shown = most.find((count) => charactersOf(text(title, sumsOf(count))) <= length);
  if (shown !== undefined) return text(title, sumsOf(shown));
  const over = charactersOf(text(title, sumsOf(0))) - length;
  const cut = [...title].slice(0, Math.max(0, [...title].length - over - ELLIPSIS.length));
  return text(cut.join('') + ELLIPSIS, sumsOf(0));
}

/** Length as a reader counts it. */
export function charactersOf(text: string): number {
  return [...text].length;
}
