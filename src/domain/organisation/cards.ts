import type { Check } from '../check.ts';

/** A card (连心卡) of one party member: the households it goes to, by their numbers. */
export interface ContactCard {
  readonly id: string;
  /** First and last household of the span, `H0001` to `H0010`. */
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

/** How many households a member is to keep in touch with; null where the source sets no bound. */
export interface CardRule {
  readonly least: number | null;
  readonly most: number | null;
  /** Clause that says so, '' where none is printed. */
  readonly clause: string;
}

export interface CardFault {
  readonly line: number;
  readonly kind: 'span' | 'twice';
  /** For `twice`: the card that has the first of the households already. */
  readonly other?: string;
}

interface Span {
  readonly head: string;
  readonly first: number;
  readonly last: number;
}

/** The numbers of a span; null when the ends are not of one row of numbers, or the wrong way round. */
function spanOf({ from, to }: ContactCard): Span | null {
  const [a, b] = [from, to].map((text) => /^(.*?)(\d{1,9})$/.exec(text));
  if (!a || !b || a[1] !== b[1]) return null;
  const [first, last] = [Number(a[2]), Number(b[2])];
  return last < first ? null : { head: a[1] ?? '', first, last };
}

/** Households on a card; 0 for a span that cannot be read. */
export function householdsOn(card: ContactCard): number {
  const span = spanOf(card);
  return span ? span.last - span.first + 1 : 0;
}

/** Spans that cannot be, and households that stand on two cards. */
export function cardFaults(cards: readonly ContactCard[]): CardFault[] {
  const faults: CardFault[] = [];
  const spans: (Span & { readonly id: string; readonly line: number })[] = [];
  for (const card of cards) {
    const span = spanOf(card);
    if (span) spans.push({ ...span, id: card.id, line: card.line });
    else faults.push({ line: card.line, kind: 'span' });
  }
  const sorted = spans.sort((a, b) =>
    a.head === b.head ? a.first - b.first || a.line - b.line : a.head < b.head ? -1 : 1,
  );
  let reach = sorted[0];
  for (const span of sorted.slice(1)) {
    if (reach && reach.head === span.head && span.first <= reach.last) {
      faults.push({ line: span.line, kind: 'twice', other: reach.id });
    }
    if (!reach || reach.head !== span.head || span.last > reach.last) reach = span;
  }
  return faults.sort((a, b) => a.line - b.line);
}

/** Holds one card's households to the rule of its place. */
export function checkCard(card: ContactCard, { least, most, clause }: CardRule): Check {
  const count = householdsOn(card);
  const expected =
    least === null
      ? most === null
        ? '没有写定'
        : `每名党员联系 ${most} 户以内`
      : `每名党员联系 ${least} 至 ${most} 户`;
  const check = { rule: 'card', clause, expected, found: `${count} 户` };
  if (least === null && most === null)
    return { ...check, outcome: 'cannot-tell', because: '每名党员联系几户，没有写定。' };
  if (most !== null && count > most) {
    const because = `一张卡 ${count} 户，多于 ${most} 户，顾不过来。`;
    return { ...check, outcome: 'breach', because };
  }
  if (least !== null && count < least) {
    const because = `一张卡 ${count} 户，少于 ${least} 户。`;
    return { ...check, outcome: 'breach', because };
  }
  return { ...check, outcome: 'pass', because: `${count} 户，${expected}。` };
}

/** Holds the households on all cards against those of the village, as far as they are known. */
export function checkCardCoverage(
  cards: readonly ContactCard[],
  households: number | null,
): Check | null {
  if (cards.length === 0) return null;
  const sum = cards.reduce((all, card) => all + householdsOn(card), 0);
  const found = `${cards.length} 张卡，${sum} 户`;
  const check = { rule: 'card-coverage', clause: '', expected: '每户都有一张连心卡', found };
  if (households === null) {
    const because = `${found}；全村多少户没有公布，看不出齐不齐。`;
    return { ...check, outcome: 'cannot-tell', because };
  }
  if (sum === households)
    return { ...check, outcome: 'pass', because: `${found}，和全村 ${households} 户一样。` };
  const because =
    sum < households
      ? `${found}，全村 ${households} 户，还有 ${households - sum} 户没有卡。`
      : `${found}，比全村 ${households} 户多 ${sum - households} 户。`;
  return { ...check, outcome: 'breach', because };
}
