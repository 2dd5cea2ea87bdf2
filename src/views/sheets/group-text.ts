import { formatMonthDay } from '../../domain/day.ts';
import { figureWords } from './figures.ts';
import { fitted } from './fitted.ts';
import type { Sheet } from './sheet.ts';

/** As much as a phone shows of a message before it is folded, at the letter size of the old. */
export const GROUP_TEXT_LENGTH = 200;

/**
 * What a clerk sends to the village's group: title, sums, last day, telephones, code, address.
 * What would not fit is left out from the end of the sums on, and the text says so; then the title is cut.
 */
export function groupText(sheet: Sheet): string {
  const { title, sample, stamp, code, address } = sheet;
  const mark = [sample ? '示例' : '公示', ...(stamp ? [stamp] : [])].join('，');
  return fitted(GROUP_TEXT_LENGTH, {
    title,
    figures: sheet.figures.map(figureWords),
    text: (heading, sums) =>
      [
        `【${mark}】${heading}`,
        ...(sums === '' ? [] : [sums]),
        untilAndWhom(sheet),
        ...(code === null ? [] : [`指纹 ${code}`]),
        address,
      ].join('\n'),
  });
}

/** Last day and telephones in one line, or the period of what nobody can object to. */
function untilAndWhom({ hangs, objectUntil, stamp, period, phones }: Sheet): string {
  return hangs === null || objectUntil === null || stamp
    ? `${period}。电话：${phones}`
    : `有异议，${formatMonthDay(hangs.to)} 24 时前打：${phones}`;
}
