import type { Village } from '../../domain/village.ts';
import { contactCardsTable } from '../../intake/tables/contact-cards.ts';
import { organisationTable } from '../../intake/tables/organisation.ts';
import { wardensTable } from '../../intake/tables/wardens.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import { householdNumber } from '../people.ts';
import type { Random } from '../random.ts';
import { voiceOf } from '../voice.ts';
import { rowsOf } from '../written.ts';

/** Villages with contact cards; in the first, one card has more households than the rule allows. */
const WITH_CARDS = ['shanpo', 'taoling'];
/** Households that no group covers, in the one village where some are left out. */
const LEFT_OUT: Readonly<Record<string, number>> = { daoxiang: 12 };

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八'];
const PER_CARD = 10;

/** Households of each part of a place: together those of its register, but for those left out. */
function groupsOf({ id, households }: Village): number[] {
  const covered = (households ?? 0) - (LEFT_OUT[id] ?? 0);
  return NUMBERS.map((_, index) => {
    const upTo = (parts: number): number => Math.floor((covered * parts) / NUMBERS.length);
    return upTo(index + 1) - upTo(index);
  });
}

/** Who answers for what in a made-up place. */
export function* organisation(random: Random, village: Village): Generator<SampleFile> {
  const groups = groupsOf(village);
  const phone = `0719-${String(90 + random.between(0, 9)).padStart(7, '0')}`;
  yield fileOf(organisationTable, units(random, village, groups), village.id);
  yield fileOf(wardensTable, wardens(village, groups, phone), village.id);
  if (WITH_CARDS.includes(village.id)) {
    const rows = cards(village, groups, phone);
    yield fileOf(contactCardsTable, rows, village.id);
  }
}

function units(random: Random, village: Village, groups: readonly number[]) {
  const { id, households, kind } = village;
  const { here, delegates, supervisedBy } = voiceOf(village);
  const [all, affairs, top, committee, chair] =
    kind === 'village'
      ? ['村民', '村务', '村党支部|党支部|||村党支部书记', '村民委员会', '村委会主任']
      : ['居民', '居务', '社区党委|党委|||社区党委书记', '社区居民委员会', '社区居委会主任'];
  const parts = groups.map((covered, index) => {
    const [number, part] = [index + 1, `第${NUMBERS[index]}党小组`];
    return `${id}-xiaozu-${number}|${part}|党小组|${id}-dang||党小组组长||${covered}|
${id}-zhongxinhu-${number}|${part}中心户|党员中心户|${id}-xiaozu-${number}|2|党员中心户长|||`;
  });
  return rowsOf(
    organisationTable,
    `编号|名称|类别|上级|个数|负责职务|成员数|覆盖户数|章程
${id}-dang|${top}|||
${parts.join('\n')}
${id}-weihui|${committee}|村（居）民委员会|||${chair}||${households ?? ''}|
${id}-jianwei|${affairs}监督委员会|村（居）务监督委员会|||${supervisedBy}|||
${id}-yishihui|${all}议事会|议事会|||会长|${random.between(9, 15)}||《议事会章程》，2022年7月${delegates}通过
${id}-hongbai|红白理事会|理事会|||会长|${random.between(5, 9)}||写在${here}的公约里
${id}-jianshihui|${all}监事会|监事会|||监事长|3||
${id}-laonian|老年协会|协会|||会长|${random.between(24, 60)}|${random.between(20, 55)}|
${id}-tiaojie|矛盾调解会|调解会|||治调主任|${random.between(5, 8)}||`,
  );
}

/** Posts as the plan of social governance names them. */
function wardens(
  village: Village,
  groups: readonly number[],
  phone: string,
): RowToWrite<typeof wardensTable>[] {
  const area = village.kind === 'village' ? '全村' : '全社区';
  const { part } = voiceOf(village);
  return [
    { role: '党员（支部书记）', area, manages: '组长', phone },
    { role: '警员（治调主任）', area, manages: '联防队长', phone },
    ...groups.map((households, index) => ({
      role: '网格员',
      area: part(index + 1),
      households,
      manages: '楼栋长（中心户长）',
      phone,
    })),
    ...groups.map((households, index) => ({ role: '组长', area: part(index + 1), households })),
    { role: '联防队长', area },
    ...groups.map((households, index) => ({
      role: '楼栋长（中心户长）',
      area: part(index + 1),
      households,
    })),
  ];
}

function cards(
  village: Village,
  groups: readonly number[],
  phone: string,
): RowToWrite<typeof contactCardsTable>[] {
  const rows: RowToWrite<typeof contactCardsTable>[] = [];
  let first = 1;
  for (const [index, households] of groups.entries()) {
    const end = first + households - 1;
    while (first <= end) {
      // One card of the first village takes two households too many.
      const size = rows.length === 4 && village.id === WITH_CARDS[0] ? PER_CARD + 2 : PER_CARD;
      const last = Math.min(end, first + size - 1);
      rows.push({
        id: `L${String(rows.length + 1).padStart(3, '0')}`,
        unit: `${village.id}-xiaozu-${index + 1}`,
        post: `第${NUMBERS[index]}党小组党员`,
        from: householdNumber(first),
        to: householdNumber(last),
        branchPhone: phone,
        centrePhone: phone,
      });
      first = last + 1;
    }
  }
  return rows;
}
