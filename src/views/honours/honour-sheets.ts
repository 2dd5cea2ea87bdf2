import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { plainColumn, type Sheet, wordsCell } from '../sheets/sheet.ts';
import { standingSheet } from '../sheets/village-sheet.ts';
import { honourPeriods, honoursHref, honoursOf } from './honours.ts';

/** Who bears which title in a village, period by period. */
export function honourSheets(portal: Portal, village: Village): Sheet[] {
  const periods = honourPeriods(portal, village.id);
  if (periods.length === 0) return [];
  return [
    standingSheet(portal, village, {
      id: 'honours',
      title: `${village.name}评选结果`,
      path: honoursHref(village.id),
      sample: honoursOf(portal, village.id).some(({ sample }) => sample),
      parts: periods.map(({ label, titles }) => ({
        kind: 'table',
        heading: label,
        columns: ['称号', '评上的', '事迹', '怎么评的'].map((head) => plainColumn(head)),
        rows: titles.flatMap(({ title, shared, lines }) =>
          lines.map(({ who, deed, details }) => [
            wordsCell(title),
            wordsCell(who),
            wordsCell(deed),
            wordsCell(
              [...shared, ...details]
                .map(({ label: what, words }) => `${what}：${words}`)
                .join('；'),
            ),
          ]),
        ),
        total: null,
      })),
    }),
  ];
}
