import type { Programme } from '../../domain/programmes/programme.ts';
import type { Fault } from './fault.ts';

/** Bounds and unclear ranges run from the smaller to the larger. */
export function checkMeasures({ measures }: Programme, fault: Fault): void {
  for (const { key, label, min, max, unclear } of measures) {
    const place = `measures.${key}`;
    if (min !== null && max !== null && min > max) {
      const message = `「${label}」的下限比上限大，填什么都不对。`;
      fault('programmes/bounds', place, message, '请核对 min 和 max。');
    }
    for (const { from, to } of unclear) {
      if (from === null || to === null || from <= to) continue;
      const message = `「${label}」没有写明的范围，开头比末尾大。`;
      fault('programmes/bounds', `${place}.unclear`, message, '请核对 from 和 to。');
    }
  }
}
