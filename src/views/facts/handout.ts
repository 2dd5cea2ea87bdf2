import { sayDays } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { plainColumn, type Sheet, wordsCell } from '../sheets/sheet.ts';
import { standingSheet } from '../sheets/village-sheet.ts';
import { pageNumbers } from './citation.ts';
import { factSubjects } from './entities.ts';

/** A village's case to hand out: its dates and every figure as the source has it, with the page. */
export function handouts(portal: Portal, village: Village): Sheet[] {
  const subject = factSubjects(portal).find(({ id }) => id === village.id);
  if (!subject || subject.facts.length === 0) return [];
  const events = portal.knowledge.timeline.filter(({ entity }) => entity === village.id);
  const { sources } = portal.knowledge;
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const named = new Set(subject.facts.map(({ source }) => titles.get(source) ?? source));
  return [
    standingSheet(portal, village, {
      id: 'handout',
      title: `${village.name}案例：经过和数字`,
      path: `/facts/${village.id}/`,
      sample: false,
      issuer: portal.config.issuer,
      posts: ['印发'],
      look: 'handout',
      figures: [],
      parts: [
        {
          kind: 'text',
          heading: null,
          lines: [`每个数照来源印的写，后面是页码。来源：${[...named].join('；')}。`],
        },
        ...(events.length === 0
          ? []
          : [
              {
                kind: 'list' as const,
                heading: '经过',
                lines: events.map(({ date, event }) => `${date}：${event}`),
              },
            ]),
        {
          kind: 'table',
          heading: '数字',
          columns: ['什么', '多少', '什么时候', '页码'].map((head) => plainColumn(head)),
          rows: subject.facts.map(({ topic, metric, printed, period, pages }) =>
            [`${topic}：${metric}`, printed, sayDays(period ?? ''), pageNumbers(pages)].map(
              wordsCell,
            ),
          ),
          total: null,
        },
      ],
    }),
  ];
}
