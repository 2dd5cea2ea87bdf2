import type { Check } from '../../domain/check.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Holidays } from '../../domain/holidays.ts';
import { checkPayout } from '../../domain/payouts/checks.ts';
import { expectedAmount } from '../../domain/payouts/due.ts';
import { checkLedger } from '../../domain/payouts/ledger-checks.ts';
import type { FraudEntry } from '../../domain/payouts/ledger-rules/ledger-rule.ts';
import type { Payout } from '../../domain/payouts/payout.ts';
import { type ClauseWords, isBoardOnlyProgramme } from '../../domain/programmes/board-only.ts';
import { type Measure, type Programme, UNIT } from '../../domain/programmes/programme.ts';
import type { Working } from '../../domain/programmes/working.ts';
import { isTooSmall, SMALLEST_GROUP } from '../../domain/small-group.ts';
import type { Village } from '../../domain/village.ts';
import { UNKNOWN_LIST } from '../../intake/lists.ts';
import { payoutOfRow } from '../../intake/payout-of-row.ts';
import { readProgramme } from '../../intake/programmes/read-programme.ts';
import { isAboutPeople, payoutTableFor } from '../../intake/tables/payouts.ts';
import type { BoardEntry } from '../boards/board-entry.ts';
import { KeyPlaces } from '../key-places.ts';
import type { Notice } from '../notices/notice.ts';
import type { DataReading } from '../reading.ts';
import { HouseholdNumbers } from './household-numbers.ts';

/** A payout with what the rule gives it and every check it was held against. */
export interface CheckedPayout extends Payout {
  readonly due: Working;
  readonly checks: readonly Check[];
  /** Its number in the ledger, where the site has given it another; only receipts may know it. */
  readonly numberOnFile?: string;
}

/** Where programmes lie in a data folder. */
export const PROGRAMME_FILES = 'programmes/<programme>.json';

/** Reads the programme files and opens the list that notices refer to. */
export function readProgrammes(
  reading: DataReading,
  places: readonly Village[],
  rules: readonly ClauseWords[],
): Programme[] {
  const programmes: Programme[] = [];
  const lists = {
    villages: reading.lists.villages ?? new Set<string>(),
    policies: reading.lists['policies-and-cases'] ?? new Set<string>(),
    clauses: reading.lists.rules ?? new Set<string>(),
  };
  let whole = true;
  for (const { path, params } of reading.match(PROGRAMME_FILES)) {
    const programme = readProgramme(path, reading.take(path) ?? '', lists, reading.problems);
    if (!programme) {
      reading.leaveOut(`payouts/${params.programme}/<village>.csv`);
      whole = false;
      continue;
    }
    const boardOnly = isAboutPeople(programme)
      ? isBoardOnlyProgramme(programme, rules)
      : programme.boardOnly;
    programmes.push({ ...programme, boardOnly, villages: servedBy(programme, places) });
  }
  reading.lists.programmes = whole ? new Set(programmes.map(({ id }) => id)) : UNKNOWN_LIST;
  return programmes;
}

/** Places a programme names, and those of the pilot batch it serves. */
function servedBy({ villages, pilotBatch }: Programme, places: readonly Village[]): string[] {
  const pilots = places.filter((place) => pilotBatch !== null && place.pilotBatch === pilotBatch);
  return [...new Set([...villages, ...pilots.map(({ id }) => id)])];
}

/** Reads every programme's ledgers; people's households bear numbers of the ledger from here on. */
export function readPayouts(
  reading: DataReading,
  programmes: readonly Programme[],
  notices: readonly Notice[],
): Payout[] {
  const payouts: Payout[] = [];
  const numbers = new HouseholdNumbers();
  const ledgers = new LedgerReader(reading, notices);
  for (const programme of programmes) {
    const isNumbered = isAboutPeople(programme);
    ledgers.each(programme, (payout) => {
      if (isNumbered) checkId(payout, reading);
      payouts.push(isNumbered ? numbers.inLedger(payout) : { ...payout });
    });
  }
  ledgers.end();
  return payouts;
}

/** An id is told, the village's own number of a household is not: one may not hold the other. */
function checkId(payout: Payout, reading: DataReading): void {
  const { id, household } = payout;
  if (!/[A-Z]/.test(household) || !`-${id}-`.toUpperCase().includes(`-${household}-`)) return;
  const message = '编号里写着户号；编号会公开，村里的户号不公开，几张表一对就知道是谁。';
  const fix = '编号只写项目、村和序号，例如最后写 001。';
  reading.rowFault('payouts', payout)('编号', 'household-in-id', message, fix);
}

/**
 * Reads ledgers payout by payout; each is to be used before the next, which may be the same object. Ids
 * go on a list, so that board entries can name a payout; one is one payout's, whatever the ledger.
 */
