import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/domain/record/differences.ts';

const rows = fc.uniqueArray(fc.tuple(fc.string(), fc.string(), fc.string(), fc.string()), {
  minLength: 2,
  maxLength: 12,
  selector: ([id]) => id,
});

describe('what is different between two lists of rows', () => {
  it('is nothing where nothing is', () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect(differences(list, list, [0])).toEqual([]);
      }),
    );
  });

  it('is one cell where one cell was changed, the key too', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat({ max: 3 }), (list, at, column) => {
        const row = at % list.length;
        const now = list.map((cells, index) =>
          index === row
            ? cells.map((cell, place) => (place === column ? `${cell}改` : cell))
            : cells,
        );
        if (list.some(([id]) => id === now[row]?.[0]) && column === 0) return;
        const others = list.filter((_, index) => index !== row);
        // Two rows that differ in their key alone are known again by nothing else.
        if (others.some((cells) => cells.slice(1).join() === list[row]?.slice(1).join())) return;
        expect(differences(list, now, [0])).toEqual([
          { kind: 'cell', before: row, now: row, column },
        ]);
      }),
    );
  });

  it('is a row that has gone, one that was added, and rows in another order', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, at) => {
        const row = at % list.length;
        const without = list.filter((_, index) => index !== row);
        expect(differences(list, without, [0])).toEqual([{ kind: 'gone', before: row }]);
        expect(differences(without, list, [0])).toEqual([{ kind: 'added', now: row }]);
        const turned = [...without.slice(0, -1), list[row], ...without.slice(-1)];
        const moved = differences(list, turned as typeof list, [0]);
        expect(moved.every(({ kind }) => kind === 'moved')).toBe(true);
        expect(moved.length > 0).toBe(turned.some((cells, index) => cells !== list[index]));
      }),
    );
  });

  it('knows alike rows apart by their order, and passes over rows of which a seal is left', () => {
    expect(differences([['甲'], ['甲'], null], [['甲']], [0])).toEqual([
      { kind: 'gone', before: 1 },
    ]);
  });
});
