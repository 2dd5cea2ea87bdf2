import { addDays, type Day, firstDayOf, type Month, monthOf } from '../domain/day.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import { hasCollective, type Village } from '../domain/village.ts';
import { monthlyAccounts } from './accounts/accounts.ts';
import { HOLDINGS_MONTH, holdings } from './accounts/holdings.ts';
import { accountsFigures, accountsNotices, otherAccountsNotices } from './accounts/notices.ts';
import { boards } from './boards/boards.ts';
import { elderCare } from './elder-care/elder-care.ts';
import { ESTATE_COMMUNITY, ESTATE_PROGRAMME, estates } from './estates/estates.ts';
import { evaluations, type NoticeIds } from './evaluation/evaluation.ts';
import { type SampleFile, whole } from './file.ts';
import { honours } from './honours/honours.ts';
import { LATRINE_PROGRAMME, latrines } from './latrines/latrines.ts';
import { corrections } from './notices/corrections.ts';
import { numberNotices } from './notices/draft.ts';
import { moreNotices } from './notices/more-notices.ts';
import { partyNotices } from './notices/party-notices.ts';
import { quarterNotices } from './notices/quarter-notices.ts';
import { villageNotices } from './notices/village-notices.ts';
import { objections } from './objections/objections.ts';
import { contacts } from './organisation/contacts.ts';
import { organisation } from './organisation/organisation.ts';
import { moreRows, payoutLedger, payoutNotices, payoutRows } from './payouts/payouts.ts';
import { SMALL_LEDGERS } from './payouts/small-ledgers.ts';
import { smallRows } from './payouts/small-rows.ts';
import { BUNDLED_PLACES, madeUpPlaces, registers } from './places.ts';
import { pointFiles } from './points/points.ts';
import { postings } from './print/postings.ts';
import { ownProgrammes, type WrittenProgramme } from './programmes/programmes.ts';
import { projects } from './projects/projects.ts';
import { Random } from './random.ts';
import { amendments } from './record/amendments.ts';
import { services } from './services/services.ts';
import { supervision } from './supervision/supervision.ts';
import { surveys } from './surveys/surveys.ts';
import { villageLedgers } from './village-ledgers.ts';

/** How much a large sample holds; never less than what every village needs. */
export interface SampleSize {
  readonly villages?: number;
  readonly notices?: number;
  readonly payouts?: number;
}

export interface SampleOptions {
  readonly seed: number;
  /** Day the sample speaks of; nothing is published after it. */
  readonly today: Day;
  /** Real villages, and the programmes of the data folder: their rules are what the sample shows. */
  readonly real: readonly Village[];
  readonly programmes: readonly WrittenProgramme[];
  /** How much to write; left out, the committed sample of ten made-up places. */
  readonly size?: SampleSize;
  /** Told after each village how many of how many are done. */
  readonly report?: (done: number, of: number) => void;
}

/** Only so many notices of a large sample are objected to. */
const MOST_OBJECTED = 40;

const MONTHS: readonly Month[] = ['2022-07', '2022-08', '2022-09', '2022-10', '2022-11'];

/**
 * Sample ledgers in the canonical layout. Each village draws from a generator of its own, so that
 * adding a village changes no other. The same options give the same bytes.
 */
export function* generateSample(options: SampleOptions): Generator<SampleFile> {
  const { seed, today, size = {} } = options;
  const villages = madeUpPlaces(size.villages ?? BUNDLED_PLACES);
  const pilots = villages.filter((village) => village.pilotBatch === 'first');
  yield* registers(villages);
  const since = firstDayOf(MONTHS[0] ?? monthOf(today));
  yield whole('village-contacts.csv', contacts(villages, since));
  const own = ownProgrammes(options.programmes, options.real, villages);
  for (const { file } of own) yield file;
  const shown = [...options.programmes, ...own].map(({ programme }) => programme);
  const small = smallLedgers(seed, shown, villages);
  yield* small.files;
  const notices = new Map<string, NoticeIds>();
  yield* allVillages(villages, shown, options, small.payouts, notices);
  yield* honours(new Random(seed + 7), pilots, today);
  yield boards(new Random(seed + 1), pilots, today);
  yield* elderCare(new Random(seed * 8009), pilots);
  for (const [index, village] of pilots.entries()) {
    yield* organisation(new Random(seed * 6007 + index), village);
    const window = new Random(seed * 7001 + index);
    yield whole(`services/${village.id}.csv`, services(window, village));
  }
  yield* evaluations(new Random(seed + 2), pilots, today, notices);
  yield* villageLedgers(seed, today, pilots);
  yield* pointFiles(seed, today, pilots);
  yield* surveys(new Random(seed + 3), pilots);
  yield* supervision(new Random(seed + 4), pilots);
}

/** What a village writes, or has written. */
interface Amounts {
  readonly notices: number;
  readonly payouts: number;
  /** Notices by what they tell. */
  readonly ids: NoticeIds;
}

/**
 * Every village's ledgers. Each takes its share of what is still to be written, so that what one
 * cannot take the next ones do; communities come first, since a large ledger is a village's. Fills
 * `ids` with the notices of each, for ledgers that name them.
 */
function* allVillages(
  villages: readonly Village[],
  programmes: readonly Programme[],
  options: SampleOptions,
  payoutsWritten: number,
  ids: Map<string, NoticeIds>,
): Generator<SampleFile> {
  const { notices, payouts = 0 } = options.size ?? {};
  let left = { notices: notices ?? 0, payouts: payouts - payoutsWritten };
  const numbered = villages.map((village, index) => ({ village, index }));
  const turns = [
    ...numbered.filter(({ village }) => village.kind !== 'village'),
    ...numbered.filter(({ village }) => village.kind === 'village'),
  ];
  for (const [turn, { village, index }] of turns.entries()) {
    const share = (amount: number): number =>
      Math.max(0, Math.round(amount / (turns.length - turn)));
    const written: Amounts = yield* villageFiles(village, index, programmes, options, {
      notices: notices === undefined ? null : share(left.notices),
      payouts: share(left.payouts),
    });
    ids.set(village.id, written.ids);
    left = {
      notices: left.notices - written.notices,
      payouts: left.payouts - written.payouts,
    };
    options.report?.(turn + 1, turns.length);
  }
}

