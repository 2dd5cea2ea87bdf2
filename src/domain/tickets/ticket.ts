import type { Day } from '../day.ts';
import type { DayCounting } from '../disclosure/deadline.ts';

/** How a matter came to the village: ways that the source names, and one for the rest. */
export const TICKET_CHANNELS = {
  lists: '三个清单',
  hotline: '服务热线',
  group: '网格微信群',
  platform: '智慧平台',
  account: '公众号留言',
  box: '意见箱',
  visit: '走访座谈',
  meeting: '群众大会',
  patrol: '社区巡察',
  council: '理事会检查',
  other: '其他',
} as const;
export type TicketChannel = keyof typeof TICKET_CHANNELS;

/** What a matter is about: chosen from a list, so that nobody's words are published. */
export const TICKET_KINDS = {
  repairs: '水电维修',
  roads: '道路路灯',
  cleaning: '保洁垃圾',
  green: '绿化',
  safety: '治安秩序',
  parking: '停车',
  fees: '收费',
  manner: '服务态度',
  sewage: '厕所污水',
  services: '办事',
  trade: '生产产业',
  elders: '养老服务',
  other: '其他',
} as const;
export type TicketKind = keyof typeof TICKET_KINDS;

export const TICKET_RESULTS = { done: '办成', partly: '办成一部分', refused: '办不了' } as const;

export const TICKET_RATINGS = { good: '满意', fair: '基本满意', poor: '不满意' } as const;
export type TicketRating = keyof typeof TICKET_RATINGS;

/** A matter that was raised, sent to a post, settled and rated (点单、派单、兑单、评单). */
export interface Ticket {
  readonly channel: TicketChannel;
  readonly kind: TicketKind;
  readonly receivedOn: Day;
  readonly sentOn: Day | null;
  /** Days allowed from receipt and how they are counted; both null where no limit was set. */
  readonly limit: number | null;
  readonly counting: DayCounting | null;
  readonly doneOn: Day | null;
  readonly rating: TicketRating | null;
  /** Sent out again because those who raised it were not content, and settled again. */
  readonly reopenedOn: Day | null;
  readonly redoneOn: Day | null;
}
