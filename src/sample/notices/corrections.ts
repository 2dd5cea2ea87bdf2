import { addDays, type Day } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import type { Draft } from './draft.ts';

/** What one village has to put right in public: which notice, when, and what changes. */
interface Correction {
  readonly village: string;
  readonly handle: string;
  readonly on: Day;
  readonly days: number;
  readonly mend: (wrong: Draft) => Partial<Draft> & { readonly correctionReason: string };
}

const CORRECTIONS: readonly Correction[] = [
  {
    village: 'shanpo',
    handle: 'posts',
    on: '2022-09-27',
    days: 6,
    mend: (wrong) => changeCell(wrong, 3, 4, (pay) => (pay === '600.00' ? '700.00' : '600.00')),
  },
  {
    village: 'taoling',
    handle: 'decision',
    on: '2022-09-06',
    days: 7,
    mend: ({ body }) => ({
      body: `${body}\n应到人数以决议登记簿为准，已经补上。`,
      correctionReason: '应到人数少算了 2 名外出的代表，表决结果不变。',
    }),
  },
  {
    village: 'shiqiao',
    handle: 'honours',
    on: '2022-12-12',
    days: 6,
    mend: (wrong) => changeCell(wrong, 5, 3, (votes) => String(Number(votes) + 1)),
  },
];

/** Changes one cell of the table beside a notice and says so; `row` as the sheet numbers it. */
function changeCell(
  wrong: Draft,
  row: number,
  column: number,
  change: (cell: string) => string,
): Partial<Draft> & { readonly correctionReason: string } {
  const { head = [], rows = [] } = wrong.table ?? {};
  const before = rows[row - 1]?.[column] ?? '';
  const after = change(before);
  const mended = rows.map((cells, index) =>
    index === row - 1 ? cells.map((cell, at) => (at === column ? after : cell)) : cells,
  );
  return {
    table: { head, rows: mended },
    correctionReason: `第 ${row} 行「${head[column]}」抄错了，${before} 应为 ${after}。`,
  };
}

/** The corrections a village has published: the whole notice again, with what changed and why. */
export function corrections(village: Village, drafts: readonly Draft[]): Draft[] {
  return CORRECTIONS.flatMap(({ village: id, handle, on, days, mend }) => {
    const original = drafts.find((draft) => draft.handle === handle);
    if (id !== village.id || !original) return [];
    // What was decided stays with the notice that first announced it.
    const { decision: _, ...wrong } = original;
    return [
      {
        ...wrong,
        ...mend(wrong),
        handle: `${handle}-correction`,
        correctsHandle: handle,
        title: `${wrong.title}（更正）`,
        publishedOn: on,
        noticeFrom: on,
        noticeTo: addDays(on, days),
      },
    ];
  });
}
