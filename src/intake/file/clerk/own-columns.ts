import { headOf } from '../match-heads.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';

/** Heads of a column that says of which village a row is. */
const VILLAGE =
  /^(?:村|村名|村别|村名称|行政村|所属村|所在村|村\(社区\)|村居|村\(居\)|村委会|社区)$/;

/**
 * The clerk's 编号 of 1, 2, 3 is no number that the portal gives: it numbers the lines.
 */
export function releaseRunning({ draft, table }: SheetAtHand): void {
  const forms = Object.keys(table.numbered?.forms ?? {});
  const isCount = (index: number): boolean => {
    const texts = draft.rows.map((row) => (row.cells[index]?.text ?? '').trim());
    return texts.some((text) => text !== '') && texts.every((text) => /^\d{0,4}$/.test(text));
  };
  for (const [key, index] of [...draft.places]) {
    if (!forms.includes(key) || !isCount(index)) continue;
    draft.places.delete(key);
    draft.heads[index] = '序号';
    draft.unknown.add(index);
  }
  for (const index of draft.unknown) {
    if (forms.length > 0 && headOf(draft.heads[index] ?? '').stem === '编号' && isCount(index))
      draft.heads[index] = '序号';
  }
}

/** A column that names the village of each row: it must be the one whose sheet this is. */
export function holdVillage({ draft, options, clerk, headLine, problems }: SheetAtHand): void {
  const { village } = clerk;
  if (!village) return;
  for (const index of [...draft.unknown]) {
    const head = headOf(draft.heads[index] ?? '').stem;
    if (!VILLAGE.test(head)) continue;
    draft.unknown.delete(index);
    const names = options.names?.villages;
    let others = 0;
    draft.rows.forEach((row) => {
      const text = (row.cells[index]?.text ?? '').replace(/\s/g, '');
      const isOwn =
        [village.id, village.officialName].includes(text) || names?.get(text) === village.id;
      if (text === '' || isOwn) return;
      others += 1;
      const message = `这一行的「${draft.heads[index]}」不是${village.officialName.replace(/村民委员会$/, '')}，是别的村的。`;
      problems.add({
        row: row.line,
        code: 'row/other-village',
        message,
        fix: '请一个村一张表，分开交。',
      });
    });
    if (others > 0) continue;
    const message = `「${draft.heads[index]}」一列都是本村，核对过了，不另收。`;
    problems.add({ row: headLine, severity: 'fixed', code: 'head/own-village', message });
  }
}
