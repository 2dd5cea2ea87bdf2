import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { namesExpired, withoutMaskedNames } from '../../../src/domain/expiry.ts';
import { EXPIRED_NAME } from '../../../src/domain/mask.ts';
import { parseFen, sumFen } from '../../../src/domain/money.ts';
import { parseCsv } from '../../../src/intake/csv.ts';
import { assemble } from '../../../src/portal/assemble.ts';
import { expireFolder } from '../../../src/portal/expiry/expire-folder.ts';
import { namesPeople, totalsOf } from '../../../src/portal/expiry/table-totals.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import type { FreeTable } from '../../../src/portal/notices/notice-tables.ts';
import type { CheckedPayout } from '../../../src/portal/payouts/read-payouts.ts';
import type { Portal } from '../../../src/portal/portal.ts';

test.each([
  ['2022-12-10', 30, '2023-01-09', false],
  ['2022-12-10', 30, '2023-01-10', true],
  ['2022-12-10', 0, '2022-12-10', false],
  ['2022-12-10', 0, '2022-12-11', true],
])('names of a notice to %s with %i days of grace, on %s: gone %s', (to, grace, today, gone) => {
  expect(namesExpired(to, grace, today)).toBe(gone);
});

test('masked names leave a text, and nothing else does', () => {
  expect(withoutMaskedNames('第 3 户张*三、欧阳**各 9300 元')).toBe('第 3 户某某、某某各 9300 元');
  expect(withoutMaskedNames('5 * 3 = 15')).toBe('5 * 3 = 15');
});

const FEW = [['全部', '少于 5']];
const LAST = '2023-06-01';
const LEDGER = 'sample/accounts/hetang/2022.csv';
const bundled = readDataFolder('data');
/** The bundled data with a masked name in the summary of a voucher. */
const files = new Map([
  ...bundled,
  [LEDGER, (bundled.get(LEDGER) ?? '').replace('本月运转经费拨款', '退张*甲押金')],
]);

function load(from: ReadonlyMap<string, string>, keepNames: boolean, asOf = LAST): Portal {
  const { portal, problems } = assemble(from, asOf, { asOf, keepNames });
  if (!portal) throw new Error(problems.map(({ file, message }) => file + message).join('\n'));
  return portal;
}

const before = load(files, true);
const expiry = expireFolder(files, before, LAST);
const after = new Map([...files, ...expiry.changed]);

describe('taking names out of a data folder', () => {
  it('leaves no masked name in what has expired', () => {
    expect(expiry.changed.size).toBeGreaterThan(20);
    for (const [path, text] of after) {
      if (/^sample\/(notices|payouts|boards|accounts|holdings|contracts)\//.test(path)) {
        expect([path, text.match(/\p{Script=Han}\*+/gu)]).toEqual([path, null]);
      }
    }
  });

  it('takes names out of the accounts on the site and in the files, and leaves every sum', () => {
    const names = /\p{Script=Han}\*+/u;
    const sums = ({ accounts, holdings }: Portal) => [
      accounts.map(({ closing }) => closing),
      holdings.holdings.map(({ amount }) => amount),
      holdings.contracts.map(({ rent }) => rent),
    ];
    const words = ({ accounts, holdings }: Portal) =>
      JSON.stringify([
        accounts.flatMap(({ entries }) => entries.map(({ summary }) => summary)),
        holdings.holdings,
        holdings.contracts,
      ]);
    expect(words(before)).toMatch(names);
    const shown = load(files, false);
    const kept = load(after, true);
    for (const portal of [shown, kept]) {
      expect(words(portal)).not.toMatch(names);
      expect(sums(portal)).toEqual(sums(before));
    }
    expect(words(kept)).toContain('退某某押金');
    // A tenant is named while the lease runs, a debtor until the notice of it is past.
    const early = words(load(files, false, '2022-10-10'));
    expect(early).toMatch(names);
    expect(early).not.toContain(EXPIRED_NAME);
  });

  it('changes nothing the second time', () => {
    const again = expireFolder(after, load(after, true), LAST);
    expect([...again.changed.keys(), ...again.removed]).toEqual([]);
  });

  it('keeps every payout checkable: amounts, checks, household numbers, the link to the fraud', () => {
    // The hint that two households bear one masked name goes with the names.
    const bare = ({ payouts }: Portal) =>
      payouts.map(({ name: _, checks, ...payout }) => ({
        ...payout,
        checks: checks.filter(({ rule }) => rule !== 'same-name'),
      }));
    expect(bare(load(after, true))).toEqual(bare(before));
    expect(sumFen(load(after, true).payouts.map(({ paid }) => paid ?? 0))).toBe(
      sumFen(before.payouts.map(({ paid }) => paid ?? 0)),
    );
  });

  it('keeps the sum of every column of money, to the 分, and the number of rows', () => {
    let tables = 0;
    for (const notice of before.notices) {
      if (!notice.table || !namesPeople(notice.table)) continue;
      const text = after.get(notice.table.file) ?? '';
      const [head, ...rows] = parseCsv(text);
      const sum = (
        header: string,
        from: readonly (readonly string[])[],
        heads: readonly string[],
      ) =>
        sumFen(
          from.map((cells) => {
            const reading = parseFen(cells[heads.indexOf(header)] ?? '');
            return reading.ok ? reading.fen : Number.NaN;
          }),
        );
      const heads = head?.cells ?? [];
      for (const { header, kind } of notice.table.columns) {
        if (kind !== 'money') continue;
        const old = sum(
          header,
          notice.table.rows,
          notice.table.columns.map((c) => c.header),
        );
        expect([
          notice.id,
          sum(
            header,
            rows.map(({ cells }) => cells),
            heads,
          ),
        ]).toEqual([notice.id, old]);
      }
      if (notice.table.rows.length < 5)
        expect(rows.map(({ cells }) => cells[1])).toEqual(['少于 5']);
      else {
        const counts = rows.map(({ cells }) => Number(cells[1]));
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
        expect(counts.reduce((all, one) => all + one, 0)).toBe(notice.table.rows.length);
      }
      tables += 1;
    }
    expect(tables).toBeGreaterThan(10);
  });
});

