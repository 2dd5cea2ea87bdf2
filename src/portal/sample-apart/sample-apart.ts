import { isSampleFile } from '../../domain/sample.ts';
import type { Village } from '../../domain/village.ts';
import { lineAt } from '../../intake/line-at.ts';
import type { Portal } from '../portal.ts';
import type { DataReading } from '../reading.ts';
import { asRead, realNameFinder } from './real-names.ts';

/**
 * Keeps what is made up apart from what is real: sample rows are of made-up places and name nobody
 * real, and real rows are of real places. So no sum, board or sentence of a real village can hold a
 * sample row.
 */
export function keepSampleApart(reading: DataReading, portal: Portal): void {
  if (![...reading.files.keys()].some(isSampleFile)) return;
  const madeUp = new Map(portal.villages.map(({ id, sample }) => [id, sample]));
  checkFolders(reading, madeUp);
  checkColumns(reading, madeUp);
  const find = realNameFinder(portal);
  for (const [path, written] of reading.files) {
    // What is on record was looked through in its own file.
    if (!isSampleFile(path) || path.endsWith('.jsonl')) continue;
    const text = asRead(written);
    for (const { at, code, message, fix } of find(text)) {
      const line = lineAt(text, at);
      // The head of a ledger is of the rule, which may well name who decides.
      if (line > 1) reading.fault({ file: path, row: line, code, message, fix });
    }
  }
}

type MadeUp = ReadonlyMap<Village['id'], boolean>;

/** Files of a place lie where the place is registered. */
function checkFolders(reading: DataReading, madeUp: MadeUp): void {
  for (const [path, village] of reading.filesOfPlaces) {
    const is = madeUp.get(village);
    if (is !== undefined && is !== isSampleFile(path)) refuse(reading, path, 0, '', village, is);
  }
}

/** Rows name places that are registered where they are. */
function checkColumns(reading: DataReading, madeUp: MadeUp): void {
  for (const [table, files] of reading.tablesRead) {
    const columns = Object.entries(table.columns).filter(([, one]) => one.refersTo === 'villages');
    for (const [key, { header }] of columns) {
      for (const { file, sample, rows } of files) {
        for (const row of rows) {
          const village = String(row[key]);
          const is = madeUp.get(village);
          if (is !== undefined && is !== sample) {
            refuse(reading, file, row.line, header, village, is);
          }
        }
      }
    }
  }
}

function refuse(
  reading: DataReading,
  file: string,
  row: number,
  column: string,
  village: string,
  isMadeUp: boolean,
): void {
  const [code, message, fix] = isMadeUp
    ? ([
        'sample/made-up-place',
        `「${village}」是示例里编的村（社区），真的数据不能写它。`,
        '请写名册里真的村（社区），或把这份文件放到 sample 文件夹里。',
      ] as const)
    : ([
        'sample/real-place',
        `「${village}」是真的村（社区），示例数据不能写它。`,
        '请改写 sample/villages.csv 里编的村（社区）；真的数据请放到 sample 文件夹外面。',
      ] as const);
  reading.fault({ file, row, column, code, message, fix });
}
