import type { Row } from '../../intake/define-table.ts';
import { serviceItemsTable, servicesTable } from '../../intake/tables/services.ts';
import { checkFacts } from '../organisation/read-organisation.ts';
import { publicPhones } from '../read-allowed.ts';
import { type DataReading, flatten, type Provenance } from '../reading.ts';

export type ServiceItem = Row<typeof serviceItemsTable> & Provenance;
export type VillageService = Row<typeof servicesTable> & Provenance & { readonly village: string };

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
  const items = flatten(itemFiles, () => ({}));
  const files = reading.table(servicesTable);
  for (const { file, rows } of files) {
    const seen = new Map<string, number>();
    for (const { line, item } of rows) {
      const first = seen.get(item);
      seen.set(item, first ?? line);
      if (first === undefined) continue;
      const message = `这件事第 ${first} 行已经写了。`;
      reading.fault({
        file,
        row: line,
        column: '事项',
        code: 'services/twice',
        message,
        fix: '一件事一行，请合成一行。',
      });
    }
  }
  const offered = flatten(files, ({ params }) => ({ village: params.village ?? '' }));
  return { items, offered, phones: offered.flatMap(({ phone }) => publicPhones(phone)) };
}
