import { expect, test } from 'vitest';
import type { Table } from '../../../src/intake/define-table.ts';
import { knownTables } from '../../../src/intake/tables/known-tables.ts';

const columns = knownTables([]).flatMap(({ id, columns: own }: Table) =>
  Object.values(own)
    .filter(({ header }) => header.endsWith('电话'))
    .map((column) => [`${id} ${column.header}`, column] as const),
);

test.each(columns)('%s takes telephones and nothing else', (_, column) => {
  const told = (cell: string): string[] => {
    const codes: string[] = [];
    column.read(cell, ({ code }) => codes.push(code));
    return codes;
  };
  for (const line of ['12345', '（0719）7200000 转 8', '0719-7200000、0719－7200001'])
    expect(told(line)).toEqual([]);
  for (const line of ['tel:<script>alert(1)</script>', '见公示栏', '李主任 0719-7200000'])
    expect(told(line)).toEqual(['cell/telephone']);
});
