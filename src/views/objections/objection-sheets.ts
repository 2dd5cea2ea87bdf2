import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageHref } from '../places.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { standingSheet } from '../sheets/village-sheet.ts';
import { objectionRegister, summaryWords } from './objections.ts';

/** Every objection of a village and its answer, without the people who raised them. */
export function objectionSheets(portal: Portal, village: Village): Sheet[] {
  const own = objectionRegister(portal).find(({ href }) => href === villageHref(village.id));
  if (!own) return [];
  return [
    standingSheet(portal, village, {
      id: 'objections',
      title: `${village.name}异议和答复`,
      path: '/objections/',
      sample: portal.objections.some(({ village: of, sample }) => of === village.id && sample),
      parts: [
        { kind: 'text', heading: null, lines: [summaryWords(own.figures)] },
        ...own.notices.map(({ title, lines }) => ({
          kind: 'list' as const,
          heading: title,
          lines,
        })),
      ],
    }),
  ];
}
