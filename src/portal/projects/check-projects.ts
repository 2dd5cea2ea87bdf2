import { isExact } from '../../domain/facts/exactness.ts';
import { factValueText, scaledText } from '../../domain/facts/fact-value.ts';
import type { Fact } from '../../domain/facts/knowledge.ts';
import { type Fen, formatFen } from '../../domain/money.ts';
import { type FundFault, fundFaults } from '../../domain/projects/fund-faults.ts';
import type { Contribution } from '../../domain/projects/funds.ts';
import type { Heads } from '../../domain/projects/heads.ts';
import { unprinted } from '../../domain/projects/printed.ts';
import { isTooSmall, tooSmallWords } from '../../domain/small-group.ts';
import type { fundSourcesTable } from '../../intake/tables/fund-sources.ts';
import type { projectsTable } from '../../intake/tables/projects.ts';
import type { DataReading, Filed, RowPlace } from '../reading.ts';

export type Facts = ReadonlyMap<string, Fact>;

/** Each way of paying names all its parties, no more and no fewer. */
export function checkSources(
  reading: DataReading,
  rows: readonly Filed<typeof fundSourcesTable>[],
): void {
  const counted = new Map<string, number>();
  for (const { variant } of rows) counted.set(variant, (counted.get(variant) ?? 0) + 1);
  for (const row of rows) {
    const { variant, parties } = row;
    const count = counted.get(variant) ?? 0;
    if (count === parties) continue;
    const fault = reading.rowFault('fund-sources', row);
    const message = `「${variant}」写一共 ${parties} 方，表里有 ${count} 方。`;
    fault('一共几方', 'parties', message, '请把每一方各写一行，或改「一共几方」。');
  }
}

/** A project's own row: known clauses and facts, figures as printed, days in order. */
export function checkProject(
  reading: DataReading,
  row: Filed<typeof projectsTable>,
  facts: Facts,
): void {
  const { basis, startedOn, finishedOn } = row;
  for (const rule of basis ?? []) {
    if (!reading.lists.rules?.has(rule)) notThere(reading, row, '依据', rule);
  }
  if (startedOn !== null && finishedOn !== null && finishedOn < startedOn) {
    const fault = reading.rowFault('projects', row);
    fault('实际完工', 'ends-early', '完工早于开工。', '请核对两个日子。');
  }
  const figures = [row.total, ...[row.askedOf, row.householdsOf, row.benefitOf].map(hundredths)];
  checkPrinted(reading, row, row.facts ?? [], figures, facts);
}

/** The funds of one project: small groups, figures as printed, and whether they add up. */
export function checkFunds(
  reading: DataReading,
  project: RowPlace & { readonly total: Fen | null },
  funds: readonly (Omit<Contribution, 'who' | 'byPeople'> &
    RowPlace & {
      readonly unit: string | null;
      readonly qualifier: string | null;
      readonly facts: readonly string[] | null;
    })[],
  facts: Facts,
): void {
  for (const { unit, quantity, price, amount, qualifier, facts: named, ...place } of funds) {
    if (amount !== null) checkQualifier(reading, place, qualifier ?? '', named ?? [], facts);
    if (/^[户人名]$/.test(unit ?? '')) checkSize(reading, place, '数量', (quantity ?? 0) / 100);
    const own = quantity !== null && price !== null ? [quantity, price] : [quantity, price, amount];
    checkPrinted(reading, place, named ?? [], own, facts);
  }
  const rows = funds.map((fund) => ({ ...fund, who: '', byPeople: false }));
  for (const fault of fundFaults(rows, project.total)) {
    const at =
      fault.kind === 'value-differs' ? funds.find(({ line }) => line === fault.line) : null;
    const [column, message, fix] = words(fault);
    reading.rowFault('funds', at ?? project)(column, fault.kind, message, fix);
  }
}