describe('a portal whose folder nobody has expired', () => {
  it('shows the same as one whose folder has been', () => {
    const forgotten = load(files, false);
    const expired = load(after, false);
    expect(forgotten.payouts.map(({ name, household, paid }) => [name, household, paid])).toEqual(
      expired.payouts.map(({ name, household, paid }) => [name, household, paid]),
    );
    const shown = ({ notices }: Portal) =>
      notices.map(({ id, title, body, table, namesGone }) => ({
        ...{ id, title, body, namesGone },
        rows: table?.rows,
        heads: table?.columns.map(({ header }) => header),
      }));
    expect(shown(forgotten)).toEqual(shown(expired));
  });

  it('puts the serial for the household number in the words of checks as well', () => {
    const portal = load(files, false, '2022-12-15');
    const numbers = new Map(before.payouts.map(({ id, household }) => [id, household]));
    const gone = portal.payouts.filter(({ name }) => name === EXPIRED_NAME);
    const twice = gone.flatMap(({ household, checks }) =>
      checks.filter(({ rule }) => rule === 'once').map(({ because }) => [household, because]),
    );
    expect(twice.length).toBeGreaterThan(0);
    for (const [household, because] of twice) expect(because).toContain(`户号 ${household} `);
    for (const { numberOnFile = '', checks } of gone) {
      const number = numbers.get(numberOnFile) ?? '';
      for (const { because, found } of checks) expect(because + found).not.toContain(number);
    }
  });

  it('shows no name that has expired, and every name that has not', () => {
    const portal = load(files, false, '2022-12-15');
    const named = portal.payouts.filter(({ name }) => name !== EXPIRED_NAME);
    expect(named.length).toBeGreaterThan(0);
    expect(named.length).toBeLessThan(portal.payouts.length);
    for (const { noticeTo, household } of named) {
      expect(household).not.toMatch(/^X\d{4}$/);
      if (noticeTo !== null) expect(namesExpired(noticeTo, 30, '2022-12-15')).toBe(false);
    }
  });

  it('gives one household of a ledger one number, and no two the same', () => {
    const kept = new Map(load(files, true).payouts.map(({ id, household }) => [id, household]));
    const shown = load(files, false).payouts;
    const pairs = new Map<string, string>();
    for (const { numberOnFile = '', household, programme, village, name } of shown) {
      if (name !== EXPIRED_NAME) continue;
      const own = `${programme} ${village} ${kept.get(numberOnFile)}`;
      expect(pairs.get(own) ?? household).toBe(household);
      pairs.set(own, household);
    }
    const serials = [...pairs].map(([own, serial]) => `${own.replace(/ [^ ]+$/, '')} ${serial}`);
    expect(new Set(serials).size).toBe(pairs.size);
  });

  it('shows no line that could be laid beside an earlier copy of it', () => {
    const earlier = new Map(before.payouts.map((payout) => [payout.id, payout]));
    const gone = load(files, false).payouts.filter(({ name }) => name === EXPIRED_NAME);
    expect(gone.length).toBeGreaterThan(100);
    const places = gone.map(({ numberOnFile = '' }) => earlier.get(numberOnFile)?.line ?? 0);
    expect(places.filter((line, at) => line < (places[at - 1] ?? 0)).length).toBeGreaterThan(20);
    for (const { id, household, group, file } of gone) {
      expect([earlier.has(id), group]).toEqual([false, null]);
      expect(before.payouts.some((one) => one.file === file && one.household === household)).toBe(
        false,
      );
    }
    const amounts = (of: readonly CheckedPayout[]) => of.map(({ paid }) => paid).sort();
    const ids = new Set(gone.map(({ numberOnFile }) => numberOnFile));
    expect(amounts(gone)).toEqual(amounts(before.payouts.filter(({ id }) => ids.has(id))));
  });
});

