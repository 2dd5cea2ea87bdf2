import { describe, expect, it, test } from 'vitest';
import { readCheckpoint } from '../../../src/domain/record/log/checkpoint.ts';
import { signerOf } from '../../../src/domain/record/log/ed25519.ts';
import { readLog, signLog, treeOf } from '../../../src/domain/record/log/kept-log.ts';
import { signNote, writeKey, writeNote } from '../../../src/domain/record/log/note.ts';
import { assemble } from '../../../src/portal/assemble.ts';
import { brokenRecord } from '../../../src/portal/record/broken.ts';
import { takeCosigned } from '../../../src/portal/record/cosigned.ts';
import { recordDemo } from '../../../src/portal/record/demo.ts';
import { DEMO_SIGNER } from '../../../src/portal/record/demo-signer.ts';
import { holdRecord, recordProblems } from '../../../src/portal/record/hold.ts';
import { unrecorded } from '../../../src/portal/record/put-on-record.ts';
import {
  lastEntries,
  NOTHING_ON_RECORD,
  type Register,
} from '../../../src/portal/record/register.ts';
import { hiddenBySettings } from '../../../src/portal/record/settings-held.ts';
import type { Stated } from '../../../src/portal/record/statements.ts';
import { assembleWith, dataFiles } from '../../support/changed-file.ts';
import { recorded, signed } from '../../support/recorded.ts';

const DAY = '2022-12-15';
const whole = assembleWith();
const { statements, register: demo } = whole.published();

const everything = signed(recorded(NOTHING_ON_RECORD, statements, null));

describe('the register of everything that is published', () => {
  it('has each thing once, and nothing against the data it was made of', () => {
    expect(everything.entries).toHaveLength(statements.length);
    expect(lastEntries(everything.entries).size).toBe(statements.length);
    expect(recordProblems({ statements, register: everything }, DAY)).toEqual([]);
    expect(unrecorded(statements, everything)).toEqual([]);
  });

  const kinds = [...Map.groupBy(statements, kindOf)].map(
    ([kind, own]) => [kind, sampled(own)] as const,
  );

  test.each(kinds)(
    'refuses each changed cell of %s, with its place, until it is corrected',
    (_, statement) => {
      const register = registerOf(statement);
      for (const [index, table] of statement.tables.entries()) {
        // Each column at some row, and each row at some column.
        const turns = Math.max(table.columns.length, table.rows.length);
        for (let turn = 0; turn < turns; turn += 1) {
          const [row, column] = [turn % table.rows.length, turn % table.columns.length];
          const rows = table.rows.map((cells, place) =>
            place === row ? cells.map((cell, at) => (at === column ? `${cell}0改` : cell)) : cells,
          );
          const changed = [replaced(statement, index, rows)];
          expect(holdRecord(changed, register).map(({ problem }) => problem)).toMatchObject([
            {
              file: table.file,
              row: table.lines[row],
              column: table.columns[column],
              severity: 'error',
            },
          ]);
          if (turn % 3 > 0) continue;
          expect(holdRecord(changed, recorded(register, changed, '抄错了'))).toEqual([]);
        }
      }
    },
  );

  test.each(kinds)('refuses rows of %s that are gone or in another order', (_, statement) => {
    const register = registerOf(statement);
    for (const [index, table] of statement.tables.entries()) {
      const codesOf = (rows: readonly (readonly string[])[]): string[] =>
        holdRecord([replaced(statement, index, rows)], register).map(({ problem }) => problem.code);
      for (const [row, cells] of table.rows.entries()) {
        const left = table.rows.toSpliced(row, 1);
        expect(codesOf(left)).toEqual(['record/gone']);
        const turned = left.toSpliced((row + 1 + (row % 5)) % (left.length + 1), 0, cells);
        if (turned.every((one, place) => one.join() === table.rows[place]?.join())) continue;
        expect(new Set(codesOf(turned))).toEqual(new Set(['record/moved']));
      }
    }
  });

  it('refuses anything that is there no more', () => {
    const left = statements.filter((_, index) => index % 3 > 0);
    const gone = statements.filter((_, index) => index % 3 === 0).map(({ subject }) => subject);
    const found = holdRecord(left, everything);
    expect(found.map(({ subject }) => subject).sort()).toEqual(gone.sort());
    expect(new Set(found.map(({ problem }) => problem.code))).toEqual(new Set(['record/missing']));
  });
});

/** Things of one kind have the same tables: files of one table, notices that tell the same of their matter. */
function kindOf({ table, tables }: Stated): string {
  return (
    table ??
    tables.map(({ title, columns }) => title.replace(/「.*?」/, '') + columns.length).join()
  );
}

/**
 * One thing for all of its kind, with rows of theirs that are known apart: one of each make-up, by which
 * cells are empty.
 */
