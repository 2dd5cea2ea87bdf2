import type {
  Decision,
  Fraction,
  MeetingRule,
  StepTaken,
} from '../../domain/decisions/decision.ts';
import { decisionsTable } from '../../intake/tables/decisions.ts';
import { meetingsTable } from '../../intake/tables/meetings.ts';
import { opinionsTable } from '../../intake/tables/opinions.ts';
import type { Notice } from '../notices/notice.ts';
import type { DataReading, Provenance, RowFault } from '../reading.ts';
import type { Opinion } from './opinion.ts';

/** A decision of a village with what was said before it. */
export interface VillageDecision extends Decision, Provenance {
  readonly village: string;
  readonly steps: readonly (StepTaken & { readonly line: number })[];
  readonly opinions: readonly Opinion[];
}

/** Rules of meetings; opens the list that decisions refer to. */
export function readMeetings(reading: DataReading): MeetingRule[] {
  const rows = reading.table(meetingsTable).flatMap(({ rows: own }) => own);
  return rows.map(({ attend, agree, line: _, ...rule }) => ({
    ...rule,
    attend: fraction(attend),
    agree: fraction(agree),
  }));
}

function fraction(text: string | null): Fraction | null {
  if (text === null) return null;
  const [of = 0, whole = 1] = text.split('/').map(Number);
  return { of, in: whole };
}

/**
 * Reads the steps of decisions and what became of opinions; newest decision first. The notices they
 * name are looked up by `checkDecisionNotices` once those have been read. Opens `decisions`.
 */
export function readDecisions(reading: DataReading): VillageDecision[] {
  const gathered = new Map<
    string,
    { head: VillageDecision; steps: VillageDecision['steps'][number][] }
  >();
  for (const { file, sample, params, rows } of reading.table(decisionsTable)) {
    const { village } = params;
    for (const { decision: id, topic, kind, ...step } of rows) {
      const fault = reading.rowFault('decisions', { file, line: step.line });
      checkCounts(step, fault);
      const known = gathered.get(id);
      if (!known) {
        const head = { id, topic, kind, village, file, sample, opinions: [], steps: [] };
        gathered.set(id, { head, steps: [step] });
        continue;
      }
      if (
        known.head.village !== village ||
        known.head.topic !== topic ||
        known.head.kind !== kind
      ) {
        fault(
          '决议编号',
          'mixed',
          `决议「${id}」前面写的是「${known.head.topic}」，这一行的议题、决策方式或村不一样。`,
          '同一件决议的各步要照抄议题和决策方式；另一件决议请换一个编号。',
        );
      }
      if (known.steps.some((other) => other.step === step.step)) {
        fault(
          '步骤',
          'twice',
          `决议「${id}」的这一步前面已经写过。`,
          '一步只写一行；重开的会写最后一次，情况写在公示里。',
        );
      }
      known.steps.push(step);
    }
  }
  const opinions = readOpinions(reading);
  return [...gathered.values()]
    .map(({ head, steps }) => ({ ...head, steps, opinions: opinions.get(head.id) ?? [] }))
    .sort(newestFirst);
}

/** The notice that made a step public must be there and belong to the same village. */
export function checkDecisionNotices(
  reading: DataReading,
  decisions: readonly VillageDecision[],
  notices: readonly Notice[],
): void {
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  for (const { file, village, steps } of decisions) {
    for (const { notice: id, line } of steps) {
      if (id === null || reading.refusedKeys.has(id)) continue;
      const notice = byId.get(id);
      if (notice?.village === village) continue;
      const fault = reading.rowFault('decisions', { file, line });
      const { header } = decisionsTable.columns.notice;
      const message = notice ? `「${id}」是别的村（社区）的公示。` : `公示登记簿里没有「${id}」。`;
      fault(header, 'notice-unknown', message, '请写本村（社区）公示登记簿里的编号，或留空。');
    }
  }
}

function checkCounts(step: StepTaken, fault: RowFault<'decisions'>): void {
  const { eligible, attended, inFavour, against, abstained } = step;
  if (eligible !== null && attended !== null && attended > eligible)
    fault('实到人数', 'votes', '实到人数多于应到人数。', '请核对会议记录。');
  if (attended !== null && inFavour !== null && inFavour > attended)
    fault('同意人数', 'votes', '同意人数多于实到人数。', '请核对会议记录。');
  else if (attended !== null && (inFavour ?? 0) + (against ?? 0) + (abstained ?? 0) > attended)
    fault('反对人数', 'votes', '同意、反对、弃权加起来多于实到人数。', '请核对会议记录。');
  if (step.ballot !== null && step.voting !== 'ballot')
    fault(
      '记名方式',
      'ballot',
      '写了记名方式，表决方式却不是投票。',
      '投票的把表决方式写成「投票」；口头、举手的把记名方式留空。',
    );
}

function newestFirst(a: VillageDecision, b: VillageDecision): number {
  const last = ({ steps }: VillageDecision): string =>
    steps.reduce((latest, { heldOn }) => (heldOn > latest ? heldOn : latest), '');
  if (last(a) !== last(b)) return last(a) < last(b) ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

function readOpinions(reading: DataReading): Map<string, Opinion[]> {
  const opinions = reading.rows(opinionsTable);
  for (const row of opinions) {
    if (row.outcome === 'upheld' || row.reason !== null) continue;
    const fault = reading.rowFault('opinions', row);
    const message = '没有采纳或只采纳一部分的意见，没有写理由。';
    fault('理由', 'reason', message, '请写一句为什么，让提意见的人看得明白。');
  }
  return Map.groupBy(opinions, ({ decision }) => decision);
}
