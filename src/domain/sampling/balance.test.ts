import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceOf } from './balance.ts';
import { BALANCE_COLUMNS, type BalanceColumn, OPEN_GRADES } from './parts.ts';
import { type BalanceRow, balanceField, samplingOf } from './sampling.ts';

type Rows = Partial<Record<(typeof OPEN_GRADES)[number], Partial<Record<BalanceColumn, number>>>>;

function sheet(rows: Rows) {
  const fields: Record<string, number> = {};
  for (const grade of OPEN_GRADES) {
    for (const column of BALANCE_COLUMNS) {
      const value = rows[grade]?.[column];
      if (value !== undefined) fields[balanceField(grade, column)] = value;
    }
  }
  return balanceOf(samplingOf('id', 'dealer', { fields }));
}

describe('The status sheet recomputed', () => {
  test('opening + new + up − down − sold − lost − out of contact = closing, grade by grade', () => {
    const { lines, balanced, out, totals, expected } = sheet({
      H: { opening: 6, added: 3, up: 2, down: 1, sold: 2, lost: 1, away: 0, closing: 7 },
      A: { opening: 10, added: 4, up: 1, down: 2, sold: 0, lost: 2, away: 1, closing: 10 },
    });
    expect(lines.map(({ grade, gap }) => [grade, gap])).toEqual([
      ['O', null],
      ['H', 0],
      ['A', 0],
      ['B', null],
      ['C', null],
      ['N', null],
    ]);
    expect({ balanced, out, closing: totals.closing, expected }).toEqual({
      balanced: true,
      out: 0,
      closing: 17,
      expected: 17,
    });
  });

  test('a closing figure that is out is told by how much', () => {
    const { lines, balanced, out } = sheet({ B: { opening: 5, added: 2, closing: 5 } });
    expect(lines.find(({ grade }) => grade === 'B')).toMatchObject({ expected: 7, gap: -2 });
    expect({ balanced, out }).toEqual({ balanced: false, out: 2 });
  });

  test('errors of two grades do not cancel each other', () => {
    expect(sheet({ H: { opening: 1, closing: 2 }, A: { opening: 2, closing: 1 } })).toMatchObject({ out: 2 });
  });

  test('who is moved up must have come from another grade', () => {
    const { balanced, out, moves } = sheet({ H: { opening: 1, up: 1, closing: 2 }, A: { opening: 3, closing: 3 } });
    expect({ balanced, out, moves }).toEqual({ balanced: false, out: 0, moves: 1 });
  });

  test('nothing written is nothing to judge', () => {
    expect(sheet({})).toMatchObject({ balanced: null, out: null, expected: null });
    expect(sheet({ H: { opening: 4 } })).toMatchObject({ balanced: null, expected: 4 });
  });

  test('a sheet closed by the rule balances, and one customer more or less does not', () => {
    const count = fc.nat({ max: 50 });
    const row = fc.record({ opening: count, added: count, sold: count, lost: count, away: count, up: count });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom(-1, 1), (rows, slip) => {
        // Each grade hands on what the one before has received.
        const made = rows.map((each, at): BalanceRow => {
          const down = rows[(at + 1) % rows.length]?.up ?? 0;
          const { opening, added, up, sold, lost, away } = each;
          return {
            ...each,
            opening: opening + 300,
            down,
            closing: opening + 300 + added + up - down - sold - lost - away,
          };
        });
        const asRows = (all: readonly BalanceRow[]): Rows =>
          Object.fromEntries(all.map((each, at) => [OPEN_GRADES[at] as string, each])) as Rows;
        expect(sheet(asRows(made)).balanced).toBe(true);
        const [first, ...rest] = made as [BalanceRow, ...BalanceRow[]];
        const slipped = sheet(asRows([{ ...first, closing: (first.closing ?? 0) + slip }, ...rest]));
        expect(slipped).toMatchObject({ balanced: false, out: 1 });
      }),
    );
  });
});