function* villageFiles(
  village: Village,
  index: number,
  programmes: readonly Programme[],
  { seed, today }: SampleOptions,
  wanted: { readonly notices: number | null; readonly payouts: number },
): Generator<SampleFile, Amounts> {
  const random = new Random(seed * 1009 + index);
  const served = programmes.filter(
    ({ villages, pilotBatch }) =>
      villages.length === 0 || (pilotBatch !== null && pilotBatch === village.pilotBatch),
  );
  const collective = hasCollective(village);
  const needed = [
    ...(collective ? accountsNotices(random, village, MONTHS) : []),
    ...served.flatMap((programme) => payoutNotices(random, programme, village)),
  ];
  const early = [
    ...villageNotices(random, village, today),
    ...partyNotices(random, village, today),
  ];
  const figures = accountsFigures(random);
  const usual = [
    ...early,
    ...(collective ? otherAccountsNotices(random, village, figures) : []),
    // Draws from a generator of its own and changes nothing else.
    ...quarterNotices(new Random(seed * 3001 + index), village),
  ];
  const all = [...needed, ...usual, ...corrections(village, [...needed, ...usual])];
  const notices = Math.max(needed.length, wanted.notices ?? all.length);
  // What a large sample adds draws from a generator of its own and changes nothing else.
  const added = new Random(seed * 2003 + index);
  const more = moreNotices(added, village, today, Math.max(0, notices - all.length));
  const { files, ids, published } = numberNotices(village, [...all.slice(0, notices), ...more]);
  yield* files;
  yield* ofNotices(seed, index, village, published, today);
  const accountsPath = `accounts/${village.id}/2022.csv`;
  const ledger = monthlyAccounts(random, village, MONTHS);
  const closing = ledger.closings.get(HOLDINGS_MONTH) ?? 0;
  const kept = holdings(new Random(seed * 5003 + index), village, { closing, figures, ids });
  if (collective) {
    yield whole(accountsPath, ledger.text);
    yield* kept.files;
  }
  yield* projects(new Random(seed * 7001 + index), village, index, kept.drain);
  const ledgers = served
    .map((programme) => ({ programme, rows: payoutRows(random, programme, village, ids) }))
    .filter(({ rows }) => rows.length > 0);
  if (index === 0) {
    const [first] = ledgers;
    const told = {
      accountsPath,
      accounts: ledger.text,
      programme: first?.programme,
      payouts: first?.rows ?? [],
    };
    yield whole('amendments/2022.csv', amendments(addDays(today, -3), village, told));
  }
  const estateProgramme = programmes.find(({ id }) => id === ESTATE_PROGRAMME);
  if (village.id === ESTATE_COMMUNITY && estateProgramme) {
    yield estates(new Random(seed * 8009 + index), village, estateProgramme);
  }
  const seats = ledgers.find(({ programme }) => programme.id === LATRINE_PROGRAMME);
  if (seats) yield* latrines(new Random(seed * 9001 + index), village, seats.rows, today);
  const payouts = yield* grownLedgers(added, village, ledgers, wanted.payouts);
  return { notices, payouts, ids };
}

/** What became of a village's notices; each draws from a generator of its own. */
function* ofNotices(
  seed: number,
  index: number,
  village: Village,
  published: ReturnType<typeof numberNotices>['published'],
  today: Day,
): Generator<SampleFile> {
  const objected = published.slice(0, MOST_OBJECTED);
  yield objections(new Random(seed * 4001 + index), village, objected, today);
  yield postings(new Random(seed * 4003 + index), village, published, today);
}

interface Ledger {
  readonly programme: Programme;
  readonly rows: ReturnType<typeof payoutRows>;
}

/** A village's ledgers with rows added until there are as many as wanted; how many there are then. */
function* grownLedgers(
  random: Random,
  village: Village,
  ledgers: readonly Ledger[],
  wanted: number,
): Generator<SampleFile, number> {
  let payouts = ledgers.reduce((sum, { rows }) => sum + rows.length, 0);
  for (const { programme, rows } of ledgers) {
    // A programme with a pool would overrun it, so the first without one takes what is added.
    const count = programme.pool === null ? Math.max(0, wanted - payouts) : 0;
    payouts += count;
    const further = moreRows(random, programme, village, rows.length, count);
    yield payoutLedger(programme, village, chain(rows, further));
  }
  return payouts;
}

/** Ledgers that are written out line by line; each draws from a generator of its own. */
function smallLedgers(
  seed: number,
  programmes: readonly Programme[],
  villages: readonly Village[],
): { readonly files: readonly SampleFile[]; readonly payouts: number } {
  let payouts = 0;
  const files = SMALL_LEDGERS.flatMap((ledger, index) => {
    const programme = programmes.find(({ id }) => id === ledger.programme);
    const village = villages.find(({ id }) => id === ledger.village);
    if (!programme || !village) return [];
    const rows = smallRows(new Random(seed * 3001 + index), ledger, programme, village);
    payouts += rows.length;
    return [payoutLedger(programme, village, rows)];
  });
  return { files, payouts };
}

function* chain<Item>(...parts: readonly Iterable<Item>[]): Generator<Item> {
  for (const part of parts) yield* part;
}
