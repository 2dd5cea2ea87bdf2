import type { Village } from '../../domain/village.ts';
import type { Random } from '../random.ts';
import { type Draft, period } from './draft.ts';

/** Quarterly counts that a village forgot, or published after the deadline. */
const MISSING: ReadonlySet<string> = new Set(['daoxiang 村16', 'wutong 村8']);
const LATE: ReadonlySet<string> = new Set(['shiqiao 村8', 'shanpo 村16', 'fenglin 村8']);

/** Third-quarter matters of which only numbers may be online. */
export function quarterNotices(random: Random, village: Village): Draft[] {
  const { name } = village;
  const drafts = [
    {
      handle: 'allowances-q3',
      item: '村8',
      title: `${name}2022年第三季度残疾人两项补贴、高龄津贴人数（汇总）`,
      basis: '养老服务和残疾人两项补贴的规定',
      body: `到 9 月底，领残疾人两项补贴的 ${random.between(12, 60)} 人，领高龄津贴的 ${random.between(15, 70)} 人。\n网上只公布人数，名单贴在公示栏，期满收回。`,
      days: 7,
    },
    {
      handle: 'family-planning-q3',
      item: '村16',
      title: `${name}2022年第三季度计生政策落实（汇总）`,
      basis: '村务公开目录',
      body: `第三季度办理奖励扶助申报 ${random.between(6, 18)} 件，办结的都已经告知本人。\n政策宣传入户 ${random.between(40, 160)} 户。`,
      days: 5,
    },
  ];
  return drafts
    .filter(({ item }) => !MISSING.has(`${village.id} ${item}`))
    .map(({ days, ...draft }) => {
      const day = LATE.has(`${village.id} ${draft.item}`)
        ? random.between(14, 20)
        : random.between(5, 10);
      return {
        ...draft,
        affair: 'village' as const,
        period: '2022Q3',
        ...period(`2022-10-${String(day).padStart(2, '0')}`, days),
      };
    });
}
