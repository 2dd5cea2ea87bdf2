import { SEALED_LENGTH } from '../../domain/receipts/seal.ts';
import { receiptsTable } from '../../intake/tables/receipts.ts';
import type { DataReading } from '../reading.ts';
import type { Receipt } from './receipt.ts';

const AGAIN = '请带上名单再运行一次 npm run receipts，重新生成这个文件。';

/** Reads what receipt codes open, and reports a folder of no programme. */
export function readReceipts(reading: DataReading, salt: string | null): Receipt[] {
  return reading.table(receiptsTable).flatMap(({ file, sample, params, rows }) => {
    if (!reading.lists.programmes?.has(params.programme)) {
      reading.fault({
        file,
        code: 'receipts/unknown-programme',
        message: `文件夹「${params.programme}」不是奖补项目的代号。`,
        fix: '请用 npm run receipts 生成，不要改文件夹的名字。',
      });
    }
    if (salt === null) {
      reading.fault({
        file,
        code: 'receipts/no-salt',
        message: 'portal.json 里没有 receipts.salt，这些回执打不开。',
        fix: '请从备份里找回这一项；找不回来就删掉 receipts 文件夹，重新发回执码。',
      });
    }
    return rows.map(({ line, locator, sealed }) => {
      if (sealed.length !== SEALED_LENGTH) {
        const { header } = receiptsTable.columns.sealed;
        const fault = reading.rowFault('receipts', { file, line });
        fault(header, 'length', '密文的长短不对，被截断或改过了。', AGAIN);
      }
      return { locator, sealed, sample, file };
    });
  });
}
