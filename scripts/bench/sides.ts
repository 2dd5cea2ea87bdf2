import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { type Outcome, worseOutcome } from '../../src/domain/check.ts';
import { holidaysOf } from '../../src/domain/holidays.ts';
import { judgePayout } from '../../src/domain/payout/checks.ts';
import { expectedAmount } from '../../src/domain/payout/due.ts';
import { envelopeOf } from '../../src/domain/payout/envelope.ts';
import { judgeLedger } from '../../src/domain/payout/ledger-checks.ts';
import type { Payout } from '../../src/domain/payout/payout.ts';
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

/** A ledger at a time: each row worked out and judged, then the ledger as a whole, then its totals. */
const payouts: Side = async (files) => {
  const payoutOf = payoutOfValues(programme, table);
  const context = { programme, holidays: holidaysOf([]) };
  const outcomes = { pass: 0, breach: 0, 'cannot-tell': 0 };
  for (const file of files) {
    const reader = readerOf(file);
    const place = { village: basename(file, '.csv'), file, sample: true };
    const ledger: Payout[] = [];
    const alone: Outcome[] = [];
    let due = 0;
    for (const raw of cutRows(piecesOf(file))) {
      const values = reader.readValues(raw);
      if (!values) continue;
      const payout = payoutOf(values, raw.line, place);
      due += expectedAmount(programme, payout).amount ?? 0;
      ledger.push(payout);
      alone.push(judgePayout(payout, context));
    }
    // Every other payment taken back stands on the board, so that the rule of fraud has work to do.
    const fraud = ledger
      .filter(({ recovered }) => (recovered ?? 0) > 0)
      .filter((_, index) => index % 2 === 0)
      .map(({ id }) => ({ payout: id }));
    const acrossRows = judgeLedger(programme, ledger, fraud);
    for (const [index, { id }] of ledger.entries())
      outcomes[worseOutcome(alone[index] ?? 'pass', acrossRows.get(id) ?? 'pass')] += 1;
    const { paid, applied } = envelopeOf(programme, ledger);
    if (due < paid || acrossRows.size > applied) throw new Error('totals do not tie out');
  }
  return outcomes.pass + outcomes.breach + outcomes['cannot-tell'];
};

export const SIDES: Readonly<Record<string, Side>> = { papaparse, intake, payouts };
