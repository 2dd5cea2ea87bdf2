import type { LookAlike } from './subject.ts';

const SENSITIVE_PLACES =
  '派出所|警务室|拘留所|看守所|戒毒所|公安局|住院部|(?:精神病|肿瘤|传染病|儿童)医院|疾病预防控制中心|教堂|清真寺|信访(?:局|办|接待室|接待中心)|婚姻登记处|(?:儿童)?福利院|儿童之家|特困(?:人员)?供养(?:机构|中心)|残疾人(?:联合会|活动中心|康复中心|服务中心)|学生(?:公寓|宿舍)';
const BESIDE =
  '大门口?|门口|门前|门外|旁边?|边上|对面|[东西南北]侧|[东西南北]边|围墙外?|后墙|墙外|后面|路口|路段|停车场|前|外';
const TOPICS =
  '未成年人(?:保护)?|儿童(?:安全|保护)?|预防(?:疾病|犯罪|诈骗)|反诈骗?|防诈骗|计划生育|优生优育|生育政策|信访(?:条例|工作条例)?|宗教政策|(?:艾滋|传染|慢性|职业|地方)病(?:防治|预防)|高血压防治|残疾人(?:保障|权益)?|婚姻(?:法|登记)?|法治';
const CARRIERS =
  '(?:知识|政策|法规|工作|主题)?(?:宣传|公示|公告|普法|警示|提示|标识|标志)?(?:栏|牌|标牌|横幅|展板|海报|橱窗|标识|标志)';
const FACILITIES =
  '(?:残疾人|盲人|儿童)(?:专用)?(?:坡道|车位|停车位|厕位|卫生间|通道|扶手|滑梯|游乐设施|活动区)|病床通道';
const HINDERS = '影响|妨碍|危及|阻碍|阻挡|挡住|堵住|方便|不利于|保障';
const PUBLIC = '老人|儿童|小孩|孩子|学生|残疾人|盲人|孕妇|病人|群众|居民|村民|行人';
const USES = '出行|通行|上下学|上学|放学|行走|过路|安全|使用|就医';

/**
 * What makes a forbidden word lawful wherever it stands in a hint's place or fact: it names a place or
 * a notice, a thing for everybody's use, or everybody whom the nuisance hinders.
 */
export const LAWFUL_CONTEXTS: readonly LookAlike[] = [
  {
    words: `(?:${SENSITIVE_PLACES})(?:${BESIDE})`,
    because: '拿一个地方指路，没有说谁和它有关系。',
  },
  { words: `(?:${TOPICS})${CARRIERS}`, because: '说的是宣传栏、标牌这样的物件。' },
  { words: FACILITIES, because: '说的是给大家用的设施。' },
  {
    words: `(?:${HINDERS})(?:到|了)?(?:附近|周边|过往|本村|小区)?(?:的)?(?:${PUBLIC})(?:(?:、|和|与|及)(?:${PUBLIC}))*(?:的)?(?:${USES})`,
    because: '说的是对大家的影响，没有指哪一个人。',
  },
];