/** The heads of one project: small groups, lists as long as the count, figures as printed. */
export function checkHeads(
  reading: DataReading,
  heads: readonly (Heads & RowPlace & { readonly facts: readonly string[] | null })[],
  facts: Facts,
): void {
  for (const row of heads) {
    const { count, households } = row;
    checkSize(reading, row, '多少', count ?? 0);
    checkPrinted(reading, row, row.facts ?? [], [hundredths(count)], facts);
    if (households.length > 0 && count !== null && households.length !== count) {
      const message = `写了 ${count}，列出的户号有 ${households.length} 个。`;
      reading.rowFault('heads', row)('户号', 'list-length', message, '请核对数和户号。');
    }
  }
}

function checkSize(reading: DataReading, place: RowPlace, column: string, count: number): void {
  if (!isTooSmall(count)) return;
  const fault = reading.rowFault('aggregate', place);
  const fix = '请和别的批合在一起写，或者不填。';
  fault(column, 'too-small', tooSmallWords(' 的户数、人数'), fix);
}

/** An amount taken from a fact keeps what the fact says of it: 约, 余, 每年. */
function checkQualifier(
  reading: DataReading,
  place: RowPlace,
  qualifier: string,
  ids: readonly string[],
  facts: Facts,
): void {
  const missing = ids.flatMap((id) => {
    const fact = facts.get(id);
    if (!fact) return [];
    const rough = isExact(fact) ? [] : [fact.qualifier ?? ''];
    return [...rough, ...(fact.unit.endsWith('/年') ? ['每年'] : [])];
  });
  for (const word of missing.filter((one) => !qualifier.includes(one))) {
    const message = `事实库里的这个数是「${word}」的，这一格没有写。`;
    reading.rowFault('funds', place)('限定', 'qualifier', message, `请在这一格写上「${word}」。`);
  }
}

/** Figures beside named facts must be what the facts print. */
function checkPrinted(
  reading: DataReading,
  place: RowPlace,
  ids: readonly string[],
  figures: readonly (number | null)[],
  facts: Facts,
): void {
  const named = ids.flatMap((id) => {
    const fact = facts.get(id);
    if (!fact) notThere(reading, place, '涉及事实', id);
    return fact ? [fact] : [];
  });
  if (named.length < ids.length) return;
  for (const figure of unprinted(figures, named)) {
    const printed = named.map((fact) => `${fact.id} ${factValueText(fact) ?? '没有数值'}`);
    const message = `${scaledText(figure)} 不是这些事实的数：${printed.join('，')}。`;
    const fault = reading.rowFault('facts', place);
    fault('涉及事实', 'other-figure', message, '请照事实库改数，或改事实编号。');
  }
}

function notThere(reading: DataReading, place: RowPlace, column: string, id: string): void {
  const fault = reading.rowFault('cell', place);
  fault(column, 'not-listed', `没有编号是「${id}」的条目。`, '请核对编号。');
}

function hundredths(count: number | null): number | null {
  return count === null ? null : count * 100;
}

function words(fault: FundFault): readonly [column: string, message: string, fix: string] {
  const { computed, declared } = fault;
  switch (fault.kind) {
    case 'value-differs':
      return [
        '金额（元）',
        `数量乘单价是 ${formatFen(computed)} 元，金额写 ${formatFen(declared)} 元。`,
        '请核对数量、单价和金额。',
      ];
    case 'sum-differs':
      return [
        '总投入（元）',
        `各方相加是 ${formatFen(computed)} 元，总投入写 ${formatFen(declared)} 元，差 ${formatFen(Math.abs(declared - computed))} 元。`,
        '请核对总投入，或补上漏掉的一方。',
      ];
    case 'sum-over':
      return [
        '总投入（元）',
        `已经写明的各方相加是 ${formatFen(computed)} 元，比总投入 ${formatFen(declared)} 元还多。`,
        '请核对总投入和各方的数。',
      ];
  }
}
