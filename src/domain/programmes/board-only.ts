import { SMALLEST_GROUP } from '../small-group.ts';
import { type Measure, type Programme, UNIT } from './programme.ts';

/** What a list alone says of everybody on it: poor, ill, disabled, very old, an orphan. */
const BOARD_ONLY =
  /低保|最低生活保障|特困|五保|临时救助|社会救助|医疗救助|残疾|两项补贴|高龄|百岁|失能|孤儿|无人抚养|[困留][境守]儿童|大病|重病|慢性?病|患者|病人|透析|尿毒|癌|肿瘤|白血病|艾滋|血友病|精神障碍|低收入|困难(?:群众|家庭|户|职工|学生|党员|老人)|贫困(?:户|家庭|人口|学生)|监测(?:户|对象|家庭)|边缘(?:户|易)|计生|计划生育|独生子女|失独|发展党员/;

/** Whether lists under these words may hang on the board in the village only, and go on the web in sums. */
export function isBoardOnly(words: string): boolean {
  return BOARD_ONLY.test(words);
}

/** A rule in the words of the table of clauses. */
export interface ClauseWords {
  readonly id: string;
  readonly subject: string;
  readonly condition: string | null;
}

/**
 * Whether whoever is on a programme's ledger is told by that alone to be on relief, ill or very old: by
 * what its file declares, by its name and conditions, or by whom the clauses it pays by are for.
 */
export function isBoardOnlyProgramme(
  programme: Programme,
  clauses: readonly ClauseWords[],
): boolean {
  const paidBy = clauses.filter(({ id }) => programme.amountClauses.includes(id));
  const words = [
    programme.title,
    ...programme.conditions.filter(({ mustBe }) => mustBe).map(({ label }) => label),
    ...paidBy.flatMap(({ subject, condition }) => [subject, condition ?? '']),
  ];
  return programme.boardOnly || isBoardOnly(words.join('\n'));
}

/** Ids of the programmes whose lists may hang on the board only. */
export function boardOnlyIds(programmes: readonly Programme[]): Set<string> {
  return new Set(programmes.flatMap(({ id, boardOnly }) => (boardOnly ? id : [])));
}

/** How many persons stand behind a line of a group. */
export const PERSONS: Measure = {
  key: 'persons',
  label: '人数',
  unit: '人',
  min: SMALLEST_GROUP * UNIT,
  max: null,
  inPrinciple: false,
  mayBeNone: false,
  wholeOnly: null,
  unclear: [],
  clause: null,
};

/** A board-only programme as the web has it: a line a group, with persons and sums and nothing else. */
export function byGroup(programme: Programme): Programme {
  return {
    ...programme,
    perPerson: programme,
    subject: '组',
    recurring: true,
    measures: [PERSONS],
    formula: {
      kind: 'unstated',
      why: '名单只贴在村里的公示栏，网上只有各组的人数和金额，算不到每个人',
    },
    window: null,
    notice: null,
    stages: [],
    conditions: [],
    signers: null,
    acceptanceClause: null,
    fraudClause: null,
    open: [
      ...programme.open,
      `这个项目的名单只贴在村里的公示栏，网上只有各组的人数和金额。不到 ${SMALLEST_GROUP} 人的组合在一起；全村不到 ${SMALLEST_GROUP} 人的，网上不公布。`,
    ],
    example: {},
  };
}
