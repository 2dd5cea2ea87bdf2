import { figureWords } from './figures.ts';
import { fitted } from './fitted.ts';
import type { Sheet } from './sheet.ts';

/** A longer message is folded by the messenger, and scrolled past. */
export const GROUP_TEXT_LENGTH = 300;

/**
 * What a clerk sends to the village's group: title, sums, last day, telephones, code, address.
 * What would not fit is left out from the end of the sums on, and the text says so.
 */
export function groupText(sheet: Sheet): string {
  const { title, sample, stamp, period, objectUntil, phones, code, address } = sheet;
  const mark = [sample ? '示例，不是真实公示' : '公示', ...(stamp ? [stamp] : [])].join('，');
  return fitted(GROUP_TEXT_LENGTH, {
    title,
    figures: sheet.figures.map(figureWords),
    text: (heading, sums) =>
      [
        `【${mark}】${heading}`,
        ...(sums === '' ? [] : [sums]),
        `${period}。`,
        ...(objectUntil === null || stamp ? [] : [objectUntil]),
        `电话：${phones}`,
        ...(code === null ? [] : [`指纹 ${code}，和公开栏上贴的是同一份。`]),
        address,
      ].join('\n'),
  });
}
