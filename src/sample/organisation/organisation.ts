import type { UnitKind } from '../../domain/organisation/unit.ts';
import type { Village } from '../../domain/village.ts';
import { contactCardsTable } from '../../intake/tables/contact-cards.ts';
import { organisationTable } from '../../intake/tables/organisation.ts';
import { wardensTable } from '../../intake/tables/wardens.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import { householdNumber } from '../people.ts';
import type { Random } from '../random.ts';
import { voiceOf } from '../voice.ts';

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

type UnitRow = RowToWrite<typeof organisationTable>;

function units(random: Random, village: Village, groups: readonly number[]): UnitRow[] {
  const community = village.kind !== 'village';
  const { here, delegates } = voiceOf(village);
  const unit = (key: string, kind: UnitKind, name: string, more: UnitRow = {}): UnitRow => ({
    id: `${village.id}-${key}`,
    kind,
    name,
    ...more,
  });
  const top = `${village.id}-dang`;
  const committee = community ? '社区居民委员会' : '村民委员会';
  return [
    community
      ? unit('dang', 'committee', '社区党委', { headedBy: '社区党委书记' })
      : unit('dang', 'branch', '村党支部', { headedBy: '村党支部书记' }),
    ...groups.flatMap((households, index) => [
      unit(`xiaozu-${index + 1}`, 'group', `第${NUMBERS[index]}党小组`, {
        parent: top,
        headedBy: '党小组组长',
        households,
      }),
      unit(`zhongxinhu-${index + 1}`, 'hub', `第${NUMBERS[index]}党小组中心户`, {
        parent: `${village.id}-xiaozu-${index + 1}`,
        count: 2,
        headedBy: '党员中心户长',
      }),
    ]),
    unit('weihui', 'villageCommittee', committee, {
      headedBy: community ? '社区居委会主任' : '村委会主任',
      households: village.households,
    }),
    unit('jianwei', 'supervision', community ? '居务监督委员会' : '村务监督委员会', {
      headedBy: voiceOf(village).supervisedBy,
    }),
    unit('yishihui', 'council', community ? '居民议事会' : '村民议事会', {
      headedBy: '会长',
      members: random.between(9, 15),
      charter: `《议事会章程》，2022年7月${delegates}通过`,
    }),
    unit('hongbai', 'board', '红白理事会', {
      headedBy: '会长',
      members: random.between(5, 9),
      charter: `写在${here}的公约里`,
    }),
    unit('jianshihui', 'overseers', community ? '居民监事会' : '村民监事会', {
      headedBy: '监事长',
      members: 3,
    }),
    unit('laonian', 'association', '老年协会', {
      headedBy: '会长',
      members: random.between(24, 60),
      households: random.between(20, 55),
    }),
    unit('tiaojie', 'mediation', '矛盾调解会', {
      headedBy: '治调主任',
      members: random.between(5, 8),
    }),
  ];
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
