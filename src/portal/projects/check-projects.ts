import { isExact } from '../../domain/facts/exactness.ts';
import { factValueText, scaledText } from '../../domain/facts/fact-value.ts';
import type { Fact } from '../../domain/facts/knowledge.ts';
import { type Fen, formatFen } from '../../domain/money.ts';
import { type FundFault, fundFaults } from '../../domain/projects/fund-faults.ts';
import type { Contribution } from '../../domain/projects/funds.ts';
import type { Heads } from '../../domain/projects/heads.ts';
import { unprinted } from '../../domain/projects/printed.ts';
import { isTooSmall, tooSmallWords } from '../../domain/small-group.ts';
import type { Row } from '../../intake/define-table.ts';
import type { fundSourcesTable } from '../../intake/tables/fund-sources.ts';
import type { projectsTable } from '../../intake/tables/projects.ts';
import type { DataReading } from '../reading.ts';

export type Facts = ReadonlyMap<string, Fact>;

/** Where a row stands. */
interface Place {
  readonly file: string;
  readonly line: number;
}

/** Each way of paying names all its parties, no more and no fewer. */
export function checkSources(
  reading: DataReading,
  file: string,
  rows: readonly Row<typeof fundSourcesTable>[],
): void {
  const counted = new Map<string, number>();
  for (const { variant } of rows) counted.set(variant, (counted.get(variant) ?? 0) + 1);
  for (const { line, variant, parties } of rows) {
    const count = counted.get(variant) ?? 0;
    if (count === parties) continue;
    reading.fault({
      file,
      row: line,
      column: '一共几方',
      code: 'fund-sources/parties',
      message: `「${variant}」写一共 ${parties} 方，表里有 ${count} 方。`,
      fix: '请把每一方各写一行，或改「一共几方」。',
    });
  }
}

/** A project's own row: known clauses and facts, figures as printed, days in order. */
export function checkProject(
  reading: DataReading,
  file: string,
  row: Row<typeof projectsTable>,
  facts: Facts,
): void {
  const { line, basis, startedOn, finishedOn } = row;
  const place = { file, line };
  for (const rule of basis ?? []) {
    if (!reading.lists.rules?.has(rule)) notThere(reading, place, '依据', rule);
  }
  if (startedOn !== null && finishedOn !== null && finishedOn < startedOn) {
    reading.fault({
      file,
      row: line,
      column: '实际完工',
      code: 'projects/ends-early',
      message: '完工早于开工。',
      fix: '请核对两个日子。',
    });
  }
  const figures = [row.total, ...[row.askedOf, row.householdsOf, row.benefitOf].map(hundredths)];
  checkPrinted(reading, place, row.facts ?? [], figures, facts);
}

/** The funds of one project: small groups, figures as printed, and whether they add up. */
export function checkFunds(
  reading: DataReading,
  project: Place & { readonly total: Fen | null },
  funds: readonly (Omit<Contribution, 'who' | 'byPeople'> &
    Place & {
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
    reading.fault({
      file: (at ?? project).file,
      row: (at ?? project).line,
      column,
      code: `funds/${fault.kind}`,
      message,
      fix,
    });
  }
}

/** The heads of one project: small groups, lists as long as the count, figures as printed. */
export function checkHeads(
  reading: DataReading,
  heads: readonly (Heads & Place & { readonly facts: readonly string[] | null })[],
  facts: Facts,
): void {
  for (const { file, line, count, households, facts: named } of heads) {
    checkSize(reading, { file, line }, '多少', count ?? 0);
    checkPrinted(reading, { file, line }, named ?? [], [hundredths(count)], facts);
    if (households.length > 0 && count !== null && households.length !== count) {
      const message = `写了 ${count}，列出的户号有 ${households.length} 个。`;
      reading.fault({
        file,
        row: line,
        column: '户号',
        code: 'heads/list-length',
        message,
        fix: '请核对数和户号。',
      });
    }
  }
}

function checkSize(
  reading: DataReading,
  { file, line }: Place,
  column: string,
  count: number,
): void {
  if (!isTooSmall(count)) return;
  reading.fault({
    file,
    row: line,
    column,
    code: 'aggregate/too-small',
    message: tooSmallWords(' 的户数、人数'),
    fix: '请和别的批合在一起写，或者不填。',
  });
}

/** An amount taken from a fact keeps what the fact says of it: 约, 余, 每年. */
function checkQualifier(
  reading: DataReading,
  { file, line }: Place,
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
    reading.fault({
      file,
      row: line,
      column: '限定',
      code: 'funds/qualifier',
      message,
      fix: `请在这一格写上「${word}」。`,
    });
  }
}

/** Figures beside named facts must be what the facts print. */
function checkPrinted(
  reading: DataReading,
  place: Place,
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
    reading.fault({
      file: place.file,
      row: place.line,
      column: '涉及事实',
      code: 'facts/other-figure',
      message: `${scaledText(figure)} 不是这些事实的数：${named.map((fact) => `${fact.id} ${factValueText(fact) ?? '没有数值'}`).join('，')}。`,
      fix: '请照事实库改数，或改事实编号。',
    });
  }
}

function notThere(reading: DataReading, { file, line }: Place, column: string, id: string): void {
  reading.fault({
    file,
    row: line,
    column,
    code: 'cell/not-listed',
    message: `没有编号是「${id}」的条目。`,
    fix: '请核对编号。',
  });
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
