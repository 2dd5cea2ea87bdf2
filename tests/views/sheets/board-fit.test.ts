import { expect, test } from 'vitest';
import { fitBoard, pagesOn, type SheetPaper } from '../../../src/views/sheets/board-fit.ts';
import { planSheet } from '../../../src/views/sheets/board-plan.ts';
import type { Sheet } from '../../../src/views/sheets/sheet.ts';
import { sheetWith } from '../../integrations/sheets/stress-sheets.ts';

const UPRIGHT: SheetPaper['page'] = [210, 297];
const DAY = '2022-12-15';
const runs = { from: '2022-12-12', to: '2022-12-18' };
const ledger = (id: string, pages: number): [Sheet, SheetPaper] => [
  sheetWith([], { id }),
  { pages, page: UPRIGHT },
];
const SHEETS: readonly [Sheet, SheetPaper][] = [
  ledger('long', 5),
  ledger('short', 1),
  [sheetWith([], { id: 'month', look: 'poster' }), { pages: 1, page: [297, 420] }],
  [sheetWith([], { id: 'notice', hangs: runs }), { pages: 2, page: UPRIGHT }],
];
const sheets = SHEETS.map(([sheet]) => sheet);
const paperOf = ({ id }: Sheet): SheetPaper =>
  SHEETS.find(([sheet]) => sheet.id === id)?.[1] ?? { pages: 1, page: UPRIGHT };
const ids = (list: readonly Sheet[]): string[] => list.map(({ id }) => id);

test.each([
  // Side by side, each with room for a pin.
  [{ width: 240, height: 120 }, 30, 14],
  [{ width: 22, height: 31 }, 1, 0],
  [{ width: 21, height: 31 }, 0, 0],
])('a board of %o takes %i pages of A4 and %i of A3', (board, a4, a3) => {
  expect([pagesOn(board, UPRIGHT), pagesOn(board, [297, 420])]).toEqual([a4, a3]);
});

test.each([
  [{ width: 240, height: 120 }, ['long', 'short', 'month', 'notice'], []],
  // A row of A3 and one of A4: the long ledger has no room with all its pages, the short one has.
  [{ width: 110, height: 75 }, ['short', 'month', 'notice'], ['long']],
  // What runs comes first, whatever stood before it.
  [{ width: 44, height: 35 }, ['notice'], ['long', 'short', 'month']],
  [{ width: 30, height: 35 }, ['short'], ['long', 'month', 'notice']],
])('on a board of %o hang %j, and %j wait', (board, hang, wait) => {
  const { fits, waits } = fitBoard(sheets, paperOf, board);
  expect([ids(fits), ids(waits)]).toEqual([hang, wait]);
});

test('the contents say how much fits, what hangs elsewhere and what takes its turn', () => {
  const plan = { post: [], takeDown: [], hanging: sheets };
  const headings = (board: Parameters<typeof planSheet>[1]['board']): (string | null)[] =>
    planSheet(sheetWith([]), { plan, day: DAY, board, paperOf }).parts.map(
      ({ heading }) => heading,
    );
  expect(headings({ width: 30, height: 35 })).toEqual([
    '今天贴',
    '今天揭',
    null,
    '做完以后应当挂着的，一共 1 份 1 张',
    '公示期里要一直贴着，公示栏贴不下，请在旁边另找地方贴',
    '公示栏贴不下，12月22日起换着贴',
  ]);
  expect(headings(null)).toEqual(['今天贴', '今天揭', '做完以后应当挂着的，一共 4 份 9 张']);
});
