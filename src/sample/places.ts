import type { Town, Village } from '../domain/village.ts';
import { townsTable } from '../intake/tables/towns.ts';
import { villagesTable } from '../intake/tables/villages.ts';
import { fileOf, type SampleFile } from './file.ts';

/** The township of all made-up places. It has no division code, as no such township was ever given one. */
const TOWN: Town = {
  id: 'shilizhen',
  name: '示例镇',
  divisionCode: null,
  mapRow: null,
  mapColumn: null,
  sample: true,
};

type Place = Pick<
  Village,
  'id' | 'name' | 'kind' | 'collective' | 'households' | 'people' | 'note'
>;

function village(id: string, name: string, households: number, people: number): Place {
  return { id, name, kind: 'village', collective: null, households, people, note: null };
}

const ESTATE = '照易地搬迁社区的样子编的：住楼房，有物业，有集体的铺面，没有耕地林地';
const STREETS = '照城里老街社区的样子编的：有老旧小区和门店，没有集体经济组织';

/** Ten places that do not exist, whose names say so wherever they are read. */
const PLACES: readonly Place[] = [
  {
    ...village('liuwan', '柳湾示例社区', 1_200, 4_310),
    kind: 'community',
    collective: true,
    note: ESTATE,
  },
  village('shanpo', '杉坡示例村', 200, 716),
  village('hetang', '荷塘示例村', 300, 1_082),
  village('songping', '松坪示例村', 250, 903),
  village('daoxiang', '稻香示例村', 120, 431),
  village('zhuyuan', '竹园示例村', 150, 548),
  village('taoling', '桃岭示例村', 180, 652),
  village('fenglin', '枫林示例村', 200, 731),
  village('shiqiao', '石桥示例村', 160, 577),
  { ...village('wutong', '梧桐示例社区', 800, 2_260), kind: 'community', note: STREETS },
];

/** As many made-up places as are wanted: the ten, and then numbered ones for amounts of data. */
export function madeUpPlaces(count: number): Village[] {
  const further = Array.from({ length: Math.max(0, count - PLACES.length) }, (_, index) => {
    const number = String(PLACES.length + index + 1).padStart(3, '0');
    return village(`shili-${number}`, `示例${number}村`, 200, 700);
  });
  return [...PLACES, ...further].slice(0, count).map((place, index) => ({
    ...place,
    officialName: `${place.name}${place.kind === 'village' ? '村民委员会' : '居民委员会'}`,
    formerNames: [],
    town: TOWN,
    divisionCode: null,
    pilotBatch: index < PLACES.length ? 'first' : null,
    householdsFrom: null,
    peopleFrom: null,
    within: null,
    note: place.note ?? '没有这个村，用来看台账是什么样子',
    contact: {
      phone: null,
      post: null,
      noticeBoardPlace: null,
      noticeBoard: null,
      since: null,
      stop: null,
      sample: true,
    },
    sample: true,
  }));
}

/** How many places the bundled sample has. */
export const BUNDLED_PLACES = PLACES.length;

/** The registers of the made-up places and of their township, to lie beside their ledgers. */
export function registers(villages: readonly Village[]): SampleFile[] {
  return [
    fileOf(townsTable, [TOWN]),
    fileOf(
      villagesTable,
      villages.map(({ town, contact: _, ...place }) => ({ ...place, town: town.id })),
    ),
  ];
}
