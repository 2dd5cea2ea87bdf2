import type { Check } from '../../domain/check.ts';
import { shownPersons } from '../../domain/few-persons.ts';
import { checkCard, checkCardCoverage, householdsOn } from '../../domain/organisation/cards.ts';
import { checkCoverage } from '../../domain/organisation/coverage.ts';
import { type UnitNode, unitTrees } from '../../domain/organisation/tree.ts';
import { isCrowd, UNIT_KINDS } from '../../domain/organisation/unit.ts';
import type { Village } from '../../domain/village.ts';
import type { OrganisationUnit } from '../../portal/organisation/read-organisation.ts';
import type { Portal } from '../../portal/portal.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { type DoubtLine, doubtLine } from '../facts/subject-page.ts';
import { villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { organisations, type VillageOrganisation } from './units-of.ts';
import { cardRuleWords, membersWords, unitName, unitWords, unsaid } from './words.ts';

/** A unit of the nested list, with where it is printed and the facts its figures are. */
export interface UnitItem {
  readonly name: string;
  readonly words: string;
  readonly where: string | null;
  readonly marks: readonly FactMark[];
  readonly below: readonly UnitItem[];
}

/** An organisation of the people in the register. */
export interface CrowdLine {
  readonly village: Village;
  readonly name: string;
  readonly sample: boolean;
  readonly kind: string;
  readonly headedBy: string;
  readonly members: string;
  /** For a count that may be shown. */
  readonly persons: number | null;
  readonly households: string;
  readonly charter: string;
}

export interface CardLine {
  readonly id: string;
  readonly unit: string;
  readonly post: string;
  readonly span: string;
  readonly households: number;
  readonly check: Check;
}

/** The page of one village's organisation. */
export interface OrganisationView {
  readonly village: Village;
  readonly units: readonly UnitItem[];
  readonly checks: readonly Check[];
  readonly crowd: readonly CrowdLine[];
  readonly wardens: VillageOrganisation['wardens'];
  readonly cardRule: string;
  readonly cardClause: ClauseLink | null;
  readonly cards: readonly CardLine[];
  readonly phones: readonly { readonly label: string; readonly phone: string }[];
  readonly advisers: VillageOrganisation['advisers'];
  /** Figures of the fact base that speak of the village's organisation. */
  readonly printed: readonly { readonly metric: string; readonly mark: FactMark }[];
  readonly doubts: readonly DoubtLine[];
  readonly sample: boolean;
}

/** Topics of the fact base that are about who answers for what. */
const TOPICS: ReadonlySet<string> = new Set(['组织', '党组织']);

export function organisationView(portal: Portal, id: string): OrganisationView {
  const own = organisations(portal).get(id);
  if (!own) throw new Error(`no organisation of ${id}`);
  const village = villageOf(portal, id);
  const { facts, corrections } = portal.knowledge;
  // Organisations of the people that stand beside the others are in a table of their own.
  const trees = unitTrees(own.units).filter(({ unit }) => !isCrowd(unit.kind));
  const unitNames = new Map(own.units.map((unit) => [unit.id, unit.name]));
  const rule = {
    least: own.cardRule?.least ?? null,
    most: own.cardRule?.most ?? null,
    clause: own.cardRule?.clause ?? '',
  };
  const printed = facts.filter(
    ({ entity, topic, value }) => entity === id && TOPICS.has(topic) && value !== null,
  );
  const doubtful = new Set(printed.flatMap(({ seeAlso }) => seeAlso));
  const households = householdsOf(village, own.units);
  const cardCoverage = checkCardCoverage(own.cards, households);
  return {
    village,
    units: trees.map((node) => item(portal, node)),
    checks: [
      ...(own.units.length > 0 ? [checkCoverage(own.units, households)] : []),
      ...(cardCoverage ? [cardCoverage] : []),
    ],
    crowd: own.units.filter(({ kind }) => isCrowd(kind)).map((unit) => crowdLine(village, unit)),
    wardens: own.wardens,
    cardRule: cardRuleWords(own.cardRule),
    cardClause: clauseLink(portal, rule.clause),
    cards: own.cards.map((card) => ({
      id: card.id,
      unit: unitNames.get(card.unit) ?? card.unit,
      post: card.post,
      span: `${card.from}—${card.to}`,
      households: householdsOn(card),
      check: checkCard(card, rule),
    })),
    phones: phonesOf(own),
    advisers: own.advisers,
    printed: printed.map((fact) => ({ metric: fact.metric, mark: factMark(fact.id, facts) })),
    doubts: corrections.filter((one) => doubtful.has(one.id)).map(doubtLine),
    sample: isSample(own),
  };
}

/** Organisations of the people in all villages, in the order of the register. */
export function crowdRegister(portal: Portal): { lines: CrowdLine[]; sample: boolean } {
  const lines: CrowdLine[] = [];
  let sample = false;
  for (const [id, { units }] of organisations(portal)) {
    for (const unit of units) {
      if (!isCrowd(unit.kind)) continue;
      lines.push(crowdLine(villageOf(portal, id), unit));
      sample ||= unit.sample;
    }
  }
  return { lines, sample };
}

export function isSample({ units, wardens, cards, advisers }: VillageOrganisation): boolean {
  return [units, wardens, cards, advisers].some((rows) => rows.some((row) => row.sample));
}

/** Households of the village: as its register has them, else as its committee says. */
function householdsOf(village: Village, units: readonly OrganisationUnit[]): number | null {
  const committee = units.find(({ kind }) => kind === 'villageCommittee');
  return village.households ?? committee?.households ?? null;
}

function item(portal: Portal, { unit, below }: UnitNode<OrganisationUnit>): UnitItem {
  return {
    name: unitName(unit),
    words: unitWords(unit),
    where: unit.where,
    marks: (unit.facts ?? []).map((id) => factMark(id, portal.knowledge.facts)),
    below: below.map((node) => item(portal, node)),
  };
}

function crowdLine(village: Village, unit: OrganisationUnit): CrowdLine {
  const missing = unsaid(unit);
  return {
    village,
    name: unit.name,
    sample: unit.sample,
    kind: UNIT_KINDS[unit.kind],
    headedBy: unit.headedBy ?? missing,
    members: membersWords(unit.members) ?? missing,
    persons: shownPersons(unit.members),
    households: unit.households === null ? missing : `${unit.households} 户`,
    charter: unit.charter ?? missing,
  };
}

/** Telephones on the cards, each once. */
function phonesOf({ cards }: VillageOrganisation): { label: string; phone: string }[] {
  const all = cards.flatMap(({ branchPhone, centrePhone }) => [
    { label: '村党支部', phone: branchPhone },
    { label: '党员服务中心', phone: centrePhone },
  ]);
  const seen = new Set<string>();
  return all.flatMap(({ label, phone }) => {
    if (phone === null || seen.has(label + phone)) return [];
    seen.add(label + phone);
    return [{ label, phone }];
  });
}
