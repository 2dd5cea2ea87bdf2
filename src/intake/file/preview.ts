import { isMasked, maskName } from '../../domain/mask.ts';
import type { Table } from '../define-table.ts';
import { findPrivate } from '../guard.ts';
import type { Preview } from './file-reading.ts';
import type { Placed, ReadRow } from './forgiving-reader.ts';

/** Shown in place of what must not be seen. */
const HIDDEN = '（不能公开）';

/** The rows as they may be shown: names masked, private cells covered, very long ones cut. */
export function previewOf<T extends Table>(
  placed: readonly Placed[],
  rows: readonly ReadRow<T>[],
): Preview {
  const shown = placed
    .map((place, at) => ({ place, at }))
    .filter(({ place }) => place.index !== -1);
  return {
    columns: shown.map(({ place }) => place.column.header),
    rows: rows.map(({ line, row, texts }) => ({
      line,
      refused: row === null,
      cells: shown.map(({ place, at }) => shownText(place, texts[at] ?? '', row === null)),
    })),
  };
}

function shownText({ column }: Placed, text: string, refused: boolean): string {
  if (text === '') return '';
  const cut = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  if (column.privacy === 'resident-name') {
    const name = maskName(cut);
    return isMasked(name) ? name : HIDDEN;
  }
  // An accepted row has passed the guard; only refused ones are looked at again.
  if (!refused) return cut;
  return findPrivate(text.slice(0, 1000))
    ? HIDDEN
    : cut.replace(/\d{7,}/g, (run) => `${run.slice(0, 2)}…(${run.length} 位)`);
}
