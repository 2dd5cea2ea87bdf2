import { formatFen } from '../domain/money.ts';

/** Attributes by which a row or a cell is found, linked to or read back; what has no value is left out. */
export type Marks = Readonly<Record<string, string | number | null | undefined>>;

/** A column of a table, said once: its head, what stands in a row, what it comes to. */
export interface Column<Row> {
  /**
   * On a phone, where each row is a card, the head stands beside each cell. Several heads make as many
   * columns, each of which is told which one it is.
   */
  readonly head: string | readonly string[];
  /** What stands in the cell; without it, the amount. */
  readonly cell?: (row: Row, at: number) => unknown;
  /** An amount of money, which is also marked, so that totals can be read back from the page. */
  readonly fen?: (row: Row, at: number) => number | null | undefined;
  /** Said where there is no amount. */
  readonly none?: string;
  /** Figures stand to the right. Amounts always do. */
  readonly num?: boolean;
  /** What the column comes to; of several columns, what each does. */
  readonly total?: unknown;
  readonly marks?: (row: Row) => Marks;
  /** `whole` keeps a cell on one line, `row` gives it a line of its own on a card. */
  readonly look?: 'whole' | 'row';
  /** A cell that needs no name on a card, because it says itself what it is. */
  readonly bare?: boolean;
  /** A first column that does need one: as a rule it is the name of the card. */
  readonly named?: boolean;
}

/** A column that stands for itself alone. */
export interface OneColumn<Row> extends Omit<Column<Row>, 'head' | 'cell' | 'fen'> {
  readonly head: string;
  readonly cell?: ((row: Row) => unknown) | undefined;
  readonly fen?: ((row: Row) => number | null | undefined) | undefined;
}

/** The columns that are shown, from left to right; one that is false is left out. */
export function shownColumns<Row>(columns: readonly (Column<Row> | false)[]): OneColumn<Row>[] {
  return columns
    .filter((column) => column !== false)
    .flatMap((column) => {
      const { head, cell, fen, total } = column;
      const heads = typeof head === 'string' ? [head] : head;
      return heads.map((one, at) => ({
        ...column,
        head: one,
        cell: cell && ((row: Row) => cell(row, at)),
        fen: fen && ((row: Row) => fen(row, at)),
        total: Array.isArray(total) ? total[at] : total,
      }));
    });
}

/** Attributes of the head of a column. */
export function headMarks<Row>({ num, fen }: OneColumn<Row>): Marks {
  return { class: num || fen ? 'num' : undefined };
}

function looksOf<Row>({ num, fen, look }: OneColumn<Row>): string | undefined {
  return [(num || fen) && 'num', look].filter(Boolean).join(' ') || undefined;
}

/** Attributes of a cell. The first of a row is the name of its card: it needs no head beside it. */
export function cellMarks<Row>(column: OneColumn<Row>, row: Row, first = false): Marks {
  return {
    class: looksOf(column),
    'data-th': (first ? column.named : !column.bare) ? column.head : undefined,
    'data-amount': column.fen?.(row),
    ...column.marks?.(row),
  };
}

/** What stands in a cell. */
export function contentOf<Row>({ cell, fen, none }: OneColumn<Row>, row: Row): unknown {
  if (cell) return cell(row);
  const amount = fen?.(row) ?? null;
  return amount === null ? none : formatFen(amount);
}

interface Foot {
  /** How many columns the name of the totals stands under: those before the first that has one. */
  readonly span: number;
  readonly cells: readonly { marks: Marks; words: unknown }[];
}

/** The line of totals. */
export function footOf<Row>(columns: readonly OneColumn<Row>[]): Foot {
  const first = columns.findIndex(({ total }) => total !== undefined);
  const span = Math.max(1, first === -1 ? columns.length : first);
  const cells = columns.slice(span).map((column) => {
    const { head, fen, total } = column;
    const amount = fen && typeof total === 'number' ? total : undefined;
    const words = amount === undefined ? total : formatFen(amount);
    const label = words === undefined ? undefined : head;
    return { marks: { class: looksOf(column), 'data-th': label, 'data-total': amount }, words };
  });
  return { span, cells };
}

/** Rows in the parts they belong to, which stand in the order in which they first come up. */
export function partsOf<Row>(
  rows: readonly Row[],
  part: ((row: Row) => string) | undefined,
): [id: string | undefined, rows: readonly Row[]][] {
  return [...Map.groupBy(rows, (row) => part?.(row))];
}
