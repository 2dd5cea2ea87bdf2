import type { Day } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import { villageContactsTable } from '../../intake/tables/village-contacts.ts';
import { writeTable } from '../../intake/write-table.ts';
import { voiceOf } from '../voice.ts';

/** Lines that cannot be dialled by mistake: the seven digits are zeros and a serial. */
export function contacts(villages: readonly Village[], since: Day): string {
  return writeTable(
    villageContactsTable,
    villages.map((village, index) => ({
      village: village.id,
      phone: `0719-${String(index + 1).padStart(7, '0')}`,
      post: voiceOf(village).supervisedBy,
      noticeBoardPlace: '党群服务中心门口',
      boardWidth: index % 2 === 0 ? 240 : 160,
      boardHeight: index % 2 === 0 ? 120 : 100,
      since,
      stopKind: null,
      stopOn: null,
      stopWhy: null,
    })),
  );
}
