import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
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

/** The parts of DuckDB's module that are used. */
interface DuckDb {
  readonly DuckDBInstance: { create(): Promise<{ connect(): Promise<Connection> }> };
}
interface Connection {
  runAndReadAll(sql: string): Promise<{ getRowObjects(): readonly Record<string, unknown>[] }>;
}

/** DuckDB's own reader of CSV: it counts and adds up, and checks no cell and no rule. */
const duckdb: Side = async ({ files }) => {
  const { DuckDBInstance } = peerModule('@duckdb/node-api') as DuckDb;
  const connection = await (await DuckDBInstance.create()).connect();
  const list = files.map((file) => `'${file}'`).join();
  const paid = `"${table.columns.paid.header}"`;
  const told = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER AS rows, sum(try_cast(${paid} AS DECIMAL(18,2))) AS paid
     FROM read_csv([${list}], all_varchar = true, union_by_name = true)`,
  );
  return Number(told.getRowObjects()[0]?.rows ?? 0);
};

/** A module that is no part of this program, from the folder that `PEERS` names; null without it. */
export function peerModule(name: string): unknown {
  const { PEERS } = process.env;
  return PEERS === undefined ? null : createRequire(join(resolve(PEERS), 'peers.js'))(name);
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

export const SIDES: Readonly<Record<string, Side>> = { papaparse, duckdb, intake, payouts };
