import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { plainColumn, type Sheet, type SheetPart, wordsCell } from '../sheets/sheet.ts';
import { standingSheet } from '../sheets/village-sheet.ts';
import { type DecisionView, decisionsOf } from './decisions.ts';

/** The newest decision of a village and what became of it; it hangs until the next. */
export function decisionSheets(portal: Portal, village: Village): Sheet[] {
  const lastDay = new Map(
    portal.decisions.map(({ id, steps }) => [
      id,
      steps
        .map(({ heldOn }) => heldOn)
        .sort()
        .at(-1),
    ]),
  );
  const dayOf = ({ id }: DecisionView): string => lastDay.get(id) ?? '';
  const newest = decisionsOf(portal, village.id)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    .at(-1);
  return newest ? [decisionSheet(portal, village, newest)] : [];
}

function decisionSheet(portal: Portal, village: Village, decision: DecisionView): Sheet {
  const { topic, kind, href, sample, steps, asked, vote, issues } = decision;
  const said = [asked, vote && `表决：${vote}`].filter((line) => line !== null);
  return standingSheet(portal, village, {
    id: 'decision',
    title: `决议结果：${topic}`,
    path: href,
    sample,
    look: 'wall',
    parts: [
      { kind: 'text', heading: null, lines: [`按「${kind}」办。`, ...said] },
      {
        kind: 'table',
        heading: '一步一步怎么定的',
        columns: ['哪一步', '哪天、多少人'].map((head) => plainColumn(head)),
        rows: steps.map(({ label, words }) => [wordsCell(label), wordsCell(words)]),
        total: null,
      },
      ...opinionPart(decision),
      ...(issues.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              heading: '和规定对不上的',
              lines: issues.map(({ words }) => words),
            },
          ]),
    ],
  });
}

function opinionPart({ opinions }: DecisionView): SheetPart[] {
  if (opinions.length === 0) return [];
  return [
    {
      kind: 'table',
      heading: '大家的意见，采纳没有',
      columns: [
        plainColumn('意见'),
        plainColumn('几个人', true),
        plainColumn('采纳没有'),
        plainColumn('为什么'),
      ],
      rows: opinions.map(({ opinion, voices, outcome, reason }) =>
        [opinion, voices === null ? '' : String(voices), outcome, reason].map(wordsCell),
      ),
      total: null,
    },
  ];
}
