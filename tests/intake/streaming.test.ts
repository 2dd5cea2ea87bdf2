import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { money, text } from '../../src/intake/column.ts';
import { parseCsv, writeCsv } from '../../src/intake/csv.ts';
import { csvRows, type RawRow } from '../../src/intake/csv-rows.ts';
import { ALWAYS, defineTable } from '../../src/intake/define-table.ts';
import { findPrivate } from '../../src/intake/guard.ts';
import { isPlainCode } from '../../src/intake/plain-code.ts';
import { RowReader } from '../../src/intake/row-reader.ts';
import { trialId } from '../support/trial-id.ts';

const table = defineTable({
  id: 'trial',
  title: '试验',
  path: 'trial.csv',
  about: '一行是一次试验。',
  publicFrom: ALWAYS,
  columns: {
    id: trialId,
    amount: money({ header: '金额（元）', hint: '多少钱。', example: '9300' }),
    note: text({ header: '说明', hint: '说明。', example: '无' }),
  },
});

const CORPUS = 'tests/fixtures/intake';

/** Text cut at the given places, in order. */
function cut(whole: string, places: readonly number[]): string[] {
  const at = [0, ...places.map((place) => place % (whole.length + 1)), whole.length];
  at.sort((a, b) => a - b);
  return at.slice(1).map((end, index) => whole.slice(at[index], end));
}

/** The line on which each row begins, by counting the line breaks before it. */
function linesOf(rows: readonly (readonly string[])[]): number[] {
  const ends = rows.map((cells) => cells.join('').split('\n').length);
  return rows.map((_, index) => 1 + ends.slice(0, index).reduce((sum, lines) => sum + lines, 0));
}

const cell = fc.stringMatching(/^[a-z张,"\n一 ]{0,6}$/);
const rowsOf = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 8 });

describe('text in pieces', () => {
  it('gives the rows and lines of the whole, wherever it is cut', () => {
    const cuts = fc.array(fc.nat(), { maxLength: 6 });
    fc.assert(
      fc.property(rowsOf, cuts, fc.constantFrom('', '\ufeff'), (rows, places, mark) => {
        const [head = [], ...body] = rows.map((cells) => [...cells]);
        const whole = mark + writeCsv(head, body);
        const read = [...csvRows(cut(whole, places))];
        expect(read.map(({ cells }) => cells)).toEqual(rows);
        expect(read.map(({ line }) => line)).toEqual(linesOf(rows));
      }),
    );
  });

  /** Rows as Papa Parse alone gives them, the empty ones left out. */
  const asPapaParse = (whole: string): string[][] => {
    const mark = whole.startsWith('\ufeff') ? 1 : 0;
    const parser = new Papa.Parser({ delimiter: ',', newline: '\n' });
    const { data } = parser.parse(whole.slice(mark), 0, false) as Papa.ParseResult<string[]>;
    for (const cells of data) cells.push((cells.pop() ?? '').replace(/\r$/, ''));
    return data.filter((cells) => cells.some((one) => one.trim() !== ''));
  };

  it('cuts any text as Papa Parse does, quoted well, badly or not at all', () => {
    const signs = (all: string) => fc.array(fc.constantFrom(...all), { maxLength: 40 });
    const texts = fc.oneof(signs('ab 张,,,\n\n\r'), signs('ab张,\n"" \r\u3000'));
    const cuts = fc.array(fc.nat(), { maxLength: 3 });
    fc.assert(
      fc.property(texts, cuts, (letters, places) => {
        // One line feed ahead, so that what ends a line is settled.
        const whole = `\n${letters.join('')}`;
        const read = [...csvRows(cut(whole, places))].map(({ cells }) => cells);
        if (!whole.includes('"') || places.length === 0) expect(read).toEqual(asPapaParse(whole));
      }),
      { numRuns: 2_000 },
    );
  });

  it('cuts every CSV file of the corpus as Papa Parse does', () => {
    const names = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.csv'),
    );
    expect(names.length).toBeGreaterThan(50);
    for (const name of names) {
      const whole = `\n${readFileSync(join(CORPUS, name), 'utf8').replace(/^\ufeff/, '')}`;
      const read = [...csvRows([whole])].map(({ cells }) => cells);
      expect([name, read]).toEqual([name, asPapaParse(whole)]);
    }
  });

  test.each([
    ['CRLF', 'a,b\r\n"1\r\n2",3\r\n4,5\r\n'],
    ['CR alone', 'a,b\r"1\r2",3\r4,5\r'],
    ['LF in a cell of a CRLF file', 'a,b\r\n"1\n2",3\r\n4,5'],
    ['CRLF for some lines only', 'a,b\n"1\n2",3\r\n4,5\n'],
  ])('takes line ends as they come: %s', (_, whole) => {
    const rows = parseCsv(whole);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(rows.map(({ cells }) => cells[1])).toEqual(['b', '3', '5']);
  });

  it('comes to an end soon when a quote never closes', () => {
    const pieces = Array.from({ length: 4_000 }, () => 'ab,"cd\n'.repeat(20));
    const rows = [...csvRows(['x,"', ...pieces])];
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('a table read row by row', () => {
  const read = (rows: readonly RawRow[]) => {
    const named = new Set<number>();
    const reader = new RowReader(table, 'trial.csv', {}, ({ row }) => named.add(row));
    const out = [...reader.readAll(rows)];
    return { reader, out, named };
  };

  it('loses no row: each comes out, or is refused and named', () => {
    const anyCell = fc.oneof(fc.constantFrom('', 'a1', 'b2', '5', '-5', 'x'), fc.string());
    const body = fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(body, (rows) => {
        const raws = rows.map((cells, index) => ({ line: index + 2, cells }));
        const head = { line: 1, cells: ['编号', '金额', '说明'] };
        const { reader, out, named } = read([head, ...raws]);
        expect(reader.rowsIn).toBe(rows.length);
        expect(out.length + reader.refused).toBe(rows.length);
        const kept = new Set(out.map(({ line }) => line));
        for (const { line } of raws) expect(kept.has(line) || named.has(line)).toBe(true);
      }),
    );
  });

  it('reports the same fault each time it comes, and never remembers a bad cell as good', () => {
    const bad = Array.from({ length: 3 }, (_, index) => ({
      line: index + 2,
      cells: [`a${index}`, '5', '电话 13912345678'],
    }));
    const { reader, named } = read([{ line: 1, cells: ['编号', '金额', '说明'] }, ...bad]);
    expect(reader.refused).toBe(3);
    expect([...named]).toEqual([2, 3, 4]);
  });

  it('counts every row as refused when the head lacks a required column', () => {
    const { reader } = read(parseCsv('说明\n好\n好\n'));
    expect([reader.rowsIn, reader.rowsOut, reader.refused]).toEqual([2, 0, 2]);
  });
});

it('clears no code by a quick look in which the guard would find something', () => {
  const column = { kind: 'code', privacy: 'public' } as const;
  const texts = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9-]{0,12}$/),
    fc.stringMatching(/^[A-Za-z]{1,6}(-[a-z]{1,6}){0,2}(-2\d{3}|-\d{3})?-?\d{0,7}$/),
    fc.stringMatching(/^[A-Za-z0-9@组号·\- ]{0,24}$/),
    fc.string(),
  );
  let cleared = 0;
  fc.assert(
    fc.property(texts, (cellText) => {
      if (!isPlainCode(column, cellText)) return;
      cleared += 1;
      expect(findPrivate(cellText)).toBeNull();
    }),
    { numRuns: 5_000 },
  );
  expect(cleared).toBeGreaterThan(500);
});
