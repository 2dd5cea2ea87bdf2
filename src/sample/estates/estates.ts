import type { Programme } from '../../domain/programmes/programme.ts';
import type { Village } from '../../domain/village.ts';
import { estatesTable } from '../../intake/tables/estates.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { Random } from '../random.ts';

/** Programme whose conditions an estate must meet. */
export const ESTATE_PROGRAMME = 'laojiu-xiaoqu';

/** Community of the old town, where estates are to be renewed. */
export const ESTATE_COMMUNITY = 'wutong';

/** Four made-up estates of a community: one ready, one not, one not looked at, one listed. */
export function estates(random: Random, village: Village, programme: Programme): SampleFile {
  const all = programme.conditions.map(({ label }) => label);
  const estate = (
    number: number,
    year: number,
    stage: 'listed' | 'surveyed' | 'approved' | 'building',
    met: readonly string[],
    unmet: readonly string[] = [],
  ) => {
    const buildings = random.between(2, 8);
    return {
      id: `${village.id}-e0${number}`,
      name: `${village.name}示例小区${'一二三四'[number - 1]}期`,
      year,
      stage,
      builtIn: random.between(1985, 1999),
      buildings,
      households: buildings * random.between(16, 28),
      area: buildings * random.between(14, 22) * 100_00,
      investment: buildings * random.between(14, 24) * 10_000_00,
      classes: number % 2 === 0 ? ['基础类', '完善类'] : ['基础类'],
      programme: programme.id,
      met,
      unmet,
      complex: number === 2,
      keeper: number === 2 ? '社区党委副书记' : '社区干部',
    };
  };
  return fileOf(
    estatesTable,
    [
      estate(1, 2022, 'building', all),
      estate(2, 2022, 'approved', all.slice(0, -1), all.slice(-1)),
      estate(3, 2023, 'surveyed', all.slice(0, 3)),
      estate(4, 2023, 'listed', []),
    ],
    village.id,
  );
}
