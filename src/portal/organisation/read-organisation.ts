import { type CardFault, cardFaults } from '../../domain/organisation/cards.ts';
import { type UnitFault, unitFaults } from '../../domain/organisation/tree.ts';
import type { Row } from '../../intake/define-table.ts';
import { advisersTable } from '../../intake/tables/advisers.ts';
import { cardRulesTable, contactCardsTable } from '../../intake/tables/contact-cards.ts';
import { organisationTable } from '../../intake/tables/organisation.ts';
import { wardensTable } from '../../intake/tables/wardens.ts';
import { publicPhones } from '../read-allowed.ts';
import { type DataReading, flatten, type Provenance } from '../reading.ts';

type InVillage = Provenance & { readonly village: string };
export type OrganisationUnit = Row<typeof organisationTable> & InVillage;
export type Warden = Row<typeof wardensTable> & InVillage;
export type Card = Row<typeof contactCardsTable> & InVillage;
export type VillageCardRule = Row<typeof cardRulesTable> & Provenance;
export type Adviser = Row<typeof advisersTable> & Provenance;

/** Who answers for what in the villages, by post. */
export interface Organisation {
  readonly units: readonly OrganisationUnit[];
  readonly wardens: readonly Warden[];
  readonly cards: readonly Card[];
  readonly cardRules: readonly VillageCardRule[];
  readonly advisers: readonly Adviser[];
  /** Telephones of offices that these tables publish. */
  readonly phones: readonly string[];
}

/** Reads the organisation tables; a unit without its upper one and a household on two cards are named. */
export function readOrganisation(reading: DataReading): Organisation {
  const unitFiles = reading.table(organisationTable);
  for (const { file, rows, refused } of unitFiles) {
    checkFacts(reading, file, rows);
    if (refused > 0) continue;
    for (const fault of unitFaults(rows)) reportUnit(reading, file, fault);
  }
  const units = flatten(unitFiles, villageOf);
  const cardFiles = reading.table(contactCardsTable);
  for (const { file, params, rows, refused } of cardFiles) {
    const own = units.filter(({ village }) => village === params.village);
    checkUnits(reading, file, rows, new Set(own.map(({ id }) => id)));
    if (refused > 0) continue;
    for (const fault of cardFaults(rows)) reportCard(reading, file, fault);
  }
  const cards = flatten(cardFiles, villageOf);
  const wardens = flatten(reading.table(wardensTable), villageOf);
  const ruleFiles = reading.table(cardRulesTable);
  for (const { file, rows } of ruleFiles) checkFacts(reading, file, rows);
  const advisers = flatten(reading.table(advisersTable), () => ({}));
  return {
    units,
    wardens,
    cards,
    cardRules: flatten(ruleFiles, () => ({})),
    advisers,
    phones: [
      ...wardens.map(({ phone }) => phone),
      ...cards.flatMap(({ branchPhone, centrePhone }) => [branchPhone, centrePhone]),
      ...advisers.map(({ phone }) => phone),
    ].flatMap(publicPhones),
  };
}

function villageOf({ params }: { readonly params: Readonly<Record<string, string>> }) {
  return { village: params.village ?? '' };
}

/** Ids of facts that a table of what the source prints stands on. */
export function checkFacts(
  reading: DataReading,
  file: string,
  rows: readonly { readonly line: number; readonly facts: readonly string[] | null }[],
): void {
  for (const { line, facts } of rows) {
    for (const id of facts ?? []) {
      if (reading.lists.facts?.has(id) || reading.refusedKeys.has(id)) continue;
      const message = `事实库里没有「${id}」。`;
      reading.fault({
        file,
        row: line,
        column: '涉及事实',
        code: 'cell/not-listed',
        message,
        fix: '请核对事实编号。',
      });
    }
  }
}

function checkUnits(
  reading: DataReading,
  file: string,
  rows: readonly { readonly line: number; readonly unit: string }[],
  known: ReadonlySet<string>,
): void {
  for (const { line, unit } of rows) {
    if (known.has(unit) || reading.refusedKeys.has(unit)) continue;
    const message = `本村的组织名录里没有「${unit}」。`;
    const fix = '请写组织名录里的编号，或先把组织加进名录。';
    reading.fault({
      file,
      row: line,
      column: '所在组织',
      code: 'contact-cards/unit-unknown',
      message,
      fix,
    });
  }
}

function reportUnit(reading: DataReading, file: string, { line, kind }: UnitFault): void {
  const [message, fix] =
    kind === 'cycle'
      ? ['上级一层层找上去，又回到了它自己。', '请核对上级，最上面的留空。']
      : ['这个文件里没有这个上级。', '请写同一个文件里的编号，或先加上级那一行。'];
  reading.fault({ file, row: line, column: '上级', code: `organisation/${kind}`, message, fix });
}

function reportCard(reading: DataReading, file: string, fault: CardFault): void {
  const [column, message, fix] =
    fault.kind === 'twice'
      ? [
          '户号起',
          `这几户里有的已经在 ${fault.other} 号卡上。`,
          '一户只在一张卡上，请核对户号起止。',
        ]
      : [
          '户号止',
          '户号起止对不上：前面的字母要一样，止不能小于起。',
          '请照「H0001」到「H0010」这样填。',
        ];
  reading.fault({
    file,
    row: fault.line,
    column,
    code: `contact-cards/${fault.kind}`,
    message,
    fix,
  });
}
