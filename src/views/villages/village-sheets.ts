import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageHref } from '../places.ts';
import { plainColumn, type Sheet, type SheetPart, wordsCell } from '../sheets/sheet.ts';
import { standingSheet } from '../sheets/village-sheet.ts';
import { type VillageView, villageView } from './village-page.ts';

/** A village on one sheet: what can be objected to, the money, the subsidies, what is overdue. */
export function overviewSheets(portal: Portal, village: Village): Sheet[] {
  const view = villageView(portal, village);
  const parts = partsOf(view);
  if (parts.length === 0) return [];
  return [
    standingSheet(portal, village, {
      id: 'overview',
      title: `${village.name}这个月`,
      path: villageHref(village.id),
      sample: view.sample,
      wall: true,
      parts,
    }),
  ];
}

function partsOf({ running, money, subsidies, overdue }: VillageView): SheetPart[] {
  return [
    ...(money
      ? [listOf('集体的钱', [money.words, ...(money.mostly === null ? [] : [`${money.mostly}。`])])]
      : []),
    ...(running.length > 0
      ? [
          {
            kind: 'table' as const,
            heading: '正在公示，还能提意见',
            columns: ['什么事', '到哪天', '还有几天'].map((head) => plainColumn(head)),
            rows: running.map((line) => [line.title, line.until, line.statusWords].map(wordsCell)),
            total: null,
          },
        ]
      : []),
    ...listed(
      '补贴',
      subsidies.map(({ title, words }) => `${title}：${words}`),
    ),
    ...listed(
      '该公开还没公开的',
      overdue.map(({ title, due, days }) => `${title}：${due}，晚了 ${days} 天。`),
    ),
  ];
}

function listed(heading: string, lines: readonly string[]): SheetPart[] {
  return lines.length === 0 ? [] : [listOf(heading, lines)];
}

function listOf(heading: string, lines: readonly string[]): SheetPart {
  return { kind: 'list', heading, lines };
}
