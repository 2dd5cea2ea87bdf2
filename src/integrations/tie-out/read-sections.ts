import type { Fen } from '../../domain/money.ts';
import { markedTags } from './tags.ts';

/** A table of a page: what its lines add up to, and what it says they do, under the heads of its columns. */
export interface Section {
  readonly lines: Readonly<Record<string, Fen>>;
  readonly totals: Readonly<Record<string, Fen>>;
}

/** The tables of a page that bear a name (`data-section`), by that name. */
export function readSections(html: string): Map<string, Section> {
  const sections = new Map<string, Section>();
  let lines: Record<string, Fen> | null = null;
  let totals: Record<string, Fen> = {};
  for (const { name: tag, marks } of markedTags(html)) {
    const name = marks['data-section'];
    if (name !== undefined) {
      lines = {};
      totals = {};
      sections.set(name, { lines, totals });
    } else if (tag === 'table' || tag === 'figure') {
      lines = null;
    }
    if (!lines) continue;
    const header = marks['data-th'] ?? '';
    const { 'data-amount': amount, 'data-total': total } = marks;
    if (amount !== undefined) lines[header] = (lines[header] ?? 0) + Number(amount);
    if (total !== undefined) totals[header] = Number(total);
  }
  return sections;
}
