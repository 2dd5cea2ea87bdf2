import { addDays, type Day, firstDayOf, type Month } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import { honoursTable, honourTitlesTable } from '../../intake/tables/honours.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import { householdNumber, maskedName } from '../people.ts';
import { type Random, twoDigits } from '../random.ts';
import { rowsOf } from '../written.ts';

/** What the places' own titles are; one for all has its line in the county's table. */
const TITLES = rowsOf(
  honourTitlesTable,
  `代号|称号|哪些村（社区）|评给谁|谁来评|多久一次|奖励
liuwan-1|厚道邻里|liuwan|户|居民议事会||10个积分，免1个月物业费，进物业标兵模范人才库
liuwan-2|和睦人家|liuwan|户|居民议事会||10个积分，免1个月物业费，进物业标兵模范人才库
hetang-1|绿色之星|hetang|户|评价小组：村「两委」、楼栋长、村民代表|每月|价值50元的清洁大礼包
songping-1|美丽家园|songping|户|村民代表会议||
fenglin-2|护路能手|fenglin|个人|村民代表会议|每月|
fenglin-1|优质入户路工程|fenglin|项目|村民代表会议|每月|
wutong-1|清洁家庭|wutong|户|小区业主||
wutong-2|靓丽商铺|wutong|商户|小区业主||
wutong-3|互助邻居|wutong|个人|小区业主||`,
).map((row) => ({ ...row, level: '村（社区）', named: true, section: '示例办法' }));

/** Who was chosen: `得票` the least that voted for it. Lines of one title take their deeds in turn. */
const CHOSEN = rowsOf(
  honoursTable,
  `村（社区）|称号|评选期|评给谁|对象|事迹|得票|应投票数|评选方式|评选单位|奖励|奖励说明
liuwan|liuwan-1|2022Q3|户||帮同楼的邻居搬煤气、收衣服。|41|58|投票|居民议事会|10个积分，免1个月物业费，进物业标兵模范人才库|
liuwan|liuwan-1|2022Q3|户||楼道灯坏了，自己出钱换上。|41|58|投票|居民议事会|10个积分，免1个月物业费，进物业标兵模范人才库|
liuwan|liuwan-2|2022Q3|户||邻里有事都愿意找这一家商量。|41|58|投票|居民议事会|10个积分，免1个月物业费，进物业标兵模范人才库|
shanpo|chenru-wenhua-1|2022Q3|户||红白事从简办，带头不攀比。|33|45|投票|村民代表会议||
shanpo|chenru-wenhua-1|2022Q3|户||红白事从简办，带头不攀比。|33|45|投票|村民代表会议||
shanpo|chenru-wenhua-4|2022|个人|某人|考上大学，暑假回村教老人用手机。|33|45|投票|村民代表会议||
hetang|hetang-1|2022-09|户||垃圾分得清，门前花草打理得好。|||评价小组评议|评价小组：村「两委」、楼栋长、村民代表|价值50元的清洁大礼包|
hetang|hetang-1|2022-09|户||全家每天清扫门前巷道。|||评价小组评议|评价小组：村「两委」、楼栋长、村民代表|价值50元的清洁大礼包|
hetang|hetang-1|2022-10|户||垃圾分得清，门前花草打理得好。|||评价小组评议|评价小组：村「两委」、楼栋长、村民代表|价值50元的清洁大礼包|
hetang|hetang-1|2022-10|户||全家每天清扫门前巷道。|||评价小组评议|评价小组：村「两委」、楼栋长、村民代表|价值50元的清洁大礼包|
hetang|hetang-1|2022-11|户||垃圾分得清，门前花草打理得好。|||评价小组评议|评价小组：村「两委」、楼栋长、村民代表|价值50元的清洁大礼包|
hetang|hetang-1|2022-11|户||全家每天清扫门前巷道。|||评价小组评议|评价小组：村「两委」、楼栋长、村民代表|价值50元的清洁大礼包|
hetang|hetang-1|2022-11|户||旧物做成花盆，送给邻居。|||评价小组评议|评价小组：村「两委」、楼栋长、村民代表|价值50元的清洁大礼包|
songping|songping-1|2022H2|户||门前绿地留得好，柴草码得齐。|||按积分排名|村民代表会议||
songping|songping-1|2022H2|户||门前绿地留得好，柴草码得齐。|||按积分排名|村民代表会议||
fenglin|fenglin-2|2022-10|个人||下雨天清边沟，路面没有积水。|29|36|投票|村民代表会议||
fenglin|fenglin-1|2022-11|项目|2组入户路硬化|路面平整，路肩压实，排水沟通畅。|29|36|投票|村民代表会议||
wutong|wutong-1|2022-11|户||楼道、阳台不堆杂物，带着邻居大扫除。|63|96|记名投票|小区业主||
wutong|wutong-1|2022-11|户||楼道、阳台不堆杂物，带着邻居大扫除。|63|96|记名投票|小区业主||
wutong|wutong-2|2022-11|商户|示例面馆|门前三包做得好，货物不占道。|63|96|记名投票|小区业主||
wutong|wutong-2|2022-11|商户|示例五金店|门前三包做得好，货物不占道。|63|96|记名投票|小区业主||
wutong|wutong-3|2022-11|个人||帮楼上老人买菜送菜。|63|96|记名投票|小区业主|张榜表扬|居民代表会议定的，办法没有写奖励`,
);
/** Days for which names stay; the earliest have had their time on the day of the sample. */
const DAYS_NAMED = 60;

/** Titles of a few places' own, and who bears them: announced when they were decided. */
export function* honours(
  random: Random,
  villages: readonly Village[],
  today: Day,
): Generator<SampleFile> {
  const given = new Set(villages.map(({ id }) => id));
  const own = TITLES.filter((title) => given.has(title.villages?.[0] ?? ''));
  yield fileOf(honourTitlesTable, own);
  const serials = new Map<string, number>();
  const rows = CHOSEN.filter(({ village = '' }) => given.has(village)).map((row) => {
    const { village = '' } = row;
    const serial = (serials.get(village) ?? 0) + 1;
    serials.set(village, serial);
    return { ...honour(random, row, today), id: `${village}-2022-p${twoDigits(serial)}` };
  });
  yield fileOf(honoursTable, rows);
}

type Honour = RowToWrite<typeof honoursTable>;

function honour(random: Random, row: Honour, today: Day): Honour {
  const { bearer, votes, eligible } = row;
  const decidedOn = decisionDay(row.period ?? '', today);
  const unnamed = row.title === 'chenru-wenhua-4';
  // Drawn for a title that has no name of its own, whether it is shown or not.
  const drawn = bearer === 'household' || bearer === 'person' ? maskedName(random) : null;
  return {
    ...row,
    household: bearer === 'household' ? householdNumber(random.between(1, 300)) : null,
    subject: row.subject ?? drawn ?? '',
    votes: votes && eligible ? random.between(votes, eligible) : null,
    decidedOn,
    noticeFrom: addDays(decidedOn, 1),
    noticeTo: addDays(decidedOn, 7),
    publicUntil: addDays(decidedOn, DAYS_NAMED),
    consent: drawn !== null && !unnamed ? true : null,
  };
}

/** Early in the month after the period, and before the day of the sample. */
function decisionDay(period: string, today: Day): Day {
  const month: Month = NEXT_MONTH[period] ?? '2022-12';
  const day = addDays(firstDayOf(month), 2);
  return day < today ? day : addDays(today, -3);
}

const NEXT_MONTH: Readonly<Record<string, Month>> = {
  '2022-09': '2022-10',
  '2022Q3': '2022-11',
  '2022-10': '2022-11',
};
