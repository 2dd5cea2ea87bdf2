import type { Day } from '../domain/day.ts';
import type { Holidays } from '../domain/holidays.ts';
import type { Problem } from '../domain/problem.ts';
import { sortProblems } from '../domain/problem.ts';
import type { Programme } from '../domain/programme/programme.ts';
import type { Town, Village } from '../domain/village.ts';
import { CONFIG_FILE, type PortalConfig, readConfig } from '../intake/config.ts';
import type { Lists } from '../intake/lists.ts';
import type {
  Account,
  BoardEntry,
  DisclosureItem,
  EvaluationScore,
  Law,
  Notice,
  PointChange,
  PointRule,
  VillageMonth,
} from './portal.ts';
import { readDisclosure, readLaws } from './read-disclosure.ts';
import { readAccounts, readFinance } from './read-finance.ts';
import { readHolidays } from './read-holidays.ts';
import { type Knowledge, readKnowledge } from './read-knowledge.ts';
import { readBoards, readEvaluations, readPoints } from './read-ledgers.ts';
import { readNotices } from './read-notices.ts';
import { type CheckedPayout, checkPayouts, readPayouts, readProgrammes } from './read-payouts.ts';
import { readPlaces } from './read-places.ts';
import { type DataFiles, DataReading } from './reading.ts';

/** Everything the portal shows, checked, joined and never changed afterwards. */
export interface Portal {
  readonly config: PortalConfig;
  /** The day the portal speaks of. */
  readonly asOf: Day;
  readonly towns: readonly Town[];
  readonly villages: readonly Village[];
  readonly knowledge: Knowledge;
  readonly holidays: Holidays;
  readonly laws: readonly Law[];
  readonly disclosure: readonly DisclosureItem[];
  readonly accounts: readonly Account[];
  readonly notices: readonly Notice[];
  readonly finance: readonly VillageMonth[];
  readonly boards: readonly BoardEntry[];
  readonly programmes: readonly Programme[];
  readonly payouts: readonly CheckedPayout[];
  readonly evaluations: readonly EvaluationScore[];
  readonly points: readonly PointChange[];
  readonly pointRules: readonly PointRule[];
}

/** A portal is given only when no problem stops it; problems are given always, in order. */
export interface Assembly {
  readonly portal: Portal | null;
  readonly problems: readonly Problem[];
  /** What columns may refer to, as far as it could be read; a table from outside is held to the same. */
  readonly lists: Lists;
  /** Programmes that could be read: each has a ledger of its own form. */
  readonly programmes: readonly Programme[];
}

/**
 * Turns the files of a data folder into a Portal. `today` is the day of the build, used when the
 * configuration has no `asOf`. Pure: the same files and day give the same portal.
 */
export function assemble(files: DataFiles, today: Day): Assembly {
  const reading = new DataReading(files);
  const config = readConfig(reading.take(CONFIG_FILE), reading.problems);
  if (!config)
    return { portal: null, problems: sortProblems(reading.problems), lists: {}, programmes: [] };
  refuseSample(config, files, reading);
  const places = readPlaces(reading);
  const knowledge = readKnowledge(reading);
  const laws = readLaws(reading);
  const disclosure = readDisclosure(reading);
  const holidays = readHolidays(reading);
  const programmes = readProgrammes(reading, new Set(knowledge.rules.map(({ id }) => id)));
  const accounts = readAccounts(reading);
  const notices = readNotices(reading, disclosure);
  const payouts = readPayouts(reading, programmes, notices);
  const boards = readBoards(reading);
  const portal: Portal = {
    config,
    asOf: config.asOf ?? today,
    ...places,
    knowledge,
    holidays,
    laws,
    disclosure,
    accounts,
    notices,
    finance: readFinance(reading, notices),
    boards,
    programmes,
    payouts: checkPayouts(programmes, payouts, boards, holidays),
    evaluations: readEvaluations(reading),
    ...readPoints(reading),
  };
  reading.reportUnknownFiles();
  const problems = sortProblems(reading.problems);
  const stopped = problems.some((problem) => problem.severity === 'error');
  return { portal: stopped ? null : portal, problems, lists: reading.lists, programmes };
}

/** A live portal has no sample rows, not even unused ones: they could be taken for real. */
function refuseSample(config: PortalConfig, files: DataFiles, reading: DataReading): void {
  if (config.sample) return;
  const first = [...files.keys()].find((path) => path.startsWith('sample/'));
  if (first === undefined) return;
  reading.fault(
    first,
    0,
    '',
    'sample/in-production',
    '正式网站（portal.json 里 sample 是 false）不能带示例数据。',
    '请删除 sample 文件夹；如果是演示站，把 sample 改成 true。',
  );
}
