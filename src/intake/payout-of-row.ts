import type { Payout } from '../domain/payouts/payout.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import { Recent } from '../domain/recent.ts';
import type { Row } from './define-table.ts';
import { ownKey, type PayoutTable } from './tables/payouts.ts';

/** Where a ledger lies, and whose it is. */
export interface LedgerPlace {
  readonly village: string;
  readonly file: string;
  readonly sample: boolean;
}

/**
 * Makes a payout of a row of a programme's ledger: to be used before the next, which may be the same
 * object, where the row is one that a reader passes again.
 */
export type PayoutOfRow = (row: Row<PayoutTable>, place: LedgerPlace) => Payout;

/** So many batches may come by turns and still share what was made of them. */
const BATCHES = 8;

type Mutable<Whole> = { -readonly [Key in keyof Whole]: Whole[Key] };

export function payoutOfRow(programme: Programme): PayoutOfRow {
  const recordsOf = ownRecords(programme);
  const recent = new Recent<{
    readonly row: Row<PayoutTable>;
    readonly payout: Mutable<Payout>;
  }>(BATCHES);
  return (row, place) => {
    const known = recent.find((one) => one.row === row)?.payout;
    if (!known)
      return recent.keep({ row, payout: payoutOf(programme, row, place, recordsOf) }).payout;
    // A row that is passed again differs in its first cells alone.
    known.id = row.id;
    known.household = row.household;
    known.name = row.name;
    known.group = row.group;
    known.line = row.line;
    return known;
  };
}

function payoutOf(
  programme: Programme,
  row: Row<PayoutTable>,
  { village, file, sample }: LedgerPlace,
  recordsOf: (row: Row<PayoutTable>) => OwnRecords,
): Payout {
  const { measures, conditions, stages, bySource } = recordsOf(row);
  return {
    id: row.id,
    programme: programme.id,
    village,
    household: row.household,
    name: row.name,
    group: row.group,
    measures,
    conditions,
    stages,
    notice: row.notice,
    noticeFrom: row.noticeFrom,
    noticeTo: row.noticeTo,
    acceptance: row.acceptance,
    signed: (row.signed as Payout['signed'] | undefined) ?? null,
    proposed: row.proposed,
    paid: row.paid,
    bySource,
    refused: row.refused,
    recovered: row.recovered,
    recoveredOn: row.recoveredOn,
    note: row.note,
    sample,
    file,
    line: row.line,
  };
}

/** The records of a programme's own values in a payout. */
type OwnRecords = Pick<Payout, 'measures' | 'conditions' | 'stages' | 'bySource'>;

/** Takes a programme's own values. Rows that agree in all of them share their records. */
function ownRecords(programme: Programme): (row: Row<PayoutTable>) => OwnRecords {
  const days = programme.stages.filter(({ kind }) => kind === 'day');
  const measures = recordOf<number>('measure', programme.measures);
  const conditions = recordOf<boolean>('condition', programme.conditions);
  const stages = recordOf<string>('stage', days);
  const sources = recordOf<number>('source', programme.sources);
  const keys = [measures, conditions, stages, sources].flatMap(({ from }) => from);
  const recent = new Recent<{ readonly row: Row<PayoutTable>; readonly records: OwnRecords }>(
    BATCHES,
  );
  return (row) => {
    const known = recent.find((one) => keys.every((key) => one.row[key] === row[key]));
    if (known) return known.records;
    const records = {
      measures: measures.take(row),
      conditions: conditions.take(row),
      stages: stages.take(row),
      bySource: sources.take(row),
    };
    return recent.keep({ row: { ...row }, records }).records;
  };
}

/** Takes values of one kind, from columns of these keys. */
function recordOf<Value>(
  kind: Parameters<typeof ownKey>[0],
  items: readonly { readonly key: string }[],
) {
  const from = items.map(({ key }) => ownKey(kind, key));
  const take = (row: Row<PayoutTable>): Readonly<Record<string, Value | null>> =>
    Object.fromEntries(
      items.map(({ key }, at) => [key, (row[from[at] ?? ''] as Value | undefined) ?? null]),
    );
  return { from, take };
}
