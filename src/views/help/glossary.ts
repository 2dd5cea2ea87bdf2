import type { EvaluationPart } from '../../domain/evaluation/method.ts';
import { glossaryTable } from '../../intake/tables/glossary.ts';
import type { Portal } from '../../portal/portal.ts';
import { rowsOf } from '../rows-of.ts';

const WORDS = [
  { id: 'sanwu', word: '三务', meaning: '党务、村务、财务：支部的事、村里的事、村里的钱。' },
  {
    id: 'gongshi',
    word: '公示',
    meaning: '把名单、金额和决定张贴出来，给大家几天时间看和提意见。',
  },
  {
    id: 'gongshiqi',
    word: '公示期',
    meaning: '能提异议的那几天，头尾两天都算，最后一天算到 24 点。',
  },
  { id: 'yiyi', word: '异议', meaning: '觉得公示不对，提出来。' },
  { id: 'yijiangdaibu', word: '以奖代补', meaning: '自己先建、先出钱出力，验收合格后再给奖励。' },
  { id: 'yanshou', word: '验收', meaning: '建好以后，组织人到现场看合不合格。' },
  { id: 'duifu', word: '兑付', meaning: '把奖补的钱发到户。' },
  {
    id: 'siyi',
    word: '四议两公开',
    meaning:
      '村党组织提议、村「两委」商议、党员大会审议、村民（代表）会议决议；决议公开、实施结果公开。',
  },
  {
    id: 'pingxuan',
    word: '评选',
    meaning: '大家评出做得好的户、人、店，给个称号；本人同意才写名字，到期撤下。',
  },
  { id: 'jifen', word: '积分', meaning: '按村里的规则记的分，可以换东西。' },
  {
    id: 'jianweihui',
    word: '村务监督委员会',
    meaning: '村民选出来监督村务和财务的组织，村委会的人和近亲属不能参加。',
  },
  { id: 'zhiwen', word: '指纹', meaning: '由公示内容算出来的一串字符，内容改一个字就会变。' },
  { id: 'shili', word: '示例数据', meaning: '为了演示编的数据，不是真实公示，人和钱都是假的。' },
] as const;

const BOARDS = {
  both: {
    id: 'honghei',
    word: '红黑榜',
    meaning: '红榜表扬；黑榜在本站叫待整改提示，写明依据、期限和怎样提异议，到期就撤。',
  },
  commendation: {
    id: 'hongbang',
    word: '红榜',
    meaning: '表扬做得好的户、店和集体，本人同意才写，到期就撤。',
  },
} as const;

/** Words a resident meets on the portal, in words a resident uses. */
export function glossary(portal: Portal): readonly Word[] {
  const { config, evaluation } = portal;
  return [
    ...WORDS,
    config.sections.censureBoard ? BOARDS.both : BOARDS.commendation,
    ...evaluationWord(evaluation.method.parts),
    ...rowsOf(portal, glossaryTable).map(({ word, meaning, line }) => ({
      id: `word-${line}`,
      word,
      meaning,
    })),
  ];
}

interface Word {
  readonly id: string;
  readonly word: string;
  readonly meaning: string;
}

/** What scoring means here, by the weights this county has set; nothing where it scores nobody. */
function evaluationWord(parts: readonly EvaluationPart[]): Word[] {
  if (parts.length === 0) return [];
  const weights = parts.map(({ name, weight }) => `${name} ${weight / 100}%`).join('、');
  return [{ id: 'kaoping', word: '考评', meaning: `给各村打分：${weights}。` }];
}
