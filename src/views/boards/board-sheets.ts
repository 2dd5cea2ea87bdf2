import type { Village } from '../../domain/village.ts';
import { BOARDS, type Board } from '../../intake/tables/boards.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageHref } from '../places.ts';
import { plainColumn, type Sheet, wordsCell } from '../sheets/sheet.ts';
import { standingSheet } from '../sheets/village-sheet.ts';
import { type BoardLine, boardLines } from './boards.ts';

/** Each board of a village with its own entries alone: nobody's censure hangs in another village. */
export function boardSheets(portal: Portal, village: Village): Sheet[] {
  return (Object.keys(BOARDS) as Board[]).flatMap((board) => {
    const own = boardLines(portal, board).filter(
      (line) => line.village.href === villageHref(village.id),
    );
    return own.length === 0 ? [] : [boardSheet(portal, village, board, own)];
  });
}

function boardSheet(
  portal: Portal,
  village: Village,
  board: Board,
  lines: readonly BoardLine[],
): Sheet {
  return standingSheet(portal, village, {
    id: board,
    title: `${village.name}${BOARDS[board]}`,
    path: `/boards/${board}/`,
    sample: lines.some(({ sample }) => sample),
    parts: [
      {
        kind: 'text',
        heading: null,
        lines: [
          `在榜 ${lines.length} 条，每条写了在榜到哪天，过了那天就揭下。不同意的，打下面的电话。`,
        ],
      },
      {
        kind: 'table',
        heading: null,
        columns: ['谁、哪里', '什么事', '依据和决定', '在榜'].map((head) => plainColumn(head)),
        rows: lines.map((line) => [
          wordsCell(line.title),
          wordsCell(line.deed),
          wordsCell(line.details.map(({ label, words }) => `${label}：${words}`).join('；')),
          wordsCell(line.until),
        ]),
        total: null,
      },
    ],
  });
}