it('takes names out of the ledger of a board-only programme, whose groups stay as they were', () => {
  const path = 'programmes/cesuo-gaizao.json';
  const programme = { ...JSON.parse(files.get(path) ?? ''), boardOnly: true };
  const own = (text: string): string => text.replace(/,H0*(\d+),/g, ',CESUO-GAIZAO-$1,');
  const folder = new Map(
    [...files, [path, JSON.stringify(programme)] as const].map(([file, text]) => [
      file,
      file.includes('payouts/cesuo-gaizao/') ? own(text) : text,
    ]),
  );
  const ledger = 'sample/payouts/cesuo-gaizao/hetang.csv';
  const { changed } = expireFolder(folder, load(folder, true), LAST);
  expect(folder.get(ledger)).toMatch(/\p{Script=Han}\*/u);
  expect(changed.get(ledger)).not.toMatch(/\p{Script=Han}\*/u);
  const groups = (from: ReadonlyMap<string, string>) =>
    load(from, false).payouts.filter((payout) => payout.programme === programme.id);
  expect(groups(folder).length).toBeGreaterThan(5);
  expect(groups(new Map([...folder, ...changed]))).toEqual(groups(folder));
});

describe('totals of a table', () => {
  const rows = fc.array(
    fc.record({
      group: fc.constantFrom('1组', '2组', '3组', ''),
      fen: fc.integer({ min: 0, max: 10_000_000 }),
      work: fc.integer({ min: 0, max: 99_999 }),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it('add up to what the rows add up to, each group of five or more in its own line', () => {
    fc.assert(
      fc.property(rows, (people) => {
        const totals = totalsOf(tableOf(people));
        const sums = { count: 0, fen: 0, work: 0 };
        for (const [group = '', count, money, work] of totals.rows) {
          const own = people.filter((row) => (row.group || '未写组') === group);
          const reading = parseFen(money ?? '');
          const fen = reading.ok ? reading.fen : Number.NaN;
          if (own.length > 0) {
            expect(own.length).toBeGreaterThanOrEqual(5);
            expect([Number(count), fen]).toEqual([own.length, sumFen(own.map((row) => row.fen))]);
          }
          sums.count += Number(count);
          sums.fen += fen;
          sums.work += Number(work);
        }
        if (people.length < 5) expect(totals.rows.map((row) => row.slice(0, 2))).toEqual(FEW);
        else expect(sums.count).toBe(people.length);
        expect(sums.fen).toBe(sumFen(people.map(({ fen }) => fen)));
        expect(sums.work).toBeCloseTo(people.reduce((sum, row) => sum + row.work, 0) / 100, 6);
        expect(totalsOf(totals)).toBe(totals);
      }),
    );
  });

  it('never stand for fewer than five, nor let the rest be worked out as fewer', () => {
    fc.assert(
      fc.property(rows, (people) => {
        const { rows: lines } = totalsOf(tableOf(people));
        for (const [, count] of lines) {
          if (count !== '少于 5') expect(Number(count)).toBeGreaterThanOrEqual(5);
        }
        expect(new Set(lines.map(([group]) => group)).size).toBe(lines.length);
      }),
    );
  });

  it('leave a table alone that names nobody', () => {
    const table: FreeTable = {
      file: 'x.csv',
      columns: [{ header: '项目', kind: 'text' }],
      rows: [['水渠']],
    };
    expect(totalsOf(table)).toBe(table);
  });
});

function tableOf(people: readonly { group: string; fen: number; work: number }[]): FreeTable {
  return {
    file: 'x.csv',
    columns: [
      { header: '序号', kind: 'number' },
      { header: '组', kind: 'text' },
      { header: '户主', kind: 'text' },
      { header: '金额（元）', kind: 'money' },
      { header: '投工（工）', kind: 'number' },
    ],
    rows: people.map(({ group, fen, work }, index) => [
      ...[String(index + 1), group, '张*'],
      ...[(fen / 100).toFixed(2), (work / 100).toFixed(2)],
    ]),
  };
}
