import type { Check, Outcome } from '../check.ts';
import type { Fen } from '../money.ts';
import { formatFen } from '../money.ts';

/** How far a centre has come. */
export const CARE_STAGES = {
  survey: '调查摸底',
  building: '试点建设',
  moving: '动员入住',
  accepted: '检查验收合格',
} as const;

/** What a centre must have, as the source lists it; empty lists where nothing is laid down. */
export interface ElderCareStandard {
  readonly rooms: readonly string[];
  readonly rules: readonly string[];
  /** The clauses it rests on; nothing is held to a clause that is not named. */
  readonly clauses: Readonly<Record<ElderCareUse, ElderCareClause | null>>;
}

/** What a centre is held to, each by a clause that the county's file names. */
export const ELDER_CARE_USES = {
  careRooms: '养老中心的用房',
  careRules: '养老中心的制度',
  careParty: '养老工作小组的党员',
  careDelegates: '养老工作小组的群众代表',
  careAssociation: '养老协会',
  careAgreements: '入住协议',
} as const;
export type ElderCareUse = keyof typeof ELDER_CARE_USES;

/** A mutual-aid centre (互助养老中心), as far as it is held against the plan. */
export interface ElderCareCentre {
  readonly rooms: readonly string[] | null;
  readonly rules: readonly string[] | null;
  readonly association: string | null;
  readonly filing: string | null;
  readonly party: number | null;
  readonly delegates: number | null;
  readonly cadre: boolean | null;
  readonly agreements: boolean | null;
}

/** A clause that a centre is held to, and how many persons it asks for where it does. */
export interface ElderCareClause {
  readonly rule: string;
  readonly least: number | null;
  readonly most: number | null;
}

/** Holds a centre to what the plan lays down. No sentence says how many persons of a kind there are. */
export function checkCentre(centre: ElderCareCentre, standard: ElderCareStandard): Check[] {
  const { rooms, rules, clauses } = standard;
  const { careRooms, careRules, careParty, careDelegates } = clauses;
  const { careAssociation, careAgreements } = clauses;
  return [
    ...(careRooms && rooms.length > 0
      ? [listed('rooms', '用房', rooms, centre.rooms, careRooms)]
      : []),
    ...(careParty ? [within('工作小组里党员', centre.party, careParty)] : []),
    ...(careDelegates ? [within('工作小组里群众代表', centre.delegates, careDelegates)] : []),
    ...(careAssociation
      ? [
          filed(centre, careAssociation),
          answered('association', '协会里有村（居）干部或党员', centre.cadre, careAssociation),
        ]
      : []),
    ...(careAgreements
      ? [answered('agreements', '住进来的老人都签了协议', centre.agreements, careAgreements)]
      : []),
    ...(careRules && rules.length > 0
      ? [listed('rules', '制度', rules, centre.rules, careRules)]
      : []),
  ];
}

/** Holds the government's money in the account against what was paid out as a subsidy. */
export function checkReceived(paid: Fen | null, received: Fen | null): Check {
  const check = { rule: 'received', clause: '', expected: '补贴到了协会的账上' };
  if (paid === null)
    return { ...check, outcome: 'pass', found: '还没有兑付', because: '补贴还没有兑付。' };
  const found = received === null ? '没有账' : `账上 ${formatFen(received)} 元`;
  if (received === null) {
    const because = `兑付了 ${formatFen(paid)} 元，协会的账没有公开，看不出到没到。`;
    return { ...check, outcome: 'cannot-tell', found, because };
  }
  if (received === paid) {
    const because = `兑付了 ${formatFen(paid)} 元，账上收到一样多。`;
    return { ...check, outcome: 'pass', found, because };
  }
  const because = `兑付了 ${formatFen(paid)} 元，账上写收到 ${formatFen(received)} 元，差 ${formatFen(Math.abs(paid - received))} 元。`;
  return { ...check, outcome: 'breach', found, because };
}

function listed(
  rule: 'rooms' | 'rules',
  what: string,
  wanted: readonly string[],
  has: readonly string[] | null,
  { rule: clause }: ElderCareClause,
): Check {
  const check = { rule, clause, expected: `${wanted.length} 样${what}齐全` };
  if (has === null) {
    const because = `有哪些${what}没有写。`;
    return { ...check, outcome: 'cannot-tell', found: '没有写', because };
  }
  const missing = wanted.filter((one) => !has.includes(one));
  const found = `${wanted.length - missing.length} 样`;
  if (missing.length === 0) return { ...check, outcome: 'pass', found, because: `${what}齐全。` };
  return { ...check, outcome: 'breach', found, because: `还缺${missing.join('、')}。` };
}

function within(whom: string, count: number | null, clause: ElderCareClause): Check {
  const { rule, least, most } = clause;
  const [outcome, because]: [Outcome, string] =
    count === null
      ? ['cannot-tell', '有几名没有写。']
      : least !== null && count < least
        ? ['breach', `少于 ${least} 名。`]
        : most !== null && count > most
          ? ['breach', `多于 ${most} 名。`]
          : ['pass', '人数合要求。'];
  const expected = `${whom} ${[least, most].filter((bound) => bound !== null).join(' 至 ')} 名`;
  return { rule: 'group', clause: rule, expected, outcome, found: '', because };
}

function filed({ association, filing }: ElderCareCentre, { rule: clause }: ElderCareClause): Check {
  const [outcome, because]: [Outcome, string] =
    association === null
      ? ['breach', '还没有成立协会。']
      : filing === null
        ? ['cannot-tell', '成立了协会，备案号没有写。']
        : ['pass', `备案号 ${filing}。`];
  const expected = '成立协会，报乡镇政府备案';
  return { rule: 'association', clause, expected, outcome, found: filing ?? '', because };
}

function answered(
  rule: 'association' | 'agreements',
  expected: string,
  answer: boolean | null,
  { rule: clause }: ElderCareClause,
): Check {
  const [outcome, because]: [Outcome, string] =
    answer === null
      ? ['cannot-tell', '没有写。']
      : answer
        ? ['pass', '是。']
        : ['breach', '不是。'];
  return { rule, clause, expected, outcome, found: '', because };
}
