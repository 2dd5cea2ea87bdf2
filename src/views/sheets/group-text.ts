import { formatMonthDay } from '../../domain/day.ts';
import { figureWords } from './figures.ts';
import { fitted, MORE_FIGURES } from './fitted.ts';
import type { Sheet } from './sheet.ts';

/** As much as a phone shows of a message before it is folded, at the letter size of the old. */
export const GROUP_TEXT_LENGTH = 200;

/**
 * What a clerk sends to the village's group: title, sums, last day, telephones, code, address.
 * What would not fit is left out: the second telephone, then the sums from their end on, and the text says
 * so; then the title is cut.
 */
export function groupText(sheet: Sheet): string {
  const { title, phones } = sheet;
  const whole = textWith(sheet, phones);
  const isWhole = whole.includes(title) && !whole.includes(MORE_FIGURES);
  return isWhole ? whole : textWith(sheet, phones.replace(/；[^（]*/, ''));
}

function textWith(sheet: Sheet, phones: string): string {
  const { title, sample, stamp, period, objectUntil, hangs, code, address } = sheet;
  const mark = [sample ? '示例' : '公示', ...(stamp ? [stamp] : [])].join('，');
  const until =
    hangs === null
      ? `${period}。电话：`
      : objectUntil === null || stamp
        ? `公示到${formatMonthDay(hangs.to)}，电话：`
        : `提异议到${formatMonthDay(hangs.to)}，打：`;
  return fitted(GROUP_TEXT_LENGTH, {
    title,
    figures: sheet.figures.map(figureWords),
    text: (heading, sums) =>
      [
        `【${mark}】${heading}`,
        ...(sums === '' ? [] : [sums]),
        until + phones,
        ...(code === null ? [] : [`指纹 ${code}`]),
        address,
      ].join('\n'),
  });
}
