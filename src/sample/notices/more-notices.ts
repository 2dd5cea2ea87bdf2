import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import type { Random } from '../random.ts';
import { anyPart } from '../voice.ts';
import { type Draft, period } from './draft.ts';
import { labourTable } from './notice-rows.ts';

const FIRST_DAY: Day = '2022-07-04';

const SUBJECTS = [
  ['party', null, '党员入户听意见', '听到的意见都记了账，能办的当周办，办不了的写明原因。'],
  ['village', '村11', '公共设施维修', '修好以后由片里的人验过，材料和工钱记在当月的账里。'],
  ['village', '村2', '片里议事结果', '议定的事由片里的人自己办，要用钱的另外上会。'],
  ['village', '村14', '捐赠物资发放', '捐来的东西当天登记，领用签字，剩下的放在活动室。'],
  ['finance', '财6', '投工登记', '投工自愿，只记工数，折不折钱由会议另定。'],
] as const;

/** As many further notices as a large sample asks for; every fourth carries a table. */
export function moreNotices(random: Random, village: Village, today: Day, count: number): Draft[] {
  const span = daysBetween(FIRST_DAY, today);
  return Array.from({ length: count }, (_, index) => {
    const [affair, item, subject, body] = random.pick(SUBJECTS);
    const draft = {
      handle: `more-${String(index + 1).padStart(6, '0')}`,
      affair,
      item,
      title: `${village.name}${anyPart(random, village)}${subject}（第${index + 1}号）`,
      ...period(addDays(FIRST_DAY, random.between(0, span)), random.between(5, 10)),
      body,
    };
    return index % 4 === 3 ? { ...draft, table: labourTable(random, village) } : draft;
  });
}
