import type { ForbiddenSubject } from './subject.ts';

/** What a person has the right to do, and what only courts and police may speak of. */
export const RIGHTS_AND_LAW: readonly ForbiddenSubject[] = [
  {
    code: 'petition',
    what: '信访、举报',
    because: '反映问题是权利，不能因为反映问题上榜。',
    words: ['上访|信访|越级|举报人|检举|告状|缠访|闹访|访民'],
    lawful: [{ words: '[以楼]上访客', because: '「楼上访客」里的两个字。' }],
  },
  {
    code: 'police',
    what: '治安或刑事的事',
    because: '治安处罚的记录依法封存，有没有罪由法院定，村里不能公开。',
    words: [
      '拘留|判刑|服刑|刑满|坐牢|劳改|吸毒|贩毒|毒品|犯罪|前科|派出所|警察|民警|公安',
      '报警|立案|传唤|治安处罚|行政处罚|嫖|赌|盗窃|偷盗|盗[采伐挖]|小偷|偷(?:东西|钱|窃|拿|走)',
      '诈骗|打架|斗殴|打人|寻衅|醉驾|酒驾|涉黑|黑社会',
    ],
    lawful: [
      { words: '[目以当此]前科|前科(?:技|室|普|研)', because: '「目前科技」里的两个字。' },
      { words: '报警(?:器|装置|系统|设备|按钮|电话)', because: '消防、安防设备的名称。' },
      { words: '禁毒|消毒品|有毒品种|防诈骗', because: '宣传、物品的名称。' },
      { words: '办公安|公安(?:全|排|置|装)', because: '「办公安排」里的两个字。' },
      { words: '[村居市渔牧农]民警(?:示|告|惕|醒)', because: '「提醒村民警惕」里的两个字。' },
    ],
  },
  {
    code: 'religion',
    what: '信仰',
    because: '信不信教是个人的自由。',
    words: ['信教|宗教|教徒|信徒|基督|天主|佛教|道教|伊斯兰|教堂|做礼拜|念经|传教|邪教|迷信'],
    lawful: [
      { words: '宣传教|[街渠通]道教(?:育|学|室|师)', because: '「宣传教育」「街道教育」里的字。' },
      { words: '[通微]信教(?:室|学|程)', because: '「通信教室」里的两个字。' },
    ],
  },
];
