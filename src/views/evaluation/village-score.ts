import { type Check, OUTCOME_LABELS, type Outcome, worstOutcome } from '../../domain/check.ts';
import { formatDay } from '../../domain/day.ts';
import { coverageCheck } from '../../domain/evaluation/coverage.ts';
import {
  coverageLimit,
  type EvaluationPart,
  gradeByLines,
  limitOf,
  linesAreSet,
} from '../../domain/evaluation/method.ts';
import type { Standing } from '../../domain/evaluation/ranking.ts';
import { missingParts, type PartScores, type Total } from '../../domain/evaluation/total.ts';
import type { Village } from '../../domain/village.ts';
import { VERDICT_STAGES } from '../../intake/tables/evaluation.ts';
import type { EvaluationScore } from '../../portal/evaluation/read-evaluation.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { currentEvaluation, lastVerdict } from './current.ts';
import { NOT_PRINTED, noticeEvidence, scoreWords, totalWords, weightWords } from './words.ts';

/** One part of a place's evaluation; `score` is null while it has not been given. */
export interface PartView {
  readonly name: string;
  readonly weight: string;
  readonly score: number | null;
  readonly scoreWords: string;
  /** Whether enough households judged first; null where they do not judge or nothing was scored. */
  readonly coverage: Check | null;
  readonly panel: string | null;
  readonly decided: string | null;
  readonly evidence: string | null;
  readonly notice: { readonly href: string; readonly title: string } | null;
  readonly clause: ClauseLink | null;
}

/** What a place may be called, who said so, and how that was settled. */
export interface GradeView {
  readonly name: string;
  readonly how: string;
}

export interface VillageScore {
  readonly village: string;
  readonly name: string;
  readonly href: string;
  readonly year: string;
  readonly parts: readonly PartView[];
  readonly total: Total | null;
  readonly totalWords: string;
  /** The whole sum in one line. */
  readonly working: string;
  readonly rank: string;
  /** Whether the rank hangs on the weights. */
  readonly steady: { readonly outcome: Outcome; readonly words: string };
  readonly grade: GradeView;
  /** That a self-assessment missed its floor, or that it cannot be told; null when all reached it. */
  readonly floor: string | null;
  readonly summary: string;
  readonly sample: boolean;
}

/** Every evaluated place: those with every part first, by rank. */
export function villageScores(portal: Portal): VillageScore[] {
  return currentEvaluation(portal).standings.map((standing) => viewOf(portal, standing));
}

/** The evaluation of one place; null when it was not evaluated. */
export function scoreOf(portal: Portal, id: string): VillageScore | null {
  const standing = currentEvaluation(portal).standings.find((entry) => entry.id === id);
  return standing ? viewOf(portal, standing) : null;
}

export function evaluationHref(village: string): string {
  return `/evaluation/${village}/`;
}

function viewOf(portal: Portal, standing: Standing): VillageScore {
  const { year, scores } = currentEvaluation(portal);
  const { method } = portal.evaluation;
  const village = villageOf(portal, standing.id);
  const rows = scores.get(village.id) ?? [];
  const parts = method.parts.map((part) =>
    partView(
      portal,
      part,
      village,
      rows.findLast((row) => row.part === part.name),
    ),
  );
  const { total } = standing;
  const said = total === null ? missingWords(method.parts, rows) : totalWords(total);
  const sum = parts.map((part) => `${part.scoreWords} × ${part.weight}`).join(' + ');
  return {
    village: village.id,
    name: village.name,
    href: evaluationHref(village.id),
    year: year ?? '',
    parts,
    total,
    totalWords: said,
    working: total === null ? `${sum}，${said}` : `${sum} = ${said}`,
    rank: rankWords(portal, standing),
    steady: steadiness(portal, standing),
    grade: gradeView(portal, standing),
    floor: floorWords(parts),
    summary: `${year} 年 ${total === null ? said : `${scoreWords(total.rounded)} 分`}`,
    sample: rows.some((row) => row.sample) || (lastVerdict(portal, village.id)?.sample ?? false),
  };
}

function partView(
  portal: Portal,
  part: EvaluationPart,
  village: Village,
  row: EvaluationScore | undefined,
): PartView {
  const limit = limitOf(portal.evaluation.method, coverageLimit(village.kind));
  return {
    name: part.name,
    weight: weightWords(part.weight),
    score: row?.score ?? null,
    scoreWords: row ? scoreWords(row.score) : '待评',
    coverage: row && part.selfAssessed ? coverageCheck(limit, row) : null,
    panel: row?.panel == null ? null : `${row.panel} 人一起打分`,
    decided: row ? formatDay(row.decidedOn) : null,
    evidence: row?.evidence ?? null,
    notice: noticeEvidence(portal, row?.notice ?? null),
    clause: part.rule === null ? null : clauseLink(portal, part.rule),
  };
}

const FLOOR_WORDS = { pass: null, breach: '参与面没达到', 'cannot-tell': '参与面看不出' } as const;

function floorWords(parts: readonly PartView[]): string | null {
  return FLOOR_WORDS[worstOutcome(parts.flatMap(({ coverage }) => coverage ?? []))];
}

function missingWords(parts: readonly EvaluationPart[], rows: readonly EvaluationScore[]): string {
  const scores: PartScores = Object.fromEntries(rows.map(({ part, score }) => [part, score]));
  return `还没评完，差${missingParts(parts, scores).join('、')}`;
}

/** `第 2（和清河村并列）`, or why there is none yet. */
function rankWords(portal: Portal, { rank, tied }: Standing): string {
  if (rank === null) return '还没评完，排不了';
  const names = tied.map((id) => villageOf(portal, id).name).join('、');
  return `第 ${rank}${names && `（和${names}并列）`}`;
}

function steadiness(portal: Portal, { canSwap }: Standing): VillageScore['steady'] {
  if (canSwap === null) return { outcome: 'cannot-tell', words: '还没评完，看不出' };
  if (canSwap.length === 0) return { outcome: 'pass', words: '不变' };
  const names = canSwap.map((id) => villageOf(portal, id).name).join('、');
  return { outcome: 'breach', words: `会变，可能和${names}换` };
}

/**
 * The grade: by the score lines where a county has set them, and otherwise what was declared. A
 * declaration that the lines do not bear out is said beside it.
 */
function gradeView(portal: Portal, { id, total }: Standing): GradeView {
  const { grades } = portal.evaluation.method;
  const said = lastVerdict(portal, id);
  const declared = said && `${VERDICT_STAGES[said.stage]}定的，${formatDay(said.decidedOn)}`;
  if (!linesAreSet(grades)) {
    const why = `分数线${NOT_PRINTED}，不是按分数算的`;
    return said
      ? { name: said.grade, how: `${declared}；${why}` }
      : { name: '还没定类', how: `分数线${NOT_PRINTED}，没有定就不分` };
  }
  const computed = total === null ? null : gradeByLines(grades, total);
  if (computed === null) {
    return said
      ? { name: said.grade, how: `${declared}；还没评完，没有按分数线核` }
      : { name: '还没定类', how: '还没评完' };
  }
  if (!said) return { name: computed.name, how: '按分数线算的，还没有定类' };
  const same = said.grade === computed.name;
  return {
    name: said.grade,
    how: same
      ? `${declared}；和分数线相符`
      : `${declared}；按分数线应该是${computed.name}，${OUTCOME_LABELS.breach}`,
  };
}
