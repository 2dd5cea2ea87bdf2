import { addDays } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import {
  conductReportsTable,
  serviceRatingsTable,
  weeklyReportsTable,
} from '../../intake/tables/supervision.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { Random } from '../random.ts';
import { rowsOf } from '../written.ts';

const FIRST_FRIDAY = '2022-11-04';
const WEEKS = 6;
/** The village that left a week out, and which. */
const LEFT_OUT = { village: 'taoling', week: 2 };

const TASKS = [
  ['排水沟修整', '挖沟、砌边', '雨天停工两天'],
  ['户厕改造', '化粪池到货、入户安装', '两户外出，约不上'],
  ['庭院整治', '清杂物、砌花坛', null],
] as const;

/** Made-up reports on made-up units, the weeks of each place, and ratings of every kind. */
export function* supervision(random: Random, villages: readonly Village[]): Generator<SampleFile> {
  yield fileOf(conductReportsTable, REPORTS);
  yield fileOf(
    weeklyReportsTable,
    Array.from({ length: WEEKS }, (_, week) =>
      villages
        .filter(({ id }) => id !== LEFT_OUT.village || week !== LEFT_OUT.week)
        .flatMap((village) => weekOf(random, village, week)),
    ).flat(),
  );
  yield fileOf(
    serviceRatingsTable,
    villages.flatMap((village) => ratings(random, village)),
  );
}

const REPORTS = rowsOf(
  conductReportsTable,
  `通报日期|通报|谁通报|表扬或警示|单位|什么事|整改期限|改好日期
2022-10-14|示例通报第1期|示例区作风监督组|表扬|示例甲镇人民政府|每周进度按时报，难处写得清楚。||
2022-10-14|示例通报第1期|示例区作风监督组|警示|示例乙单位|两次座谈会没有派人参加。|2022-10-28|2022-10-26
2022-11-18|示例通报第2期|示例区作风监督组|警示|示例丙单位|帮扶资金的台账晚交一个月。|2022-12-02|`,
);

function weekOf(
  random: Random,
  village: Village,
  week: number,
): RowToWrite<typeof weeklyReportsTable>[] {
  const committee = village.kind === 'village' ? '村委会主任' : '社区居委会主任';
  return TASKS.map(([task, done, problem], index) => ({
    village: village.id,
    reportedOn: addDays(FIRST_FRIDAY, week * 7),
    task,
    post: index === 0 ? `${village.kind === 'village' ? '村' : '社区'}党支部书记` : committee,
    progress: Math.min(100, week * 16 + random.between(4, 16)),
    done,
    problem: random.next() < 0.3 ? problem : null,
  }));
}

/** One of each kind for a community; the small and the unanimous ones are there to be hidden. */
function ratings(random: Random, { id, kind }: Village): RowToWrite<typeof serviceRatingsTable>[] {
  if (kind !== 'community') return [];
  const count = random.between(38, 60);
  const rows = rowsOf(
    serviceRatingsTable,
    `怎么评|评什么|谁来评|评价份数|说好的份数|怎么改
即时评价|证明代办|办事的居民|${count}|${count - random.between(6, 12)}|中午也留人值班
即时评价|上门代办|办事的居民|3|2|
第三方评价|管网改造施工|示例检测单位|||两处井盖重装
居民互评|楼道整洁|各楼栋居民|24|22|`,
  );
  const score = random.between(8_400, 9_400);
  return rows.map((row) => ({
    ...row,
    village: id,
    closedOn: '2022-11-30',
    score: row.kind === 'outside' ? score : null,
  }));
}
