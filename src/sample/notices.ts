import { addDays, addMonths, type Day, formatMonth, type Month } from '../domain/day.ts';
import type { Village } from '../domain/village.ts';
import { writeCsv } from '../intake/csv.ts';
import { noticesTable } from '../intake/tables/notices.ts';
import { type RowToWrite, writeTable } from '../intake/write-table.ts';
import { maskedName } from './people.ts';
import type { Random } from './random.ts';

/** A notice before it has its number: numbers follow the day of publication. */
export type Draft = Omit<RowToWrite<typeof noticesTable>, 'id'> & {
  /** Name by which payouts and corrections find the notice. */
  readonly handle: string;
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly string[][] };
  readonly correctsHandle?: string;
};

export interface Numbered {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Id of each notice by its handle. */
  readonly ids: ReadonlyMap<string, string>;
}

const POSTS = {
  preparedBy: '村报账员',
  reviewedBy: '村委会主任',
  supervisedBy: '村务监督委员会主任',
};

/** Numbers the drafts of one village in the order of publication and writes its register and tables. */
export function numberNotices(village: Village, drafts: readonly Draft[]): Numbered {
  const sorted = [...drafts].sort((a, b) =>
    `${a.publishedOn} ${a.handle}` < `${b.publishedOn} ${b.handle}` ? -1 : 1,
  );
  const ids = new Map(
    sorted.map(({ handle }, index) => [
      handle,
      `${village.id}-2022-${String(index + 1).padStart(3, '0')}`,
    ]),
  );
  const rows = sorted.map(({ handle, table: _, correctsHandle, ...draft }) => ({
    ...POSTS,
    issuer: village.officialName ?? village.name,
    ...draft,
    id: ids.get(handle) ?? '',
    corrects: correctsHandle === undefined ? null : (ids.get(correctsHandle) ?? null),
  }));
  const tables = sorted.flatMap(({ handle, table }) =>
    table
      ? [
          {
            path: `notices/${village.id}/${ids.get(handle)}.csv`,
            text: writeCsv(table.head, table.rows),
          },
        ]
      : [],
  );
  const register = {
    path: `notices/${village.id}/2022.csv`,
    text: writeTable(noticesTable, rows),
  };
  return { files: [register, ...tables], ids };
}

function period(from: Day, days: number): Pick<Draft, 'publishedOn' | 'noticeFrom' | 'noticeTo'> {
  return { publishedOn: from, noticeFrom: from, noticeTo: addDays(from, days) };
}

/** Monthly accounts, published in the first days of the next month; `missing` ones never are. */
export function financeNotices(
  random: Random,
  village: Village,
  months: readonly Month[],
  missing: ReadonlySet<Month>,
  late: ReadonlySet<Month>,
): Draft[] {
  return months
    .filter((month) => !missing.has(month))
    .map((month) => {
      const due = `${addMonths(month, 1)}-01`;
      const on = addDays(due, late.has(month) ? random.between(11, 13) : random.between(3, 9));
      return {
        handle: `finance-${month}`,
        affair: 'finance' as const,
        item: '财2',
        title: `${village.name}${formatMonth(month)}财务收支`,
        ...period(on, random.between(6, 12)),
        basis: '农村集体经济组织财务公开规定',
        body: `${formatMonth(month)}的收入、支出和余额已经逐笔公开，村务监督委员会看过票据。\n哪一笔不清楚，可以打监督电话，也可以到党群服务中心查票据。`,
        month,
        preparedBy: '村报账员',
        reviewedBy: '村委会主任',
        supervisedBy: '村务监督委员会主任',
      };
    });
}

/** Party affairs: quarterly activities and the yearly review. */
export function partyNotices(random: Random, village: Village, today: Day): Draft[] {
  const issuer = `中共${village.name}支部委员会`;
  const attended = random.between(18, 40);
  const drafts: Draft[] = [
    {
      handle: 'party-q3',
      affair: 'party',
      item: '党3',
      issuer,
      title: `${village.name}党支部2022年第三季度主题党日`,
      ...period(`2022-10-0${random.between(6, 9)}`, 7),
      basis: '党支部年度计划',
      body: `第三季度开了 3 次主题党日，内容是防汛排查、入户听意见、清扫公共巷道。\n应到党员 ${attended + 3} 人，平均到会 ${attended} 人。请假的已经补学。`,
    },
    {
      handle: 'party-q4',
      affair: 'party',
      item: '党3',
      issuer,
      title: `${village.name}党支部2022年第四季度主题党日`,
      ...period(addDays(today, -random.between(1, 5)), random.between(6, 9)),
      basis: '党支部年度计划',
      body: `第四季度的主题党日安排在 10 月、11 月、12 月各一次，前两次已经开完。\n12 月这一次议的是明年的集中采购和路灯管护，欢迎群众旁听。`,
    },
    {
      handle: 'party-review',
      affair: 'party',
      item: '党6',
      issuer,
      title: `${village.name}党支部民主评议党员结果（汇总）`,
      ...period(`2022-11-${random.between(21, 28)}`, 7),
      basis: '民主评议党员制度',
      body: `这次评议应评 ${attended + 3} 人，实评 ${attended + 3} 人，优秀 ${Math.floor(attended / 6)} 人，其余合格。网上只公布人数，名单贴在公示栏。`,
      ...vote(random, addDays('2022-11-18', random.between(0, 2)), 'secretBallot'),
    },
  ];
  return drafts;
}

