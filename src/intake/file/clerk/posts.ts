import { SURNAMES } from '../../../domain/surnames.ts';
import { couldBeName, namesInCell } from '../../guard/names.ts';
import type { FileRow } from '../file-cell.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';

const POST =
  '[\\p{Script=Han}（）()]{0,8}(?:书记|支书|主任|会计|出纳|报账员|监委|委员|文书|组长|站长|镇长|乡长|社长|理事长|经理|主管)';
const SIGNED = new RegExp(`(${POST})\\s*[:：]\\s*(\\p{Script=Han}{2,4})(?=\\s|$|[，,、；;])`, 'gu');
const OF_POST = new RegExp(`^\\p{Script=Han}(${POST})$`, 'u');

/**
 * Puts posts in place of names: whose post the footer of the sheet tells, and 李会计, who tells it himself.
 * A name of which nothing tells the post is left out and said to be; none is ever repeated.
 */
export function postsForNames({ draft, table, footers, problems }: SheetAtHand): void {
  const known = postsSigned(footers);
  for (const [key, index] of draft.places) {
    const column = table.columns[key];
    if (column?.privacy !== 'post' || column.kind !== 'text') continue;
    draft.rows.forEach((row, at) => {
      const text = draft.text(at, key).replace(/\s/g, '');
      if (text === '') return;
      const post =
        known.get(text) ?? (SURNAMES.has(text[0] ?? '') ? OF_POST.exec(text)?.[1] : undefined);
      if (post !== undefined) {
        draft.set(at, index, { text: post });
        const message = `写的是人，按表上说的职务写成「${post}」。`;
        problems.add({
          row: row.line,
          column: column.header,
          severity: 'fixed',
          code: 'post/for-name',
          message,
        });
      } else if (namesInCell(text).length > 0 || couldBeName(text)) {
        draft.set(at, index, { text: '' });
        const message = '写的是姓名，网上只写职务，这一格没有收进来。';
        problems.add({
          row: row.line,
          column: column.header,
          severity: 'warning',
          code: 'post/name',
          message,
          fix: '要收，请改成职务。',
        });
      }
    });
  }
}

/** Name → post, as the footers have them side by side. */
function postsSigned(footers: readonly FileRow[]): Map<string, string> {
  const posts = new Map<string, string>();
  for (const { cells } of footers) {
    for (const { text } of cells) {
      for (const [, post = '', name = ''] of text.matchAll(SIGNED)) posts.set(name, post);
    }
  }
  return posts;
}
