import { serviceItemsTable, servicesTable } from '../../intake/tables/services.ts';
import { checkFacts } from '../organisation/read-organisation.ts';
import { publicPhones } from '../read-allowed.ts';
import { type DataReading, type Filed, filed } from '../reading.ts';

export type ServiceItem = Filed<typeof serviceItemsTable>;
export type VillageService = Filed<typeof servicesTable>;

/** What can be done in the villages, and where in each of them. */
export interface Services {
  readonly items: readonly ServiceItem[];
  readonly offered: readonly VillageService[];
  /** Telephones of windows that these tables publish. */
  readonly phones: readonly string[];
}

/** Reads the items, and what each village takes of them; an item stands once in a village. */
export function readServices(reading: DataReading): Services {
  const itemFiles = reading.table(serviceItemsTable);
  for (const { file, rows } of itemFiles) checkFacts(reading, file, rows);
  const items = itemFiles.flatMap(filed);
  const offered = reading.rows(servicesTable);
  const seen = new Map<string, number>();
  for (const row of offered) {
    const key = `${row.file} ${row.item}`;
    const first = seen.get(key);
    seen.set(key, first ?? row.line);
    if (first === undefined) continue;
    const fault = reading.rowFault('services', row);
    fault('事项', 'twice', `这件事第 ${first} 行已经写了。`, '一件事一行，请合成一行。');
  }
  return { items, offered, phones: offered.flatMap(({ phone }) => publicPhones(phone)) };
}
