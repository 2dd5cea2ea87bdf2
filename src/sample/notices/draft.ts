import { addDays, type Day } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import { writeCsv } from '../../intake/csv.ts';
import { decisionsTable } from '../../intake/tables/decisions.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import { opinionsTable } from '../../intake/tables/opinions.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile, whole } from '../file.ts';
import type { Random } from '../random.ts';
import { voiceOf } from '../voice.ts';

/** A notice before it has its number: numbers follow the day of publication. */
export type Draft = Omit<RowToWrite<typeof noticesTable>, 'id'> & {
  /** Name by which payouts and corrections find the notice. */
  readonly handle: string;
  readonly publishedOn: Day;
  readonly table?: FreeRows;
  readonly correctsHandle?: string;
  /** What was decided; the notice makes it public. */
  readonly decision?: DecisionDraft;
};

export type StepDraft = Omit<
  RowToWrite<typeof decisionsTable>,
  'decision' | 'topic' | 'kind' | 'notice' | 'heldOn'
> & { readonly heldOn: Day };

/** A decision before it has its number. */
export interface DecisionDraft {
  readonly topic: string;
  readonly kind: 'fourAndTwo' | 'vote';
  readonly steps: readonly StepDraft[];
  readonly opinions?: readonly Omit<RowToWrite<typeof opinionsTable>, 'decision'>[];
  /** Handle of the notice that tells how it turned out. */
  readonly resultHandle?: string;
}

/** A table beside a notice, with columns of the village's own. */
export interface FreeRows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Numbered {
  readonly files: readonly SampleFile[];
  /** Ids, days of publication and last days, in order. */
  readonly published: readonly {
    readonly id: string;
    readonly publishedOn: Day;
    readonly noticeTo: Day;
  }[];
  /** Id of each notice by its handle. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Numbers the drafts of one village in the order of publication and writes its register and tables. */
export function numberNotices(village: Village, drafts: readonly Draft[]): Numbered {
  const key = ({ publishedOn, handle }: Draft): string => `${publishedOn} ${handle}`;
  const sorted = [...drafts].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const ids = new Map(
    sorted.map(({ handle }, index) => [
      handle,
      `${village.id}-2022-${String(index + 1).padStart(3, '0')}`,
    ]),
  );
  const { preparedBy, reviewedBy, supervisedBy } = voiceOf(village);
  const rows = sorted.map(({ handle, table: _, decision: __, correctsHandle, ...draft }) => ({
    preparedBy,
    reviewedBy,
    supervisedBy,
    issuer: village.officialName ?? village.name,
    ...draft,
    id: ids.get(handle) ?? '',
    corrects: correctsHandle === undefined ? null : (ids.get(correctsHandle) ?? null),
  }));
  const tables = sorted.flatMap(({ handle, table }) =>
    table
      ? [whole(`notices/${village.id}/${ids.get(handle)}.csv`, writeCsv(table.head, table.rows))]
      : [],
  );
  const register = fileOf(noticesTable, rows, village.id);
  return {
    files: [register, ...tables, ...decisionFiles(village, sorted, ids)],
    published: rows.map(({ id, publishedOn, noticeTo = publishedOn }) => ({
      id,
      publishedOn,
      noticeTo,
    })),
    ids,
  };
}

/** The register of decisions and what became of opinions, in the order of their notices. */
function decisionFiles(
  village: Village,
  drafts: readonly Draft[],
  ids: ReadonlyMap<string, string>,
): SampleFile[] {
  const decided = drafts.flatMap(({ decision, handle, publishedOn }) =>
    decision ? [{ ...decision, handle, publishedOn }] : [],
  );
  const published = new Map(drafts.map(({ handle, publishedOn }) => [handle, publishedOn]));
  const numbered = decided.map((decision, index) => ({
    ...decision,
    id: `${village.id}-2022-j${String(index + 1).padStart(2, '0')}`,
  }));
  const steps = numbered.flatMap(
    ({ id, topic, kind, steps: taken, handle, publishedOn, resultHandle }) => {
      const head = { decision: id, topic, kind };
      const resultOn = published.get(resultHandle ?? '');
      return [
        ...taken.map((step) => ({ ...head, ...step })),
        {
          ...head,
          step: 'published' as const,
          heldOn: publishedOn,
          notice: ids.get(handle) ?? null,
        },
        ...(resultOn === undefined
          ? []
          : [
              {
                ...head,
                step: 'result' as const,
                heldOn: resultOn,
                notice: ids.get(resultHandle ?? '') ?? null,
              },
            ]),
      ];
    },
  );
  const opinions = numbered.flatMap(({ id, opinions: said = [] }) =>
    said.map((opinion) => ({ ...opinion, decision: id })),
  );
  return [fileOf(decisionsTable, steps, village.id), fileOf(opinionsTable, opinions, village.id)];
}

/** Published on a day and on notice for so many days after it. */
export function period(
  from: Day,
  days: number,
): Pick<Draft, 'noticeFrom' | 'noticeTo'> & { publishedOn: Day } {
  return { publishedOn: from, noticeFrom: from, noticeTo: addDays(from, days) };
}

/** A vote that was carried: how many could come, came and agreed. At least two thirds came. */
export function vote(
  random: Random,
  heldOn: Day,
  meeting: string,
  eligible: number,
  voting: NonNullable<StepDraft['voting']>,
): StepDraft {
  const attended = eligible - random.between(1, Math.floor(eligible / 4));
  const inFavour = attended - random.between(0, Math.floor(attended / 10));
  return {
    step: 'decided',
    heldOn,
    meeting,
    eligible,
    attended,
    inFavour,
    voting,
    result: 'carried',
  };
}

/** A matter settled by one vote, announced by the notice that carries it. */
export function oneVote(topic: string, step: StepDraft): DecisionDraft {
  return { topic, kind: 'vote', steps: [step] };
}
