import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { holidaysOf } from '../../src/domain/holidays.ts';
import { LedgerJudge } from '../../src/domain/payout/ledger-judge.ts';
import { cutRows } from '../../src/intake/csv.ts';
import { payoutOfValues } from '../../src/intake/payout-of-values.ts';
import { RowReader } from '../../src/intake/row-reader.ts';
import { payoutTableFor } from '../../src/intake/tables/payouts.ts';
import { benchProgramme, piecesOf } from './ledger-file.ts';

/** One side of a benchmark: does its work on ledgers and gives the rows read, as proof. */
export type Side = (files: readonly string[]) => Promise<number>;

/** Papa Parse alone, streaming from the disk as its documentation says, doing nothing with the rows. */
const papaparse: Side = async (files) => {
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

/** A reader with every check of a cell on, the guard included; any problem would be a bug here. */
function readerOf(file: string) {
  // The notices of these ledgers are not at hand, so no list is given for them.
  return new RowReader(table, file, {}, ({ row, column, code }) => {
    throw new Error(`line ${row}, ${column}: ${code}`);
  });
}

const intake: Side = async (files) => {
  let rows = 0;
  for (const file of files) {
    const reader = readerOf(file);
    for (const raw of cutRows(piecesOf(file))) reader.readValues(raw);
    reader.end();
    rows += reader.rowsOut;
  }
  return rows;
};

/** Each row worked out and judged as it is read, then the whole, then its totals. */
const payouts: Side = async (files) => {
  const payoutOf = payoutOfValues(programme, table);
  const judge = new LedgerJudge({ programme, holidays: holidaysOf([]) });
  for (const file of files) {
    const reader = readerOf(file);
    const place = { village: basename(file, '.csv'), file, sample: true };
    for (const row of cutRows(piecesOf(file))) {
      const values = reader.readValues(row);
      if (values) judge.take(payoutOf(values, row.line, place));
    }
  }
  const { outcomes, envelope } = judge.end([]);
  if (envelope.applied !== judge.rows.size) throw new Error('totals do not tie out');
  return outcomes.pass + outcomes.breach + outcomes['cannot-tell'];
};

export const SIDES: Readonly<Record<string, Side>> = { papaparse, intake, payouts };
