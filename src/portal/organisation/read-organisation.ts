import { type CardFault, cardFaults } from '../../domain/organisation/cards.ts';
import { type UnitFault, unitFaults } from '../../domain/organisation/tree.ts';
import { advisersTable } from '../../intake/tables/advisers.ts';
import { cardRulesTable, contactCardsTable } from '../../intake/tables/contact-cards.ts';
import { organisationTable } from '../../intake/tables/organisation.ts';
import { wardensTable } from '../../intake/tables/wardens.ts';
import { publicPhones } from '../read-allowed.ts';
import { type DataReading, type Filed, filed } from '../reading.ts';

export type OrganisationUnit = Filed<typeof organisationTable>;
export type Warden = Filed<typeof wardensTable>;
export type Card = Filed<typeof contactCardsTable>;
export type VillageCardRule = Filed<typeof cardRulesTable>;
export type Adviser = Filed<typeof advisersTable>;

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
  const units = unitFiles.flatMap(filed);
  const cardFiles = reading.table(contactCardsTable);
  for (const { file, params, rows, refused } of cardFiles) {
    const own = units.filter(({ village }) => village === params.village);
    checkUnits(reading, file, rows, new Set(own.map(({ id }) => id)));
    if (refused > 0) continue;
    for (const fault of cardFaults(rows)) reportCard(reading, file, fault);
  }
  const cards = cardFiles.flatMap(filed);
  const wardens = reading.rows(wardensTable);
  const ruleFiles = reading.table(cardRulesTable);
  for (const { file, rows } of ruleFiles) checkFacts(reading, file, rows);
  const advisers = reading.rows(advisersTable);
  return {
    units,
    wardens,
    cards,
    cardRules: ruleFiles.flatMap(filed),
    advisers,
    phones: [
      ...wardens.map(({ phone }) => phone),
      ...cards.flatMap(({ branchPhone, centrePhone }) => [branchPhone, centrePhone]),
      ...advisers.map(({ phone }) => phone),
    ].flatMap(publicPhones),
  };
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
      const fault = reading.rowFault('cell', { file, line });
      fault('涉及事实', 'not-listed', `事实库里没有「${id}」。`, '请核对事实编号。');
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
    const fault = reading.rowFault('contact-cards', { file, line });
    const fix = '请写组织名录里的编号，或先把组织加进名录。';
    fault('所在组织', 'unit-unknown', `本村的组织名录里没有「${unit}」。`, fix);
  }
}

function reportUnit(reading: DataReading, file: string, { line, kind }: UnitFault): void {
  const [message, fix] =
    kind === 'cycle'
      ? ['上级一层层找上去，又回到了它自己。', '请核对上级，最上面的留空。']
      : ['这个文件里没有这个上级。', '请写同一个文件里的编号，或先加上级那一行。'];
  reading.rowFault('organisation', { file, line })('上级', kind, message, fix);
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
  reading.rowFault('contact-cards', { file, line: fault.line })(column, fault.kind, message, fix);
}
