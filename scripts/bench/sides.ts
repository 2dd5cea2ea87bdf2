import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { csvRows } from '../../src/intake/csv-rows.ts';
import { RowReader } from '../../src/intake/row-reader.ts';
import { payoutTableFor } from '../../src/intake/tables/payouts.ts';
import { filePieces } from '../../src/portal/fs/file-pieces.ts';
import { countPortal } from '../../src/portal/fs/load.ts';
import { benchProgramme, type LedgerFolder } from './ledger-file.ts';

/** One side of a benchmark: does its work on ledgers and gives the rows read, as proof. */
export type Side = (ledgers: LedgerFolder) => Promise<number>;

/** Papa Parse alone, streaming from the disk as its documentation says, doing nothing with the rows. */
const papaparse: Side = async ({ files }) => {
  let rows = 0;
  for (const file of files) rows += await parsedRows(file);
  return rows;
};

function parsedRows(file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = -1;
    Papa.parse<string[]>(createReadStream(file, { encoding: 'utf8' }), {
      delimiter: ',',
      step: ({ data }) => {
        if (data.length > 1) rows += 1;
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

const programme = benchProgramme();
const table = payoutTableFor(programme);

/** Every check of a cell, the guard included; any problem would be a bug here. */
const intake: Side = async ({ files }) => {
  let rows = 0;
  for (const file of files) {
    const reader = new RowReader(table, file, {}, ({ row, column, code }) => {
      throw new Error(`line ${row}, ${column}: ${code}`);
    });
    for (const raw of csvRows(filePieces(file))) reader.pass(raw);
    reader.end();
    rows += reader.rowsOut;
  }
  return rows;
};

/** What `npm run payouts -- --count` does with the whole folder, its notices and holidays included. */
const payouts: Side = async ({ folder }) => {
  // As the command does.
  await import('../support/little-memory.ts');
  const { portal, counts } = countPortal(folder, '2022-12-15');
  const outcomes = counts.find((count) => count.programme === programme.id)?.outcomes;
  if (!portal || !outcomes) throw new Error('the folder could not be counted');
  return outcomes.pass + outcomes.breach + outcomes['cannot-tell'];
};

export const SIDES: Readonly<Record<string, Side>> = { papaparse, intake, payouts };
