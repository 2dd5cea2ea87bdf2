import { addDays, type Day } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import { fourAndTwo } from '../decisions/decisions.ts';
import type { Random } from '../random.ts';
import { seats, voiceOf } from '../voice.ts';
import { type Draft, oneVote, period, vote } from './draft.ts';
import { honoursTable, labourTable, postsTable } from './notice-rows.ts';

/** What was decided, and what was asked for in the meeting and not taken up, with the reason. */
const DECISIONS = [
  [
    '先修排水沟再装路灯',
    '先修排水沟，再装路灯，两件事都用一事一议的办法办。',
    '有人提出先装路灯。因为雨季排水更急，没有采纳，理由已经当面说明。',
  ],
  [
    '把闲置空地改成小菜园和晒场',
    '闲置空地一半做小菜园，一半做晒场，谁种谁管。',
    '有人提出做停车场。因为进出的路太窄，没有采纳，理由已经当面说明。',
  ],
  [
    '给巷道铺石板、砌花坛',
    '巷道铺石板，两边砌花坛，石板用拆下来的旧料。',
    '有人提出改铺水泥，省工。多数人愿意用旧料，没有采纳，理由写在会议记录里。',
  ],
  [
    '公共厕所定人管护',
    '公共厕所定一人管，每天扫两遍，管护费每季付一次。',
    '有人提出各户轮流扫。因为常在家的人少，没有采纳，理由已经当面说明。',
  ],
] as const;

const RULES = [
  ['房前屋后保洁', '房前屋后谁家的谁家扫，公共地段按片认领。'],
  ['红白事从简', '红事白事请客不超过约定的桌数，不放大炮，不占路搭棚。'],
  ['车辆停放', '消防通道不停车，晒场农忙时不停车。'],
] as const;

const NEXT = [
  '修水渠、添垃圾桶、给活动室换灯',
  '补栽行道树、修健身器材、清河道',
  '装 12 盏路灯、修公共晒场、办两次义诊',
] as const;

/** Village affairs: decisions with their four steps, rules, posts, lists, works and reports. */
export function villageNotices(random: Random, village: Village, today: Day): Draft[] {
  const decided = addDays('2022-08-20', random.between(0, 5));
  const decision = random.pick(DECISIONS);
  const rule = random.pick(RULES);
  const labour = labourTable(random, village);
  const posts = postsTable(random, village);
  const honours = honoursTable(random, village);
  const drafts: Draft[] = [
    decisionDraft(random, village, decided, decision),
    postsDraft(random, village, posts),
    labourDraft(random, village, today, labour),
    rulesDraft(random, village, rule),
    honoursDraft(random, village, honours),
    ...reports(random, village),
    ...random.pick([donations, upcomingMeeting, donations])(random, village, today),
  ];
  return village.id === TAKEN_DOWN_EARLY ? drafts.map(cutShort) : drafts;
}

type ListTable = NonNullable<Draft['table']>;

function decisionDraft(
  random: Random,
  village: Village,
  decided: Day,
  [decision, agreed, declined]: (typeof DECISIONS)[number],
): Draft {
  const { delegates } = voiceOf(village);
  const { name } = village;
  return {
    handle: 'decision',
    affair: 'village',
    item: '村2',
    title: `${name}决定${decision}`,
    ...period(addDays(decided, 1), 7),
    basis: '四议两公开',
    body: `${agreed}\n征求意见时，${declined}`,
    decision: fourAndTwo(
      village,
      decision,
      declined,
      vote(random, decided, delegates, seats(village).delegates, 'hands'),
    ),
  };
}

function postsDraft(random: Random, { name }: Village, posts: ListTable): Draft {
  return {
    handle: 'posts',
    affair: 'village',
    item: '村13',
    title: `${name}公益岗位聘用名单`,
    ...period(`2022-09-${random.between(12, 20)}`, 6),
    basis: '公益岗位管理办法',
    body: `公益岗位一年一聘，这次聘 ${posts.rows.length} 人。名单按报名先后列出，工资按月打卡发放。`,
    table: posts,
  };
}

function labourDraft(random: Random, village: Village, today: Day, labour: ListTable): Draft {
  const { assembly, drain: works } = voiceOf(village);
  const { name } = village;
  return {
    handle: 'labour',
    affair: 'village',
    item: '村4',
    period: '2022',
    title: `${name}修${works}投工户名单`,
    ...period(addDays(today, -random.between(2, 7)), random.between(5, 8)),
    basis: `${assembly}决议`,
    body: `修${works}投了工的 ${labour.rows.length} 户都在表里。工折不折钱、怎么折，由${assembly}另定，这里只记工数。`,
    table: labour,
    decision: oneVote(
      `修${works}投工登记`,
      vote(random, addDays(today, -9), assembly, seats(village).assembly, 'hands'),
    ),
  };
}

