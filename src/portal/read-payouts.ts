import type { Check } from '../domain/check.ts';
import { groupBy, sharing } from '../domain/group-by.ts';
import type { Holidays } from '../domain/holidays.ts';
import { checkPayout } from '../domain/payout/checks.ts';
import { expectedAmount } from '../domain/payout/due.ts';
import { checkLedger } from '../domain/payout/ledger-checks.ts';
import type { Payout } from '../domain/payout/payout.ts';
import { type Programme, UNIT } from '../domain/programme/programme.ts';
import type { Working } from '../domain/programme/working.ts';
import { isTooSmall, SMALLEST_GROUP } from '../domain/small-group.ts';
import { payoutOfValues } from '../intake/payout-of-values.ts';
import { readProgramme } from '../intake/programme/read-programme.ts';
import { isAboutPeople, payoutTableFor } from '../intake/tables/payouts.ts';
import type { BoardEntry, Notice } from './portal.ts';
import type { DataReading } from './reading.ts';

/** A payout with what the rule gives it and every check it was held against. */
export interface CheckedPayout extends Payout {
  readonly due: Working;
  readonly checks: readonly Check[];
}

/** Reads the programme files and opens the list that notices refer to. */
export function readProgrammes(reading: DataReading, clauses: ReadonlySet<string>): Programme[] {
  const programmes: Programme[] = [];
  const lists = {
    villages: reading.lists.villages ?? new Set<string>(),
    policies: reading.lists['policies-and-cases'] ?? new Set<string>(),
    clauses,
  };
  for (const { path } of reading.match('programmes/<programme>.json')) {
    const programme = readProgramme(path, reading.take(path) ?? '', lists, reading.problems);
    if (programme) programmes.push(programme);
  }
  reading.lists.programmes = new Set(programmes.map(({ id }) => id));
  return programmes;
}

/** Reads every programme's ledgers. Ids go on a list, so that board entries can name a payout. */
export function readPayouts(
  reading: DataReading,
  programmes: readonly Programme[],
  notices: readonly Notice[],
): Payout[] {
  reading.lists.notices = new Set([...notices.map(({ id }) => id), ...reading.refusedKeys]);
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  const payouts = programmes.flatMap((programme) => readLedgers(reading, programme));
  for (const payout of payouts) checkNotice(payout, byId, reading);
  for (const programme of programmes) checkFew(programme, payouts, reading);
  checkIds(payouts, reading);
  reading.lists.payouts = new Set([...payouts.map(({ id }) => id), ...reading.refusedKeys]);
  return payouts;
}

function readLedgers(reading: DataReading, programme: Programme): Payout[] {
  const table = payoutTableFor(programme);
  const payoutOf = payoutOfValues(programme, table);
  return reading.records(table, (values, line, { file, sample, params }) =>
    payoutOf(values, line, { village: params.village ?? '', file, sample }),
  );
}

/**
 * A centre's or an estate's line counts persons together: fewer than five would say who they are, and
 * the amount is worked out from the count, so the line cannot be published with the count left out.
 */
function checkFew(programme: Programme, payouts: readonly Payout[], reading: DataReading): void {
  if (isAboutPeople(programme)) return;
  for (const { key, label, unit } of programme.measures) {
    if (unit !== '人') continue;
    for (const { programme: id, measures, file, line } of payouts) {
      const value = measures[key];
      if (id !== programme.id || value == null || !isTooSmall(value / UNIT)) continue;
      const message = `${label}不足 ${SMALLEST_GROUP} 人，写出来会让人认出是谁；补贴按人数算，只不写人数也遮不住。`;
      const fix = '请等满 5 人再报，或和别的中心合成一行报。';
      reading.fault(file, line, `${label}（${unit}）`, 'payout/few-persons', message, fix);
    }
  }
}

/** An id is one payout's, whatever the village: the table itself sees one file at a time. */
function checkIds(payouts: readonly Payout[], reading: DataReading): void {
  for (const same of sharing(payouts, ({ id }) => id)) {
    const [first, ...others] = same;
    for (const { file, line, id } of others) {
      reading.fault(
        file,
        line,
        '编号',
        'cell/duplicate',
        `「${id}」与 ${first?.file} 第 ${first?.line} 行重复。`,
        '请改成不重复的编号。',
      );
    }
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
  if (!notice) {
    reading.fault(
      payout.file,
      payout.line,
      '公示编号',
      'payout/notice-unknown',
      `公示登记簿里没有「${payout.notice}」。`,
      '请写公示登记簿里的编号，或留空。',
    );
  } else if (notice.noticeFrom !== payout.noticeFrom || notice.noticeTo !== payout.noticeTo) {
    reading.fault(
      payout.file,
      payout.line,
      '公示开始',
      'payout/notice-period',
      `公示「${payout.notice}」是 ${notice.noticeFrom} 到 ${notice.noticeTo}，这一行写的不一样。`,
      '请以公示登记簿为准改正。',
    );
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
  const fraud =
    boards?.flatMap(({ board, payout }) =>
      board === 'black' && payout !== null ? [{ payout }] : [],
    ) ?? null;
  const ledgers = groupBy(payouts, ({ programme }) => programme);
  return programmes.flatMap((programme) => {
    const ledger = ledgers.get(programme.id) ?? [];
    const acrossRows = checkLedger(programme, ledger, fraud);
    return ledger.map((payout) => ({
      ...payout,
      due: expectedAmount(programme, payout),
      checks: [
        ...checkPayout(payout, { programme, holidays }),
        ...(acrossRows.get(payout.id) ?? []),
      ],
    }));
  });
}
