import { addDays, addMonths, firstDayOf, type Month } from '../../domain/day.ts';
import type { HealthAndSafetyItem } from '../../domain/health-and-safety/items.ts';
import type { Village } from '../../domain/village.ts';
import { healthAndSafetyTable } from '../../intake/tables/health-and-safety.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { Random } from '../random.ts';
import { voiceOf } from '../voice.ts';

const MONTHS: readonly Month[] = ['2022-09', '2022-10', '2022-11'];

/**
 * Counts of a village by month. The first month of medicine is one of few persons, and one part of
 * the visits is small, so that it can be seen what is held back.
 */
export function healthAndSafety(random: Random, village: Village): SampleFile {
  const rows = MONTHS.flatMap((month, at) => {
    const row = (item: HealthAndSafetyItem, quantity: number, part: string | null = null) => ({
      month,
      countedOn: addDays(firstDayOf(addMonths(month, 1)), 2),
      item,
      part,
      quantity: quantity * 100,
    });
    const joined = at === 0 ? random.between(2, 4) : random.between(24, 60);
    const parts = [random.between(1, 4), random.between(40, 80), random.between(40, 80)];
    const hazards = random.between(3, 12);
    return [
      row('joined', joined),
      row('doctorVisits', 2),
      row('orders', 1),
      row('deliveries', 1),
      row('paidPatients', joined * random.between(12, 20)),
      row('paidPolicy', joined * random.between(40, 60)),
      row('paidInsurance', joined * random.between(20, 30)),
      row('paidVillage', joined * random.between(5, 9)),
      row(
        'visited',
        parts.reduce((sum, part) => sum + part, 0),
      ),
      ...parts.map((part, index) => row('visited', part, voiceOf(village).part(index + 1))),
      row('visits', random.between(160, 420)),
      row('hazards', hazards),
      row('hazardsMended', hazards - random.between(0, 2)),
      row('disputes', random.between(0, 5)),
      row('needs', random.between(4, 20)),
    ] satisfies RowToWrite<typeof healthAndSafetyTable>[];
  });
  return fileOf(healthAndSafetyTable, rows, village.id);
}
