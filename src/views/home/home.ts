import { apartWords, countedRows, countsSample } from '../../domain/sample.ts';
import type { Portal } from '../../portal/portal.ts';
import { type NoticeLine, noticeLine, runningNotices } from '../notices/notice-line.ts';
import { type AnsweredLine, answeredLines } from '../objections/objections.ts';
import { figuresOf } from '../overview/figures.ts';
import { type Headline, headlines } from '../overview/headlines.ts';
import { type CountedPlaces, countedPlaces, publishes, villageOf } from '../places.ts';
import { type VillageCard, villageCard } from '../villages/villages.ts';
import { type ChangeLine, changeCounts, changesThisWeek } from './this-week.ts';

/** What the front page shows: my village, what is on notice, the county in figures, what was answered. */
export interface HomeView {
  readonly running: readonly NoticeLine[];
  readonly runningTotal: number;
  readonly runningApart: string;
  readonly changes: readonly ChangeLine[];
  readonly changeCounts: ReturnType<typeof changeCounts>;
  readonly villages: readonly VillageCard[];
  readonly counted: CountedPlaces;
  readonly headlines: readonly Headline[];
  readonly answered: readonly AnsweredLine[];
  readonly sample: boolean;
}

const LINES = 4;
const CHANGES = 5;
const ANSWERED = 2;
/** As many as a thumb finds at a glance; all stand on the page of the villages. */
const VILLAGES = 12;

export function homeView(portal: Portal): HomeView {
  const running = runningNotices(portal, portal.notices);
  const changes = changesThisWeek(portal);
  const counted = countedPlaces(portal);
  return {
    running: running.slice(0, LINES).map((notice) => noticeLine(portal, notice)),
    runningTotal: countedRows(running).length,
    runningApart: apartWords(running),
    changes: changes.slice(0, CHANGES),
    changeCounts: changeCounts(countedChanges(portal, changes)),
    villages: [...portal.villages]
      .sort((a, b) => Number(publishes(portal, b.id)) - Number(publishes(portal, a.id)))
      .slice(0, VILLAGES)
      .map((village) => villageCard(portal, village)),
    counted,
    headlines: counted.villages.length > 0 ? headlines(figuresOf(portal, counted.ids)) : [],
    answered: answeredLines(portal, ANSWERED),
    sample: portal.notices.some((notice) => notice.sample),
  };
}

/** What changed in the whole portal, in real places or, where none changed, in the made-up ones. */
function countedChanges(portal: Portal, changes: readonly ChangeLine[]): readonly ChangeLine[] {
  const isSample = countsSample(
    changes.flatMap(({ village }) => (village === null ? [] : [villageOf(portal, village)])),
  );
  return changes.filter(
    ({ village }) => village === null || villageOf(portal, village).sample === isSample,
  );
}