function rulesDraft(
  random: Random,
  village: Village,
  [rule, wording]: (typeof RULES)[number],
): Draft {
  const { assembly, charter } = voiceOf(village);
  const { name } = village;
  return {
    handle: 'rules',
    affair: 'village',
    item: '村3',
    title: `${name}修订${charter}，增加${rule}一条`,
    ...period(`2022-07-${random.between(18, 25)}`, 10),
    basis: `${assembly}决议`,
    body: `新增一条：${wording}\n不设罚款，连续三个月做得好的上红榜。`,
    decision: oneVote(
      `${charter}增加${rule}一条`,
      vote(random, '2022-07-15', assembly, seats(village).assembly, 'hands'),
    ),
  };
}

function honoursDraft(random: Random, { name }: Village, honours: ListTable): Draft {
  return {
    handle: 'honours',
    affair: 'village',
    title: `${name}第三季度清洁家庭评选结果`,
    ...period(`2022-10-${random.between(14, 22)}`, 5),
    basis: '环境卫生评比办法',
    body: `各片先自评，再由评比小组上门看，按得票定，评上 ${honours.rows.length} 户。评上的奖一份洗衣液。\n表里的户都同意公开。`,
    table: honours,
    decision: oneVote(
      '第三季度清洁家庭评选',
      vote(random, '2022-10-12', '评比小组会议', random.between(9, 15), 'spoken'),
    ),
  };
}

/** What was promised, built and given in the year so far. */
function reports(random: Random, village: Village): Draft[] {
  const { delegates, here } = voiceOf(village);
  const { name } = village;
  return [
    {
      handle: 'half-year',
      affair: 'village',
      item: '村1',
      period: '2022H1',
      title: `${name}2022年上半年工作报告`,
      ...period(`2022-07-0${random.between(5, 9)}`, 7),
      basis: `${delegates}听取`,
      body: `上半年答应的 ${random.between(6, 9)} 件事，办成 ${random.between(3, 5)} 件，其余的写明了卡在哪里。\n下半年先办这几件：${random.pick(NEXT)}。`,
    },
    {
      handle: 'works',
      affair: 'village',
      item: '村11',
      title: `${name}路灯安装验收结果`,
      ...period(`2022-11-${random.between(10, 16)}`, random.between(5, 7)),
      basis: '工程验收单',
      body: `这次装路灯 ${random.between(16, 40)} 盏，验收组由${here}、镇里和群众代表组成，逐盏试亮。\n有 2 盏灯杆歪，已经当场扶正，验收合格。保修一年，坏了打监督电话。`,
    },
    {
      handle: 'aid',
      affair: 'village',
      item: '村7',
      period: '2022Q3',
      title: `${name}第三季度低保、临时救助人数（汇总）`,
      // Seven working days: at least one weekend lies between.
      ...period(`2022-10-${random.between(10, 12)}`, 11),
      basis: '社会救助领域公开目录',
      body: `到 9 月底，享受低保的 ${random.between(18, 40)} 户 ${random.between(42, 80)} 人，三季度临时救助 ${random.between(6, 12)} 户。\n网上只公布人数，名单贴在公示栏，期满收回。`,
    },
  ];
}

/** One village takes one notice down early, so that the portal shows that it says so. */
const TAKEN_DOWN_EARLY = 'taoling';

function cutShort(draft: Draft): Draft {
  return draft.handle === 'works' ? { ...draft, noticeTo: addDays(draft.publishedOn, 3) } : draft;
}

function donations(random: Random, { name }: Village): Draft[] {
  return [
    {
      handle: 'donations',
      affair: 'village',
      item: '村14',
      title: `${name}防汛捐赠物资使用情况`,
      ...period(`2022-09-${random.between(21, 27)}`, 6),
      basis: '捐赠物资登记表',
      body: `收到捐来的雨衣 ${random.between(20, 60)} 件、手电 ${random.between(10, 30)} 支，都发给了巡堤的人，领用有签字。\n没有收到捐款。`,
    },
  ];
}

function upcomingMeeting(random: Random, village: Village, today: Day): Draft[] {
  const { delegates } = voiceOf(village);
  return [
    {
      handle: 'next-year',
      affair: 'village',
      item: '村2',
      title: `${village.name}明年先办哪几件事，征求意见`,
      ...period(addDays(today, -random.between(0, 4)), random.between(9, 14)),
      basis: `${delegates}安排`,
      body: `初步想先办：${random.pick(NEXT)}。\n公示期内谁都可以提，提的每一条都会写明采纳还是不采纳、为什么。`,
    },
  ];
}
