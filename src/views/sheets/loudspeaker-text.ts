import { spokenText } from '../../domain/spoken.ts';
import { spokenFigure } from './figures.ts';
import { charactersOf, fitted } from './fitted.ts';
import type { Sheet } from './sheet.ts';

/** Characters read aloud in a minute, slowly enough for an echo between houses. */
export const SPOKEN_A_MINUTE = 200;
/** Nobody stands in the yard listening for longer. */
export const LOUDSPEAKER_LENGTH = 2 * SPOKEN_A_MINUTE;
/** A masked name, which a title may bear and a loudspeaker must not. */
export const MASKED_NAME = /\p{Script=Han}[*＊]/u;

/**
 * What is read out over the village's loudspeakers: sums and last days as they are spoken, no names, and
 * where the rest stands. It is the clerk's to put into his own words.
 */
export function loudspeakerText(sheet: Sheet): string {
  const { title, issuer, sample, stamp, period, objectUntil, phones } = sheet;
  const bare = MASKED_NAME.test(title) ? '一份公示' : `《${title}》`;
  return fitted(LOUDSPEAKER_LENGTH, {
    title: spokenText(bare),
    figures: sheet.figures.map(spokenFigure),
    text: (heading, sums) =>
      [
        sample ? '这是示例，不要播。' : '各位乡亲，念一份公示。',
        `${spokenText(issuer)}：${heading}。`,
        ...(stamp ? [`这一份${stamp}。`] : []),
        ...(sums === '' ? [] : [sums]),
        `${spokenText(period)}。`,
        ...(objectUntil === null || stamp ? [] : [spokenText(objectUntil)]),
        `电话：${spokenText(phones.replace(/ (?=\d)/g, '，'))}。`,
        '全部内容贴在公开栏上，网上也有。',
      ].join('\n'),
  });
}

/** How often it can be read out in the time there is. */
export function timesRead(text: string): 1 | 2 {
  return charactersOf(text) * 2 <= LOUDSPEAKER_LENGTH ? 2 : 1;
}
