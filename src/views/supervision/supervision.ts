import { addDays, formatDay, formatMonthDay } from '../../domain/day.ts';
import { mondayOf, weeksReported } from '../../domain/supervision/weeks.ts';
import { RATING_KINDS, REPORT_KINDS } from '../../intake/tables/supervision.ts';
import type { Portal } from '../../portal/portal.ts';
import type { ServiceRating, WeeklyReport } from '../../portal/supervision/read-supervision.ts';
import { scoreWords } from '../evaluation/words.ts';
import { oncePerPortal } from '../once.ts';
import { villageOf } from '../places.ts';
import { tenths, tenthsWords } from '../surveys/words.ts';

/** A unit in a published report. */
export interface ReportLine {
  readonly unit: string;
  readonly kind: keyof typeof REPORT_KINDS;
  readonly kindWords: string;
  readonly title: string;
  readonly issued: string;
  readonly year: string;
  readonly issuer: string;
  readonly matter: string;
  readonly mended: string;
}

/** The latest first; a warning says whether it was mended in time. */
export function reportLines({ supervision, asOf }: Portal): ReportLine[] {
  return supervision.reports
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? 1 : a.issuedOn > b.issuedOn ? -1 : 0))
    .map(({ unit, kind, title, issuedOn, issuer, matter, mendBy, mendedOn }) => ({
      unit,
      kind,
      kindWords: REPORT_KINDS[kind],
      title,
      issued: formatDay(issuedOn),
      year: issuedOn.slice(0, 4),
      issuer,
      matter,
      mended: kind === 'praise' ? '不用改' : mendedWords(mendBy, mendedOn, asOf),
    }));
}

function mendedWords(by: string | null, on: string | null, asOf: string): string {
  const limit = by === null ? '没有定期限' : `限 ${formatDay(by)}`;
  if (on !== null && on <= asOf)
    return `${limit}，${formatDay(on)}改好${by !== null && on > by ? '，晚了' : ''}`;
  return by !== null && by < asOf ? `${limit}，过期没有登记改好` : `${limit}，还在改`;
}

/** A place that reports every week: its last week, and the weeks it left out. */
export interface WeeklyPlace {
  readonly village: string;
  readonly name: string;
  readonly town: string;
  readonly week: string;
  readonly reported: string;
  readonly missing: string;
  readonly tasks: readonly {
    readonly task: string;
    readonly post: string;
    readonly progress: string;
    readonly done: string;
    readonly problem: string;
  }[];
}

/** Places that report every week, by id. */
export const weeklyPlaces = oncePerPortal((portal): readonly WeeklyPlace[] => {
  const places = Map.groupBy(portal.supervision.weekly, ({ village }) => village);
  return [...places.keys()].sort().map((id) => weeklyPlace(portal, id, places.get(id) ?? []));
});

function weeklyPlace(portal: Portal, id: string, rows: readonly WeeklyReport[]): WeeklyPlace {
  const days = rows.map(({ reportedOn }) => reportedOn);
  const last = mondayOf([...days].sort().at(-1) ?? portal.asOf);
  const { due, missing, quietFrom } = weeksReported(days, portal.asOf);
  const stopped = quietFrom === null ? [] : [`自${formatDay(quietFrom)}起没有再报`];
  return {
    village: id,
    name: villageOf(portal, id).name,
    town: villageOf(portal, id).town.name,
    week: weekWords(last),
    reported: `已经过完的 ${due} 周，报了 ${due - missing.length} 周`,
    missing: [...missing.map(weekWords), ...stopped].join('、'),
    tasks: rows
      .filter(({ reportedOn }) => mondayOf(reportedOn) === last)
      .map(({ task, post, progress, done, problem }) => ({
        task,
        post,
        progress: progress === null ? '没有填' : `${progress}%`,
        done,
        problem: problem ?? '没有报',
      })),
  };
}

function weekWords(monday: string): string {
  return `${formatDay(monday)}到${formatMonthDay(addDays(monday, 6))}`;
}

/** How a matter was rated. */
export interface RatingLine {
  readonly name: string;
  readonly sample: boolean;
  readonly kind: string;
  readonly matter: string;
  readonly closed: string;
  readonly by: string;
  readonly result: string;
  readonly improvement: string;
}

export function ratingLines(portal: Portal): RatingLine[] {
  return portal.supervision.ratings
    .toSorted((a, b) => (a.closedOn < b.closedOn ? 1 : a.closedOn > b.closedOn ? -1 : 0))
    .map((rating) => ({
      name: villageOf(portal, rating.village).name,
      sample: rating.sample,
      kind: RATING_KINDS[rating.kind],
      matter: rating.matter,
      closed: formatDay(rating.closedOn),
      by: rating.by,
      result: resultWords(rating),
      improvement: rating.improvement ?? '没有登记',
    }));
}

function resultWords({ count, good, score, hidden }: ServiceRating): string {
  if (score !== null) return `${scoreWords(score)} 分（满分 100）`;
  if (count === null) return hidden ? '评的人太少，不公开' : '没有登记';
  if (good === null) return `${count} 份，${hidden ? '答得几乎一样，不公开' : '说好的没有登记'}`;
  return `${count} 份，说好的 ${good} 份，占 ${tenthsWords(tenths(good, count))}`;
}

/** What stands on this page of one place, in words; null when nothing does. */
export function supervisionOf(portal: Portal, village: string): string | null {
  const place = weeklyPlaces(portal).find((entry) => entry.village === village);
  return place ? place.reported : null;
}

export function isSupervisionSample({ supervision }: Portal): boolean {
  return Object.values(supervision).some((rows: readonly { readonly sample: boolean }[]) =>
    rows.some(({ sample }) => sample),
  );
}
