import { bare } from '../bare.ts';
import { formatFen, parseFen } from '../money.ts';

/** What is on the signed paper: how many rows, and the total of each column of amounts. */
export interface Figures {
  readonly rows: number;
  /** Header of a column → its total in 分. */
  readonly totals: Readonly<Record<string, number>>;
}

/** Whether somebody typed from the paper what was found; nobody need have typed what is in no column. */
export function sameFigures(typed: Figures, found: Figures): boolean {
  return (
    typed.rows === found.rows &&
    Object.entries(found.totals).every(([column, fen]) => typed.totals[column] === fen)
  );
}

/** Figures as people type them off a paper, in the order of the columns found: 1,900.00 元, ８ 行. */
export function typedFigures(rows: string, totals: readonly string[], found: Figures): Figures {
  const count = bareFigure(rows);
  const amounts = Object.keys(found.totals).map((column, at) => {
    const reading = parseFen(bareFigure(totals[at] ?? ''));
    return [column, reading.ok ? reading.fen : Number.NaN] as const;
  });
  return {
    rows: /^\d+$/.test(count) ? Number(count) : Number.NaN,
    totals: Object.fromEntries(amounts),
  };
}

/** Figures in words, for whoever handed something in. */
export function figuresWords({ rows, totals }: Figures): string {
  const amounts = Object.entries(totals).map(
    ([column, fen]) => `${column.replace(/（元）$/, '')}合计 ${formatFen(fen)} 元`,
  );
  return `${[`一共 ${rows} 行`, ...amounts].join('，')}。`;
}

function bareFigure(typed: string): string {
  return bare(typed).replace(/[,，¥￥元行]/g, '');
}
