import { expect, it } from 'vitest';
import { correctionStrips } from '../../../src/views/notices/correction-strips.ts';
import { villageOf } from '../../../src/views/places.ts';
import { codeFor } from '../../../src/views/record/codes.ts';
import { drawn, expectCells } from '../../support/drawn-sheet.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();
const wrong = portal.notices.find(({ table }) => (table?.rows.length ?? 0) > 5);
const now = portal.notices.find(
  ({ id, village }) => id !== wrong?.id && village === wrong?.village,
);
if (!wrong?.table || !now) throw new Error('the sample has no such notices');
const { table } = wrong;
const village = villageOf(portal, wrong.village);
const changed = (rows: readonly (readonly string[])[]) =>
  correctionStrips(portal, village, {
    ...now,
    corrects: wrong.id,
    correctionReason: '抄错了一个数。',
    table: { ...table, rows },
  });

it('gives a strip for each cell that was wrong, with old and new, reason and new code', async () => {
  const at = table.columns.length - 1;
  const rows = table.rows.map((row, number) =>
    number === 2 || number === 4 ? [...row.slice(0, at), `改${number}`] : row,
  );
  const strips = changed(rows);
  const part = strips?.parts.at(-1);
  if (!strips || part?.kind !== 'table') throw new Error('no strips');
  expect(part.rows.map(([line]) => line?.text)).toEqual(
    [2, 4].map(
      (number) =>
        `更正：第 ${number + 1} 行「${table.columns[at]?.header}」：${table.rows[number]?.[at] || '空'} → 改${number}`,
    ),
  );
  for (const [, ground] of part.rows) {
    expect(ground?.text).toBe(`原因：抄错了一个数；新指纹 ${codeFor(portal, now.id)}`);
  }
  expectCells(await drawn(strips), strips.parts);
});

it('gives none where nothing differs, where the columns do, and where nothing is corrected', () => {
  expect(changed(table.rows)).toBeNull();
  expect(
    correctionStrips(portal, village, {
      ...now,
      corrects: wrong.id,
      table: { ...table, columns: table.columns.slice(1) },
    }),
  ).toBeNull();
  expect(correctionStrips(portal, village, { ...now, corrects: null, table })).toBeNull();
});
