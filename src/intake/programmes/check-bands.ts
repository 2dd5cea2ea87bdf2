import type { FaultWords } from '../../domain/problem.ts';

import type { Band } from '../../domain/programmes/programme.ts';
import type { Fault } from './fault.ts';

/** Bands follow each other from small to large, without a gap and without an overlap. */
export function checkBands(bands: readonly Band[], fault: Fault): void {
  bands.forEach((band, index) => {
    const found = bandFault(band, bands[index - 1], index, index === bands.length - 1);
    if (found) fault(found.code, 'formula.bands', found.message, found.fix);
  });
}

/** How a band fails to meet the one below it, if it does. */
function bandFault(
  band: Band,
  below: Band | undefined,
  index: number,
  isLast: boolean,
): FaultWords | null {
  const overlap = (message: string, fix: string): FaultWords => ({
    code: 'programmes/bands-overlap',
    message,
    fix,
  });
  const floor = below?.upTo ?? 0;
  if (band.upTo === null && !isLast)
    return overlap(`第 ${index + 1} 档没有上限，盖住了后面的档。`, '只有最后一档可以没有上限。');
  if (band.upTo !== null && band.upTo <= floor)
    return overlap(
      `第 ${index + 1} 档的上限不大于前一档，两档重叠。`,
      '请按从小到大写，每一档含上限。',
    );
  if (band.over !== null && band.over < floor)
    return overlap(
      `第 ${index + 1} 档的下限小于前一档的上限，两档重叠。`,
      '下限请写前一档的上限，或者不写。',
    );
  const fix = '下限请写前一档的上限，或者不写；最后一档请写 "upTo": null。';
  if (band.over !== null && band.over > floor)
    return {
      code: 'programmes/bands-gap',
      message: `第 ${index + 1} 档和前一档之间空了一段，空档里算不出钱。`,
      fix,
    };
  if (band.upTo !== null && isLast)
    return {
      code: 'programmes/bands-gap',
      message: '最后一档有上限，再大的就没有档了。',
      fix,
    };
  return null;
}
