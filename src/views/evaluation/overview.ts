import type { Check } from '../../domain/check.ts';
import { formatDay } from '../../domain/day.ts';
import { districtVerdict } from '../../domain/evaluation/district-verdict.ts';
import { limitOf } from '../../domain/evaluation/method.ts';
import { countedRows } from '../../domain/sample.ts';
import { scaledToText } from '../../intake/column.ts';
import { VERDICT_STAGES } from '../../intake/tables/evaluation.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { currentEvaluation, lastVerdict } from './current.ts';
import { NOT_PRINTED, noticeEvidence, postedWords, weightWords } from './words.ts';

/** A part of the method as printed. */
export interface MethodPart {
  readonly name: string;
  readonly weight: string;
  readonly looksAt: string;
  readonly by: string;
  readonly note: string | null;
  readonly clause: ClauseLink | null;
}

/** A line the evaluation is held to; `value` says so where none is printed. */
export interface MethodLine {
  readonly name: string;
  readonly value: string;
  readonly note: string | null;
  readonly clause: ClauseLink | null;
}

export function methodParts(portal: Portal): MethodPart[] {
  const { indicators } = portal.knowledge;
  return portal.evaluation.method.parts.map((part) => {
    const list = indicators.filter(({ set }) => set === part.indicators);
    return {
      name: part.name,
      weight: weightWords(part.weight),
      looksAt: list.length > 0 ? list.map(({ item }) => item).join('、') : `细项${NOT_PRINTED}`,
      by: part.by ?? NOT_PRINTED,
      note: part.note,
      clause: clauseOf(portal, part.rule),
    };
  });
}

/** The lines of the grades and the floors, with what is not printed said so. */
export function methodLines(
  portal: Portal,
  kinds: { readonly [kind: string]: string },
): MethodLine[] {
  const { grades, limits } = portal.evaluation.method;
  return [
    ...grades.map(({ name, from, rule, note }) => ({
      name: `${name}的分数线`,
      value: from === null ? NOT_PRINTED : `${scaledToText(from, 2)} 分`,
      note,
      clause: clauseOf(portal, rule),
    })),
    ...limits.map(({ kind, value, unit, rule, note }) => ({
      name: kinds[kind] ?? kind,
      value:
        value === null
          ? NOT_PRINTED
          : `不少于 ${scaledToText(value, 2)}${unit === '%' ? '' : ' '}${unit}`,
      note,
      clause: clauseOf(portal, rule),
    })),
  ];
}

/** Whether the district may go on to more pilots, by the two lines that could stand in its way. */
export interface VerdictView {
  readonly checks: readonly { readonly check: Check; readonly clause: ClauseLink | null }[];
  readonly words: string;
}

export function verdictView(portal: Portal): VerdictView {
  const { method, systemScores } = portal.evaluation;
  const score = countedRows(systemScores).reduce<(typeof systemScores)[number] | null>(
    (last, row) => (last === null || row.decidedOn > last.decidedOn ? row : last),
    null,
  );
  const checks = districtVerdict(
    method.grades,
    { places: limitOf(method, 'gradedPlaces'), system: limitOf(method, 'systemScore') },
    countedRows(currentEvaluation(portal).standings.map(({ id }) => villageOf(portal, id))).map(
      ({ id, kind }) => ({ kind, grade: lastVerdict(portal, id)?.grade ?? null }),
    ),
    score?.score ?? null,
  );
  return {
    checks: checks.map((check) => ({ check, clause: clauseLink(portal, check.clause) })),
    words: verdictWords(checks),
  };
}

function verdictWords(checks: readonly Check[]): string {
  if (checks.some(({ outcome }) => outcome === 'breach')) return '还不具备扩面条件';
  if (checks.some(({ outcome }) => outcome === 'cannot-tell')) return '现在看不出';
  return '这两条都没有碰上；够不够扩面，文件没有写别的条件';
}

/** A time it was said, or said again, which grade a place is. */
export interface VerdictLine {
  readonly village: string;
  readonly name: string;
  readonly sample: boolean;
  readonly stage: string;
  readonly grade: string;
  readonly decided: string;
  readonly opinion: string | null;
  readonly posted: string;
  readonly where: string | null;
  readonly notice: { readonly href: string; readonly title: string } | null;
}

export function verdictLines(portal: Portal, village?: string): VerdictLine[] {
  const { verdicts } = currentEvaluation(portal);
  const places = village === undefined ? [...verdicts.keys()].sort() : [village];
  return places.flatMap((id) =>
    (verdicts.get(id) ?? []).map((row) => ({
      village: id,
      name: villageOf(portal, id).name,
      sample: row.sample,
      stage: VERDICT_STAGES[row.stage],
      grade: row.grade,
      decided: formatDay(row.decidedOn),
      opinion: row.opinion,
      posted: postedWords(row.postedOn, row.postedTo),
      where: row.postedAt,
      notice: noticeEvidence(portal, row.notice),
    })),
  );
}

function clauseOf(portal: Portal, rule: string | null): ClauseLink | null {
  return rule === null ? null : clauseLink(portal, rule);
}
