import type { Fact } from '../../domain/facts/knowledge.ts';

import { FEW_OF_EITHER, isTooSmall } from '../../domain/small-group.ts';
import type { Row } from '../../intake/define-table.ts';
import { registerRowsTable, registersTable } from '../../intake/tables/registers.ts';
import { type DataReading, type Filed, filed } from '../reading.ts';

export type Register = Row<typeof registersTable>;
export type RegisterRow = Filed<typeof registerRowsTable>;

/** Lists of things to find, and what stands on them. */
export interface Registers {
  readonly registers: readonly Register[];
  readonly registerRows: readonly RegisterRow[];
}

/** Units that count people: fewer than five of them are not said. */
const PERSONS = /人|名|位|户/;

/** Reads the registers and their entries; what stands on a fact must say what the fact says. */
export function readRegisters(reading: DataReading, facts: readonly Fact[]): Registers {
  const files = reading.table(registersTable);
  for (const row of files.flatMap(filed)) {
    const unknown = (row.rules ?? []).find((id) => reading.lists.rules?.has(id) === false);
    if (unknown === undefined) continue;
    const fault = reading.rowFault('registers', row);
    fault('依据', 'rule', `条款表里没有「${unknown}」。`, '请写条款表里的编号。');
  }
  const registerRows = reading.rows(registerRowsTable);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  for (const row of registerRows) check(reading, row, byId);
  return { registers: files.flatMap(({ rows }) => rows), registerRows };
}

function check(
  reading: DataReading,
  row: RegisterRow,
  facts: ReadonlyMap<string, Pick<Fact, 'value' | 'printed'>>,
): void {
  const fault = reading.rowFault('registers', row);
  const { quantity, unit, from, until } = row;
  if ((quantity === null) !== (unit === null)) {
    fault(
      quantity === null ? '数量' : '单位',
      'half',
      '数量和单位只写了一个。',
      '两格都写，或都留空。',
    );
  }
  if (from !== null && until !== null && until < from) {
    fault('结束', 'order', '结束比开始早。', '请核对这两个日期。');
  }
  if (quantity !== null && PERSONS.test(unit ?? '') && isTooSmall(quantity / 100)) {
    fault('数量', 'few', `${FEW_OF_EITHER}的不公布数。`, '请把数量和单位留空。');
  }
  const fact = row.fact === null ? undefined : facts.get(row.fact);
  if (fact && fact.value !== quantity) {
    fault('数量', 'fact', `和事实库里的「${fact.printed}」不一样。`, '请照事实库里的数写。');
  }
}
