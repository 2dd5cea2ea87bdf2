import { type Fen, formatFen, formatYuan, sumFen } from '../../domain/money.ts';
import { spokenMoney, spokenText } from '../../domain/spoken.ts';
import type { SheetPart, SheetTable } from './sheet.ts';

/** Total of a column of money in which no row has an amount. */
const NOTHING = formatFen(0);

/** What a publication comes to, the same on its page, its sheet, in the group and over the loudspeaker. */
export type SheetFigure =
  | { readonly label: string; readonly fen: Fen }
  | { readonly label: string; readonly count: number; readonly unit: string };

/** The figures of a sheet that names none of its own: how many rows, and the sum of each column of money. */
export function figuresOf(parts: readonly SheetPart[]): SheetFigure[] {
  const found = parts.flatMap((part) => (part.kind === 'table' ? figuresOfTable(part) : []));
  // Two tables of one sheet may add the same money up in two ways.
  const known = new Map(found.map((figure) => [JSON.stringify(figure), figure]));
  return [...known.values()];
}

function figuresOfTable({ columns, rows, total }: SheetTable): SheetFigure[] {
  if (total === null) return [];
  const [, unit] = /合计 \d+ (.+)$/.exec(total) ?? [];
  return [
    ...(unit === undefined ? [] : [{ label: '合计', count: rows.length, unit }]),
    ...columns.flatMap(({ head, total: sum }, at) =>
      sum === null || (sum !== NOTHING && rows.every((row) => row[at]?.fen == null))
        ? []
        : [
            {
              label: head.replace(/（元）$/, ''),
              fen: sumFen(rows.map((row) => row[at]?.fen ?? 0)),
            },
          ],
    ),
  ];
}

/** A figure to be read: 已兑付 12,716.25 元. */
export function figureWords(figure: SheetFigure): string {
  return 'fen' in figure
    ? `${figure.label} ${formatYuan(figure.fen)}`
    : `${figure.label} ${figure.count} ${figure.unit}`;
}

/** A figure to be heard: 已兑付一万两千七百一十六元两角五分. */
export function spokenFigure(figure: SheetFigure): string {
  return 'fen' in figure
    ? `${spokenText(figure.label)}${spokenMoney(figure.fen)}`
    : spokenText(figureWords(figure));
}
