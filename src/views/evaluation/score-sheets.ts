import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { plainColumn, type Sheet, wordsCell } from '../sheets/sheet.ts';
import { standingSheet } from '../sheets/village-sheet.ts';
import { evaluationHref, scoreOf } from './village-score.ts';

/** How a village was evaluated, with the sum written out. */
export function scoreSheets(portal: Portal, village: Village): Sheet[] {
  const score = scoreOf(portal, village.id);
  if (!score) return [];
  return [
    standingSheet(portal, village, {
      id: 'evaluation',
      title: `${village.name}${score.year}年考评得分`,
      path: evaluationHref(village.id),
      sample: score.sample,
      look: 'wall',
      parts: [
        {
          kind: 'list',
          heading: null,
          lines: [
            `总分：${score.totalWords}`,
            score.working,
            `名次：${score.rank}`,
            score.steady.words,
            `等次：${score.grade.name}。${score.grade.how}`,
            ...(score.floor === null ? [] : [score.floor]),
          ],
        },
        {
          kind: 'table',
          heading: '每一项几分',
          columns: ['项目', '占多少', '得分', '谁评的', '哪天定的'].map((head) =>
            plainColumn(head),
          ),
          rows: score.parts.map((part) =>
            [part.name, part.weight, part.scoreWords, part.panel, part.decided].map(wordsCell),
          ),
          total: null,
        },
      ],
    }),
  ];
}
