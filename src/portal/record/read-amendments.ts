import { amendmentsTable } from '../../intake/tables/amendments.ts';
import type { DataReading } from '../reading.ts';
import type { Amendment } from './amendment.ts';

/** Reads what was put right after it was public. */
export function readAmendments(reading: DataReading): Amendment[] {
  return reading.rows(amendmentsTable);
}
