import type { Payout, PayoutOwner } from '../domain/payouts/payout.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import { OWNER, ownKey, type PayoutTable } from './tables/payouts.ts';

/** Where a ledger lies, and whose it is. */
export interface LedgerPlace {
  readonly village: string;
  readonly file: string;
  readonly sample: boolean;
}

/** Makes a payout of the values of one row of the ledger, in the order of its table's columns. */
export type PayoutOfValues = (
  values: readonly unknown[],
  line: number,
  place: LedgerPlace,
) => Payout;

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Finds out once where each value lies, so that a long ledger is read without looking for them again. */
export function payoutOfValues(programme: Programme, table: PayoutTable): PayoutOfValues {
  const columns = Object.keys(table.columns);
  const at = (key: string): number => columns.indexOf(key);
  const own = <Value>(
    kind: Parameters<typeof ownKey>[0],
    items: readonly { readonly key: string }[],
  ) => picker<Value>(items.map(({ key }) => ({ key, index: at(ownKey(kind, key)) })));
  const [id, household, name, group] = [at('id'), at('household'), at('name'), at('group')];
  const [notice, noticeFrom, noticeTo] = [at('notice'), at('noticeFrom'), at('noticeTo')];
  const [acceptance, signed, paid, refused] = [
    at('acceptance'),
    at('signed'),
    at('paid'),
    at('refused'),
  ];
  const [recovered, recoveredOn, note] = [at('recovered'), at('recoveredOn'), at('note')];
  const measures = own<number>('measure', programme.measures);
  const conditions = own<boolean>('condition', programme.conditions);
  const stages = own<string>(
    'stage',
    programme.stages.filter(({ kind }) => kind === 'day'),
  );
  const sources = own<number>('source', programme.sources);
  return (values, line, { village, file, sample }) => ({
    id: values[id] as string,
    programme: programme.id,
    village,
    household: values[household] as string,
    name: values[name] as string,
    group: valueAt(values, group),
    measures: measures(values),
    conditions: conditions(values),
    stages: stages(values),
    notice: valueAt(values, notice),
    noticeFrom: valueAt(values, noticeFrom),
    noticeTo: valueAt(values, noticeTo),
    acceptance: valueAt(values, acceptance),
    signed: valueAt(values, signed),
    paid: valueAt(values, paid),
    bySource: sources(values),
    refused: valueAt(values, refused),
    recovered: valueAt(values, recovered),
    recoveredOn: valueAt(values, recoveredOn),
    note: valueAt(values, note),
    sample,
    file,
    line,
  });
}

/** Whose the payout of a row is: the same record each time, changed. */
export function ownerOfValues(table: PayoutTable): (values: readonly unknown[]) => PayoutOwner {
  const columns = Object.keys(table.columns);
  const [id = -1, household = -1, name = -1, group = -1] = OWNER.map((key) => columns.indexOf(key));
  const owner: Writable<PayoutOwner> = { id: '', household: '', name: '', group: null };
  return (values) => {
    owner.id = values[id] as string;
    owner.household = values[household] as string;
    owner.name = values[name] as string;
    owner.group = valueAt(values, group);
    return owner;
  };
}

/** Value of a column; null where the table has no such column or the cell is empty. */
function valueAt<Value>(values: readonly unknown[], index: number): Value | null {
  return index === -1 ? null : ((values[index] as Value | undefined) ?? null);
}

/** Takes a programme's own values of one kind. Rows that agree in all of them share one record. */
function picker<Value>(
  places: readonly { readonly key: string; readonly index: number }[],
): (values: readonly unknown[]) => Readonly<Record<string, Value | null>> {
  let last: Readonly<Record<string, Value | null>> | null = null;
  const lastValues: unknown[] = [];
  return (values) => {
    let same = last !== null;
    for (let at = 0; at < places.length; at += 1) {
      const value = values[places[at]?.index ?? -1] ?? null;
      if (value !== lastValues[at]) same = false;
      lastValues[at] = value;
    }
    if (last !== null && same) return last;
    const picked: Record<string, Value | null> = {};
    for (const { key, index } of places) picked[key] = valueAt(values, index);
    last = picked;
    return picked;
  };
}
