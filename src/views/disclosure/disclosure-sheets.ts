import { formatDay } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { plainColumn, type Sheet, wordsCell } from '../sheets/sheet.ts';
import { standingSheet } from '../sheets/village-sheet.ts';
import { calendars, disclosureHref } from './calendars.ts';
import { villageDisclosure } from './village-calendar.ts';

/** What a village owes and when: each item with its newest period. */
export function disclosureSheets(portal: Portal, village: Village): Sheet[] {
  const calendar = calendars(portal).get(village.id);
  if (!calendar) return [];
  const view = villageDisclosure(portal, calendar);
  return [
    standingSheet(portal, village, {
      id: 'disclosure',
      title: `${village.name}按时公开情况`,
      path: disclosureHref(village.id),
      sample: view.sample,
      parts: [
        { kind: 'text', heading: null, lines: [view.summary] },
        {
          kind: 'table',
          heading: '该公开的，最近一期',
          columns: ['事项', '哪一期', '最迟', '公开的日子', '贴出的日子', '怎么样'].map((head) =>
            plainColumn(head),
          ),
          rows: view.affairs.flatMap(({ label, items }) =>
            items.flatMap(({ title, periods: [last] }) =>
              last
                ? [
                    [
                      `${label} ${title}`,
                      last.period,
                      formatDay(last.deadline),
                      last.published && formatDay(last.published.day),
                      last.published?.posted && formatDay(last.published.posted),
                      last.words,
                    ].map(wordsCell),
                  ]
                : [],
            ),
          ),
          total: null,
        },
        {
          kind: 'list',
          heading: '有事才公开的',
          lines: view.events.map(({ title, words }) => `${title}：${words}`),
        },
      ],
    }),
  ];
}
