/** Layers of the party's organisation in a place, from the top down. */
export const PARTY_KINDS = {
  committee: '党委',
  generalBranch: '党总支',
  branch: '党支部',
  group: '党小组',
  hub: '党员中心户',
} as const;

/** How a place governs itself from day to day. */
export const PLACE_KINDS = {
  villageCommittee: '村（居）民委员会',
  supervision: '村（居）务监督委员会',
  area: '网格、片区或小组',
  block: '楼栋',
} as const;

/** Organisations of the people (群众组织). */
export const CROWD_KINDS = {
  council: '议事会',
  board: '理事会',
  overseers: '监事会',
  association: '协会',
  review: '评议会',
  mediation: '调解会',
  team: '队伍、小组',
} as const;

export const UNIT_KINDS = { ...PARTY_KINDS, ...PLACE_KINDS, ...CROWD_KINDS } as const;
export type UnitKind = keyof typeof UNIT_KINDS;

/** One organisation of a village, or several of a kind where only their number is known. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** Id of the unit above; null at the top. */
  readonly parent: string | null;
  /** How many of the kind the line stands for; null is one. */
  readonly count: number | null;
  readonly headedBy: string | null;
  readonly households: number | null;
  readonly line: number;
}

export function isCrowd(kind: UnitKind): boolean {
  return Object.hasOwn(CROWD_KINDS, kind);
}