export class LedgerReader {
  readonly #reading: DataReading;
  readonly #notices: ReadonlyMap<string, Notice>;
  readonly #ids = new KeyPlaces();

  constructor(reading: DataReading, notices: readonly Notice[]) {
    this.#reading = reading;
    this.#notices = new Map(notices.map((notice) => [notice.id, notice]));
  }

  /** Every payout of a programme, ledger by ledger, held against the notices and all ids before. */
  each(programme: Programme, take: (payout: Payout) => void): void {
    const persons = isAboutPeople(programme)
      ? []
      : programme.measures.filter(({ unit }) => unit === '人');
    const checked = (payout: Payout): void => {
      checkNotice(payout, this.#notices, this.#reading);
      checkFew(payout, persons, this.#reading);
      take(payout);
    };
    eachRow(this.#reading, programme, checked, (file) => this.#ids.inFile(file));
  }

  /** The same payouts once more; what is wrong with them has been told. */
  again(programme: Programme, take: (payout: Payout) => void): void {
    eachRow(this.#reading.again(), programme, take);
  }

  /** Opens the list of ids. To be called after the last programme. */
  end(): void {
    for (const key of this.#reading.refusedKeys) this.#ids.know(key);
    this.#reading.lists.payouts = this.#ids;
  }
}

function eachRow(
  reading: DataReading,
  programme: Programme,
  take: (payout: Payout) => void,
  placeBefore?: Parameters<DataReading['eachRow']>[2],
): void {
  const payoutOf = payoutOfRow(programme);
  reading.eachRow(
    payoutTableFor(programme),
    (row, { file, sample, params }) =>
      take(payoutOf(row, { village: params.village, file, sample })),
    placeBefore,
  );
}

/**
 * A centre's or an estate's line counts persons together: fewer than five would say who they are, and
 * the amount is worked out from the count, so the line cannot be published with the count left out.
 */
function checkFew(payout: Payout, persons: readonly Measure[], reading: DataReading): void {
  for (const { key, label, unit } of persons) {
    const value = payout.measures[key];
    if (value == null || !isTooSmall(value / UNIT)) continue;
    const message = `${label}不足 ${SMALLEST_GROUP} 人，写出来会让人认出是谁；补贴按人数算，只不写人数也遮不住。`;
    const fix = '请等满 5 人再报，或和别的中心合成一行报。';
    reading.rowFault('payouts', payout)(`${label}（${unit}）`, 'few-persons', message, fix);
  }
}

/** The period in the ledger must be the period of the notice that listed the payout. */
function checkNotice(
  payout: Payout,
  notices: ReadonlyMap<string, Notice>,
  reading: DataReading,
): void {
  if (payout.notice === null) return;
  const notice = notices.get(payout.notice);
  if (!notice && reading.refusedKeys.has(payout.notice)) return;
  const fault = reading.rowFault('payouts', payout);
  if (!notice) {
    const message = `公示登记簿里没有「${payout.notice}」。`;
    fault('公示编号', 'notice-unknown', message, '请写公示登记簿里的编号，或留空。');
  } else if (notice.noticeFrom !== payout.noticeFrom || notice.noticeTo !== payout.noticeTo) {
    const message = `公示「${payout.notice}」是 ${notice.noticeFrom} 到 ${notice.noticeTo}，这一行写的不一样。`;
    fault('公示开始', 'notice-period', message, '请以公示登记簿为准改正。');
  }
}

/**
 * Works out and checks every payout, against its rule, its ledger and the censure board; null where
 * the portal has no such board.
 */
export function checkPayouts(
  programmes: readonly Programme[],
  payouts: readonly Payout[],
  boards: readonly BoardEntry[] | null,
  holidays: Holidays,
): CheckedPayout[] {
  const fraud = fraudOn(boards);
  const ledgers = groupBy(payouts, ({ programme }) => programme);
  return programmes.flatMap((programme) => {
    const ledger = ledgers.get(programme.id) ?? [];
    const acrossRows = checkLedger(programme, ledger, fraud);
    return ledger.map((payout) => ({
      ...payout,
      due: expectedAmount(programme, payout),
      checks: [
        ...(programme.perPerson ? [] : checkPayout(payout, { programme, holidays })),
        ...(acrossRows.get(payout.id) ?? []),
      ],
    }));
  });
}

/** Payouts that the censure board names; null where there is no such board. */
export function fraudOn(
  boards: readonly Pick<BoardEntry, 'board' | 'payout'>[] | null,
): FraudEntry[] | null {
  if (boards === null) return null;
  return boards.flatMap(({ board, payout }) =>
    board === 'censure' && payout !== null ? [{ payout }] : [],
  );
}