function sampled(own: readonly Stated[]): Stated {
  const [first = expect.fail('nothing of a kind')] = own;
  const tables = first.tables.map((table, index) => {
    const made = new Map<string, readonly [cells: readonly string[], line: number]>();
    const keys = new Set<string>();
    for (const one of own)
      for (const [place, cells] of (one.tables[index]?.rows ?? []).entries()) {
        const key = table.key.map((column) => cells[column]).join();
        const makeUp = cells.map((cell) => (cell === '' ? 0 : 1)).join('');
        const isNew = !made.has(makeUp) || made.size < FEWEST;
        if (!isNew || keys.has(key) || made.size === MOST) continue;
        keys.add(key);
        const line = one.tables[index]?.lines[place] ?? 0;
        made.set(made.has(makeUp) ? key : makeUp, [cells, line]);
      }
    const [rows, lines] = [0, 1].map((part) => Array.from(made.values(), (one) => one[part]));
    return { ...table, rows: rows as string[][], lines: lines as number[] };
  });
  return { ...first, tables };
}
/** Rows of a table that are tried at the least, where it has as many, and at the most. */
const [FEWEST, MOST] = [5, 30];

/** A register of one thing alone. */
function registerOf(statement: Stated): Register {
  return recorded(NOTHING_ON_RECORD, [statement], null);
}

/** A statement with other rows in one of its tables. */
function replaced(statement: Stated, index: number, rows: readonly (readonly string[])[]): Stated {
  const tables = statement.tables.map((table, at) => (at === index ? { ...table, rows } : table));
  return { ...statement, tables };
}

describe('what was signed of the register', () => {
  const told = (register: Register, now = statements, live = false): string[] =>
    recordProblems({ statements: now, register }, DAY, live).map(
      ({ code, severity, message }) => `${code} ${severity} ${message}`,
    );

  it.each([0, 7, everything.entries.length - 1])(
    'stops when all of thing %i went together: its rows, its versions and its data',
    (at) => {
      const gone = everything.entries[at];
      const entries = everything.entries.filter((entry) => entry !== gone);
      const versions = new Map([...everything.versions].filter(([code]) => code !== gone?.code));
      const left = statements.filter(({ subject }) => subject !== gone?.subject);
      const [first, ...more] = told({ ...everything, entries, versions }, left);
      expect([first, more]).toEqual([expect.stringMatching(/^record\/log error .*少了 1 条/), []]);
      const put = [...entries, ...(gone ? [gone] : [])];
      if (at < entries.length)
        expect(told({ ...everything, entries: put })).toEqual([
          expect.stringMatching(/^record\/log error .*和签过的不一样/),
        ]);
    },
  );

  it('stops when a cell of a row was changed, or nothing is signed; warns of what is not yet', () => {
    const [first, ...rest] = everything.entries;
    const other = { ...(first ?? expect.fail()), approvedBy: '另一位主任' };
    expect(told({ ...everything, entries: [other, ...rest] })[0]).toMatch('和签过的不一样');
    expect(told({ ...everything, logs: new Map() })).toEqual([
      expect.stringMatching(/^record\/log error .*没有签过名/),
    ]);
    const some = statements.slice(3);
    const later = recorded(signed(recorded(NOTHING_ON_RECORD, some, null)), statements, null);
    expect(told({ ...later, logs: signed(recorded(NOTHING_ON_RECORD, some, null)).logs })).toEqual([
      expect.stringMatching(/^record\/log warning .*最后 3 条还没有签名/),
    ]);
  });

  it('names everything public that never was put on record, and only that', () => {
    const some = signed(recorded(NOTHING_ON_RECORD, statements.slice(2), null));
    const real = statements.map((statement) => ({ ...statement, sample: false }));
    const never = told(some, real);
    expect(never.filter((words) => words.startsWith('record/never warning'))).toHaveLength(2);
    expect(never).toHaveLength(2);
    expect(told(some)).toEqual([]);
    expect(told(NOTHING_ON_RECORD)).toEqual([]);
    expect(told(NOTHING_ON_RECORD, statements, true)).toHaveLength(1);
  });

  it('tells settings that take from the site what is on record', () => {
    const config = { sample: false, sections: { censureBoard: true } };
    const held = (given: object, now = statements): string[] => {
      const real = now.map((statement) => ({ ...statement, sample: false }));
      const on = { statements: real, register: everything };
      return hiddenBySettings(on, { ...config, ...given }).map(({ code }) => code);
    };
    const off = (...sections: string[]) => ({ sections: { censureBoard: true, off: sections } });
    expect(held({})).toEqual([]);
    expect(held(off('tickets', 'points'))).toEqual(['record/switched-off', 'record/switched-off']);
    expect(held({ asOf: '2022-12-14' })).toEqual(['record/as-of']);
    expect(held({ asOf: '2022-12-15' })).toEqual([]);
    // What is no longer on file, or was a sample, is told elsewhere or is nobody's loss.
    expect(held(off('tickets'), [])).toEqual([]);
    const of = { statements, register: everything };
    expect(hiddenBySettings(of, { ...config, ...off('tickets') } as never)).toEqual([]);
  });

  it('neither puts on record nor misses what a section holds that the settings leave out', () => {
    const real = statements.map((one) => ({ ...one, sample: false }));
    const begun = recorded(NOTHING_ON_RECORD, real.slice(0, 1), null);
    const off = real.map((one) => ({ ...one, off: one.table === 'tickets' }));
    const count = (now: readonly Stated[]): [number, number] => [
      unrecorded(now, begun).length,
      recordProblems({ statements: now, register: begun }, DAY, true).filter(
        ({ code }) => code === 'record/never',
      ).length,
    ];
    const tickets = off.filter((one) => one.off).length;
    expect(tickets).toBeGreaterThan(0);
    expect(count(off)).toEqual(count(real).map((all) => all - tickets));
  });

  it('refuses the key of the demonstration where the portal is live', () => {
    expect(told(everything, statements, true)).toEqual([
      expect.stringMatching(/^record\/demo-key error/),
    ]);
  });

  it('takes in what a witness signed, of today or of days ago, and of nothing else', () => {
    const witness = signerOf('xiaoxue.example', new Uint8Array(32).fill(5), 'cosignature');
    const early = signed(recorded(NOTHING_ON_RECORD, statements.slice(0, 5), null));
    const letterOf = (register: Register): string => {
      const { note } =
        readCheckpoint(JSON.parse(register.logs.get(false) ?? '').checkpoints.at(-1)) ??
        expect.fail();
      const seen = signNote(note, witness.key, witness.sign, 1_670_000_000);
      return `您好：\r\n${writeKey(witness.key)}\r\n\r\n${writeNote(seen).replaceAll('\n', '\r\n')}\r\n此致`;
    };
    const later = signed(recorded(early, statements, null));
    const taken = takeCosigned(treeOf(later.entries), later.logs.get(false), letterOf(early));
    const text = taken.ok ? taken.text : expect.fail(taken.why);
    expect(told({ ...later, logs: new Map([[false, text]]) })).toEqual([]);
    // What was seen stays when more is put on record, and rows before it cannot go any more.
    const log = readLog(signLog(treeOf(later.entries), text, DEMO_SIGNER));
    expect(log?.checkpoints.map(({ size }) => size)).toEqual([5, later.entries.length]);
    const other = signed(recorded(NOTHING_ON_RECORD, statements.slice(1, 6), null));
    expect(takeCosigned(treeOf(later.entries), text, letterOf(other)).ok).toBe(false);
    expect(takeCosigned(treeOf(later.entries), text, letterOf(early).replace('+', '-')).ok).toBe(
      false,
    );
  });
});

