import { expect, it } from 'vitest';
import { LOCATOR_LENGTH, SEALED_LENGTH } from '../../../src/domain/receipts/seal.ts';
import { receiptsTable } from '../../../src/intake/tables/receipts.ts';
import { writeTable } from '../../../src/intake/write-table.ts';
import { assemble } from '../../../src/portal/assemble.ts';
import { countyFiles } from '../../support/another-county.ts';

const SALT = 'q'.repeat(24);
const row = (letter: string, sealed = SEALED_LENGTH) => ({
  locator: letter.repeat(LOCATOR_LENGTH),
  sealed: letter.repeat(sealed),
});
const PATH = 'receipts/gengdi-dili/shangfang.csv';

function withReceipts(files: Readonly<Record<string, string>>, salt: string | null = SALT) {
  const all = countyFiles();
  const config = JSON.parse(all.get('portal.json') ?? '');
  if (salt !== null) config.receipts = { salt };
  all.set('portal.json', JSON.stringify(config));
  for (const [path, text] of Object.entries(files)) all.set(path, text);
  return assemble(all, '2022-12-15');
}

it('reads what receipt codes open, and the guard has nothing to say about it', () => {
  const rows = [row('a'), row('p')];
  const { portal, problems } = withReceipts({ [PATH]: writeTable(receiptsTable, rows) });
  expect(problems).toEqual([]);
  expect(portal?.receipts).toEqual(rows.map((one) => ({ ...one, sample: false, file: PATH })));
});

it.each([
  [
    'a cut-off text',
    { [PATH]: writeTable(receiptsTable, [row('a', 40)]) },
    SALT,
    'receipts/length',
    2,
  ],
  ['digits', { [PATH]: '位置,密文\n0123,4567\n' }, SALT, 'cell/code', 2],
  [
    'a folder of no programme',
    { 'receipts/x/shangfang.csv': writeTable(receiptsTable, []) },
    SALT,
    'receipts/unknown-programme',
    0,
  ],
  ['no salt', { [PATH]: writeTable(receiptsTable, [row('a')]) }, null, 'receipts/no-salt', 0],
  ['a salt that is none', {}, 'x', 'config/value', 0],
  [
    'one row in two files',
    {
      [PATH]: writeTable(receiptsTable, [row('a')]),
      'receipts/gengdi-dili/shixia.csv': writeTable(receiptsTable, [row('a')]),
    },
    SALT,
    'cell/duplicate',
    2,
  ],
])('reports %s', (_, files, salt, code, line) => {
  const { problems } = withReceipts(files as Record<string, string>, salt);
  expect(problems.map((problem) => [problem.code, problem.row])).toContainEqual([code, line]);
});
