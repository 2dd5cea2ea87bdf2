import type { Village } from '../../domain/village.ts';
import { servicesTable } from '../../intake/tables/services.ts';
import { type RowToWrite, writeTable } from '../../intake/write-table.ts';
import type { Random } from '../random.ts';

/** Items that the source names, and what a clerk might ask for each. */
const ITEMS: readonly { readonly item: string; readonly materials: readonly string[] }[] = [
  { item: 'shengyu-dengji', materials: ['身份证原件', '户口簿', '结婚证'] },
  { item: 'shebaoka', materials: ['身份证原件', '一寸照片一张'] },
  { item: 'canjizheng', materials: ['身份证原件', '户口簿', '两寸照片三张'] },
  { item: 'linshi-jiuzhu', materials: ['身份证原件', '书面申请'] },
];

/** What a village's window takes; one service in a few has nobody named to run it. */
export function services(random: Random, village: Village): string {
  const community = village.kind !== 'village';
  const phone = `0719-${String(70 + random.between(0, 9)).padStart(7, '0')}`;
  const terminal = random.between(1, 3) === 1;
  const hours =
    random.between(1, 2) === 1
      ? '周一至周五 8:30—12:00、14:30—17:30'
      : '周一至周六 8:00—12:00、14:00—17:00';
  return writeTable(
    servicesTable,
    ITEMS.map(
      ({ item, materials }, index): RowToWrite<typeof servicesTable> => ({
        item,
        place: community ? '社区党群服务中心一楼' : '村党群服务中心一楼',
        window: `${Math.floor(index / 2) + 1}号窗口`,
        hours,
        materials,
        runner: random.between(1, 6) === 1 ? null : community ? '社区便民服务员' : '村便民服务员',
        phone,
        terminal: terminal && item === 'shebaoka',
      }),
    ),
  );
}