function vote(
  random: Random,
  decidedOn: Day,
  voting: NonNullable<Draft['voting']>,
): Pick<Draft, 'decidedOn' | 'eligible' | 'attended' | 'inFavour' | 'voting'> {
  const eligible = random.between(36, 58);
  const attended = eligible - random.between(1, 7);
  return { decidedOn, eligible, attended, inFavour: attended - random.between(0, 3), voting };
}

/** Village affairs: decisions with their four steps, rules, posts with lists of masked names. */
export function villageNotices(random: Random, village: Village, today: Day): Draft[] {
  const place = village.kind === 'community' ? '小区' : '村里';
  const decided = addDays('2022-08-20', random.between(0, 5));
  return [
    {
      handle: 'rules',
      affair: 'village',
      item: '村3',
      title: `${village.name}修订村规民约，增加房前屋后保洁一条`,
      ...period(`2022-07-${random.between(18, 25)}`, 10),
      basis: '村民会议决议',
      body: '新增一条：房前屋后谁家的谁家扫，公共地段按片认领。\n不设罚款，连续三个月做得好的上红榜。',
      ...vote(random, '2022-07-15', 'hands'),
    },
    {
      handle: 'decision',
      affair: 'village',
      item: '村2',
      title: `${village.name}决定先修${place}排水沟再装路灯`,
      ...period(addDays(decided, 1), 7),
      basis: '四议两公开',
      body: `先修排水沟，再装路灯，两件事都用一事一议的办法办。\n征求意见时有人提出先装路灯，因为雨季排水更急，没有采纳，理由已经当面说明。`,
      proposedOn: addDays(decided, -14),
      discussedOn: addDays(decided, -10),
      reviewedOn: addDays(decided, -5),
      ...vote(random, decided, 'hands'),
    },
    {
      handle: 'posts',
      affair: 'village',
      item: '村13',
      title: `${village.name}公益岗位聘用名单`,
      ...period(`2022-09-${random.between(12, 20)}`, 6),
      basis: '公益岗位管理办法',
      body: '公益岗位管保洁和巡河，一年一聘。名单按组列出，工资按月打卡发放。',
      table: {
        head: ['序号', '组', '姓名', '岗位', '月工资（元）'],
        rows: Array.from({ length: 20 }, (_, index) => [
          String(index + 1),
          `${random.between(1, 8)}组`,
          maskedName(random),
          random.pick(['保洁', '巡河', '护林', '管水']),
          `${random.pick([600, 700, 800])}.00`,
        ]),
      },
    },
    {
      handle: 'honours',
      affair: 'village',
      item: '党6',
      title: `${village.name}第三季度清洁家庭评选结果`,
      ...period(`2022-10-${random.between(14, 22)}`, 5),
      basis: '环境卫生评比办法',
      body: '各组先自评，再由评比小组上门看，按得票定。评上的奖一份洗衣液。',
      ...vote(random, '2022-10-12', 'spoken'),
    },
    {
      handle: 'labour',
      affair: 'village',
      item: '村4',
      title: `${village.name}修排水沟投工户名单`,
      ...period(addDays(today, -random.between(2, 7)), random.between(5, 10)),
      basis: '村民会议决议',
      body: '修排水沟投了工的户都在表里。工折不折钱、怎么折，由村民会议另定，这里只记工数。',
      table: {
        head: ['序号', '组', '户主', '投工（工）'],
        rows: Array.from(
          { length: village.id === 'shangenqian' ? 60 : random.between(12, 24) },
          (_, index) => [
            String(index + 1),
            `${(index % 8) + 1}组`,
            maskedName(random),
            String(random.between(1, 6)),
          ],
        ),
      },
      ...vote(random, addDays(today, -9), 'hands'),
    },
  ];
}
