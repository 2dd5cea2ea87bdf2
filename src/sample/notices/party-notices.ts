import { addDays, type Day } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import type { Random } from '../random.ts';
import { voiceOf } from '../voice.ts';
import { type Draft, oneVote, period } from './draft.ts';

const THEMES = [
  ['防汛排查、入户听意见、清扫公共巷道', '明年的路灯管护'],
  ['学习村级财务公开规定、帮缺劳力的户收庄稼、清理河道', '年底的述职和评议'],
  ['给新党员讲家乡变化、义务植绿、走访独居老人', '春节前的走访慰问'],
  ['商量房前屋后怎么管、清理卫生死角、帮扶户回访', '公共空地怎么利用'],
] as const;

const REQUESTS = [
  '路灯不亮 2 处，已经修好；垃圾桶不够 1 处，下月添置。',
  '排水沟堵了 1 处，已经清通；健身器材松动 1 处，已经加固。',
  '公交站没有遮雨棚，已经报给镇里，回复后再公布。',
] as const;

/** Party affairs: activities by quarter, dues, how requests were dealt with, the yearly review. */
export function partyNotices(random: Random, village: Village, today: Day): Draft[] {
  const members = random.between(22, 44);
  const [done, next] = random.pick(THEMES);
  const common = {
    affair: 'party' as const,
    issuer: `中共${village.name}支部委员会`,
    preparedBy: '党支部组织委员',
    reviewedBy: '党支部书记',
    supervisedBy: '党支部纪检委员',
  };
  const name = `${village.name}党支部`;
  const voted = members - random.between(0, 2);
  return [
    {
      ...common,
      handle: 'party-q3',
      item: '党3',
      period: '2022Q3',
      title: `${name}2022年第三季度主题党日`,
      ...period(`2022-10-0${random.between(6, 9)}`, 7),
      basis: '党支部年度计划',
      body: `第三季度开了 3 次主题党日，内容是${done}。\n应到党员 ${members} 人，平均到会 ${members - random.between(2, 4)} 人。请假的已经补学。`,
    },
    {
      ...common,
      handle: 'party-q4',
      item: '党3',
      period: '2022Q4',
      title: `${name}2022年第四季度主题党日`,
      ...period(addDays(today, -random.between(1, 5)), random.between(6, 9)),
      basis: '党支部年度计划',
      body: `第四季度的主题党日安排在 10 月、11 月、12 月各一次，前两次已经开完。\n12 月这一次议的是${next}，欢迎群众旁听。`,
    },
    {
      ...common,
      handle: 'party-dues',
      item: '党5',
      period: '2022H1',
      title: `${name}2022年上半年党费收缴（汇总）`,
      ...period(`2022-07-${random.between(11, 15)}`, 7),
      basis: '党费收缴使用管理规定',
      body: `上半年应交党费的党员 ${members} 人，已交 ${members} 人，没有人欠交。\n收的党费全部上交镇党委，${voiceOf(village).here}没有留用。`,
    },
    {
      ...common,
      handle: 'party-requests',
      item: '党7',
      period: '2022Q3',
      title: `${name}第三季度联系群众情况`,
      ...period(`2022-10-${random.between(10, 13)}`, 6),
      basis: '党员联系群众制度',
      body: `第三季度党员入户 ${random.between(60, 180)} 户，听到的意见都记了账。\n${random.pick(REQUESTS)}`,
    },
    { ...common, ...review(random, name, members, voted) },
  ];
}

/** The yearly review of a branch's members, with the vote on it. */
function review(random: Random, name: string, members: number, voted: number) {
  return {
    handle: 'party-review',
    item: '党6',
    period: '2022',
    title: `${name}民主评议党员结果（汇总）`,
    ...period(`2022-11-${random.between(21, 28)}`, 7),
    basis: '民主评议党员制度',
    body: `这次评议应评 ${members} 人，实评 ${members} 人，优秀 ${Math.floor(members / 6)} 人，其余合格。\n网上只公布人数，名单贴在公示栏。`,
    decision: oneVote('民主评议党员结果', {
      step: 'decided',
      heldOn: addDays('2022-11-18', random.between(0, 2)),
      meeting: '党员大会',
      eligible: members,
      attended: voted,
      inFavour: voted - random.between(0, 1),
      voting: 'ballot',
      ballot: 'secret',
      result: 'carried',
    }),
  };
}
