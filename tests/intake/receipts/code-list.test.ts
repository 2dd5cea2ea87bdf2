import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { drawReceiptCode, printedReceiptCode } from '../../../src/domain/receipts/code.ts';
import { withSetting } from '../../../src/intake/add-setting.ts';
import { findAllPrivate } from '../../../src/intake/guard/scan.ts';
import {
  type CodeListRow,
  readCodeList,
  writeCodeList,
} from '../../../src/intake/receipts/code-list.ts';
import { drawReceiptSalt } from '../../../src/intake/receipts/salt.ts';
import { encodeGb } from '../../support/encode-gb.ts';

const ROW: CodeListRow = {
  number: 1,
  villageName: '龙韵村',
  programmeName: '美丽庭院',
  group: '3组',
  household: 'H0031',
  name: '张*国',
  code: drawReceiptCode(randomBytes),
  replace: null,
  fate: '新发',
  payout: 'meili-tingyuan-longyun-001',
  programme: 'meili-tingyuan',
  village: 'longyun',
};
const rows = Array.from({ length: 300 }, (_, at) => ({
  ...ROW,
  number: at + 1,
  payout: `meili-tingyuan-longyun-${at}`,
  replace: at === 3 ? true : null,
  code: drawReceiptCode(randomBytes),
}));
const text = writeCodeList(rows, printedReceiptCode);

it('reads 300 rows back as they were written, codes and all', () => {
  expect(readCodeList(Buffer.from(text), '回执码名单.csv')).toEqual({ rows, problems: [] });
});

it('reads what Excel makes of it: GBK, other order of columns', () => {
  const lines = text.replace('\ufeff', '').trim().split('\n');
  const turned = lines.map((line) => line.split(',').reverse().join(',')).join('\r\n');
  const reading = readCodeList(encodeGb(turned), '回执码名单.csv');
  expect(reading.rows).toEqual(rows);
});

it('names the row of a code that was spoilt, and does not print it', () => {
  const code = printedReceiptCode(rows[1]?.code ?? '');
  const spoilt = text.replace(code, code.slice(0, -1));
  const { rows: read, problems } = readCodeList(Buffer.from(spoilt), '名单.csv');
  expect(read).toHaveLength(299);
  expect(problems.map((problem) => [problem.row, problem.column, problem.code])).toEqual([
    [3, '回执码', 'receipt-codes/code'],
  ]);
  expect(JSON.stringify(problems)).not.toContain(code.slice(0, 9));
});

it('draws salts of letters, and adds one to a configuration without touching its lines', () => {
  const salt = drawReceiptSalt(randomBytes);
  expect(salt).toMatch(/^[a-z]{24}$/);
  expect(findAllPrivate(salt)).toEqual([]);
  const before = '{\n  "name": "阳光公示",\n  "region": { "name": "郧阳区" }\n}\n';
  const after = withSetting(before, 'receipts', { salt });
  expect(JSON.parse(after)).toEqual({ ...JSON.parse(before), receipts: { salt } });
  expect(after.endsWith(before.slice(1))).toBe(true);
});
