import { formatYuan } from '../../domain/money.ts';
import type { Portal } from '../../portal/portal.ts';
import {
  type OverdueLine,
  overdueLines,
  type QuietLine,
  quietLines,
} from '../disclosure/overdue.ts';
import { type ComingLine, comingLines } from '../disclosure/overview.ts';
import { type NoticeLine, noticeLine, runningNotices } from '../notices/notice-line.ts';
import { publishes } from '../places.ts';
import { programmeHref } from '../programmes/ledger-pages.ts';
import { programmeView } from '../programmes/programme-view.ts';
import { moneyWords, unitOf } from '../programmes/words.ts';
import { type VillageCard, villageCard } from '../villages/villages.ts';
import { type ChangeLine, changeCounts, changesThisWeek } from './this-week.ts';

/** What the front page shows: the clock first, then what is missing, then the villages. */
export interface HomeView {
  readonly running: readonly NoticeLine[];
  readonly runningTotal: number;
  readonly overdue: readonly OverdueLine[];
  readonly overdueTotal: number;
  readonly quiet: readonly QuietLine[];
  readonly quietTotal: number;
  readonly changes: readonly ChangeLine[];
  readonly changeCounts: ReturnType<typeof changeCounts>;
  /** What falls due in the next thirty days. */
  readonly coming: readonly ComingLine[];
  readonly villages: readonly VillageCard[];
  /** Programmes with a ledger, and how much has been paid. */
  readonly programmes: readonly {
    readonly href: string;
    readonly title: string;
    readonly words: string;
  }[];
  readonly sample: boolean;
}

const LINES = 8;
const CHANGES = 5;

export function homeView(portal: Portal): HomeView {
  const running = runningNotices(portal, portal.notices);
  const overdue = overdueLines(portal);
  const changes = changesThisWeek(portal);
  return {
    running: running.slice(0, LINES).map((notice) => noticeLine(portal, notice)),
    runningTotal: running.length,
    overdue: overdue.slice(0, LINES),
    overdueTotal: overdue.length,
    quiet: quietLines(portal).slice(0, LINES),
    quietTotal: quietLines(portal).length,
    changes: changes.slice(0, CHANGES),
    changeCounts: changeCounts(changes),
    coming: comingLines(portal),
    villages: [...portal.villages]
      .sort((a, b) => Number(publishes(portal, b.id)) - Number(publishes(portal, a.id)))
      .map((village) => villageCard(portal, village)),
    programmes: portal.programmes
      .map((programme) => programmeView(portal, programme))
      .filter(({ checkedCount }) => checkedCount > 0)
      .map(({ programme, envelope }) => ({
        href: programmeHref(programme.id),
        title: programme.title,
        words: `${moneyWords(programme).paid} ${envelope.paidCount} ${unitOf(programme)}，${formatYuan(envelope.paid)}`,
      })),
    sample: portal.notices.some((notice) => notice.sample),
  };
}