describe('the register of the sample', () => {
  it('is what the sample gives, byte for byte', () => {
    const written = recordDemo(statements, whole.portal?.amendments ?? [], DAY);
    const onFile = [...dataFiles].filter(([path]) => path.startsWith('sample/record/'));
    expect(onFile.map(([path]) => path).sort()).toEqual([...written.keys()].sort());
    // Said without what they hold, which is too much to be printed.
    const other = onFile.filter(([path, text]) => written.get(path) !== text);
    expect(other.map(([path]) => path)).toEqual([]);
  });

  test.each<[string, string, (text: string) => string, string]>([
    [
      'a table of a notice',
      'sample/notices/wutong/2022.csv',
      (text) => text.replace('。', '！'),
      'record/cell',
    ],
    [
      'an amount',
      'sample/accounts/hetang/2022.csv',
      (text) => text.replace('拨款', '拨付'),
      'record/cell',
    ],
  ])('stops a silent change of %s', (_, path, change, code) => {
    const { published } = assembleWith([path, change(dataFiles.get(path) ?? '')]);
    const problems = recordProblems(published(), DAY);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.map(({ file }) => file)).toContain(path);
  });

  it('stops a whole file that was deleted', () => {
    const left = new Map(dataFiles);
    left.delete('sample/boards/2022.csv');
    const problems = recordProblems(assemble(left, DAY).published(), DAY);
    expect(problems.map(({ code }) => code)).toContain('record/missing');
  });

  it('tells a version of which one byte was changed, wherever', () => {
    const texts = [...demo.versions];
    for (let turn = 0; turn < 300; turn += 1) {
      const [code, kept] = texts[(turn * 97) % texts.length] ?? [
        '',
        { path: '', line: 0, text: '' },
      ];
      const at = (turn * 7919) % (kept.text.length - 1);
      const text = `${kept.text.slice(0, at)}${kept.text[at] === 'x' ? 'q' : 'x'}${kept.text.slice(at + 1)}`;
      const entries = demo.entries.filter((entry) => entry.code === code);
      const versions = new Map([[code, { ...kept, text }]]);
      const problems = brokenRecord({ entries, versions, logs: new Map() });
      expect([code, at, problems.some(({ message }) => message.includes(code))]).toEqual([
        code,
        at,
        true,
      ]);
    }
  });
});
