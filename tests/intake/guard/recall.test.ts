import { expect, it } from 'vitest';
import { findNamesInText } from '../../../src/intake/guard/names-in-text.ts';
import { findSensitive, findSensitiveBeside } from '../../../src/intake/guard/sensitive.ts';
import { findPrivate } from '../../../src/intake/guard.ts';
import { HARMLESS } from '../../support/recall/harmless.ts';
import { ABOUT, MATTERS } from '../../support/recall/household-matters.ts';
import { BARE, BESIDE, BY_SOUND, NAMES, OTHER_MASKS } from '../../support/recall/names.ts';
import { NUMBERS } from '../../support/recall/numbers.ts';

const crossed = (frames: readonly string[], values: readonly string[]): string[] =>
  frames.flatMap((frame) => values.map((value) => frame.replace('{}', value)));

interface Kind {
  readonly kind: string;
  readonly texts: readonly string[];
  readonly isFound: (text: string) => boolean;
  /** Least share of the texts that must be found, in percent. */
  readonly floor: number;
}

/** Of letters alone nobody can always tell a name from a word (高飞, 梁山, 成功利). */
const OF_NAMES = 90;
const KINDS: readonly Kind[] = [
  ...Object.entries(NUMBERS).map(([kind, { frames, values }]) => ({
    kind,
    texts: crossed(frames, values),
    isFound: (text: string) => findPrivate(text)?.severity === 'error',
    floor: 98,
  })),
  {
    kind: '姓名，旁边写着家里的事',
    texts: crossed(BESIDE, NAMES),
    isFound: (text) => findNamesInText(text).some(({ severity }) => severity === 'error'),
    floor: OF_NAMES,
  },
  {
    kind: '只有姓名',
    texts: crossed(BARE, NAMES),
    isFound: (text) => findNamesInText(text).length > 0,
    floor: OF_NAMES,
  },
  {
    kind: '按音写的姓名，旁边写着家里的事',
    texts: crossed(BESIDE, BY_SOUND),
    isFound: (text) => findNamesInText(text).some(({ severity }) => severity === 'error'),
    floor: 95,
  },
  {
    kind: '只有按音写的姓名',
    texts: crossed(BARE, BY_SOUND),
    isFound: (text) => findNamesInText(text).length > 0,
    floor: 95,
  },
  {
    kind: '隐去的字没有用星号的姓名',
    texts: crossed([...BESIDE, ...BARE], OTHER_MASKS),
    isFound: (text) => findNamesInText(text).some(({ severity }) => severity === 'error'),
    floor: 98,
  },
  ...Object.entries(MATTERS).map(([kind, matters]) => ({
    kind,
    texts: crossed(ABOUT, matters),
    isFound: (text: string) => findSensitiveBeside(text) !== null,
    floor: 95,
  })),
];

it.each(KINDS)('finds $kind as it is written every day', ({ kind, texts, isFound, floor }) => {
  const found = texts.filter(isFound).length;
  const share = (found / texts.length) * 100;
  console.info(`${kind}：${texts.length} 条里查到 ${found} 条（${share.toFixed(1)}%）`);
  expect(share).toBeGreaterThanOrEqual(floor);
});

it.each(HARMLESS)('%s passes', (text) => {
  expect([findPrivate(text), findSensitive(text), ...findNamesInText(text)]).toEqual([null, null]);
});
