import { UNIT_KINDS } from '../../domain/organisation/unit.ts';
import { FEW_PERSONS, isTooSmall } from '../../domain/small-group.ts';
import type {
  OrganisationUnit,
  VillageCardRule,
} from '../../portal/organisation/read-organisation.ts';

/** What stands where a line says nothing: the source has not printed it, or the village not written it. */
export function unsaid(row: { readonly where?: string | null }): string {
  return row.where ? '没有写明' : '没有写';
}

/** A number of members as it may be shown. */
export function membersWords(members: number | null): string | null {
  if (members === null) return null;
  return isTooSmall(members) ? FEW_PERSONS : `${members} 人`;
}

/** 党支部（2 个）; the name alone where the line is one organisation. */
export function unitName({ name, count, kind }: OrganisationUnit): string {
  if (count === null) return name;
  return `${name}（${count} ${kind === 'hub' ? '户' : '个'}）`;
}

/** What kind it is where the name does not say, who heads it, and how many households and members. */
export function unitWords(unit: OrganisationUnit): string {
  const kind = UNIT_KINDS[unit.kind];
  const members = membersWords(unit.members);
  return [
    `负责：${unit.headedBy ?? unsaid(unit)}`,
    ...(unit.households === null ? [] : [`${unit.households} 户`]),
    ...(members === null ? [] : [members]),
    ...(unit.name.includes(kind) || unit.kind === 'hub' || kind.length > 5 ? [] : [kind]),
  ].join(' · ');
}

/** 每名党员联系 5 至 10 户; 没有写定 where no rule is known. */
export function cardRuleWords(rule: Pick<VillageCardRule, 'least' | 'most'> | null): string {
  if (!rule || (rule.least === null && rule.most === null)) return '每名党员联系几户，没有写定';
  if (rule.least === null) return `每名党员联系 ${rule.most} 户`;
  if (rule.most === null) return `每名党员至少联系 ${rule.least} 户`;
  return `每名党员联系 ${rule.least} 至 ${rule.most} 户`;
}
