/** Eight hexadecimal digits. */
export const SEED = /^[0-9a-f]{8}$/;
export const MOST_DRAWN = 50;

/** A counter with a mixed output (mulberry32): 32 bits at a time, the same on every machine. */
function randomOf(seed: string): () => number {
  let state = Number.parseInt(seed, 16);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** A whole number below `bound`, all equally likely: what would favour the small ones is thrown away. */
function below(next: () => number, bound: number): number {
  const fair = 2 ** 32 - (2 ** 32 % bound);
  let value = next();
  while (value >= fair) value = next();
  return value % bound;
}

export type DrawRequest = { readonly seed: string; readonly total: number; readonly count: number };

/**
 * `count` distinct numbers of 1 … `total`, ascending; all of them when there are no more. The seed alone decides, so that
 * anybody can draw them again. `seed` is eight hexadecimal digits.
 */
export function drawNumbers({ seed, total, count }: DrawRequest): number[] {
  const next = randomOf(seed);
  const size = Math.max(0, Math.min(count, total));
  // Floyd's way: each of the last `size` numbers takes part once, so no number comes twice.
  const drawn = new Set<number>();
  for (let most = total - size + 1; most <= total; most++) {
    const number = below(next, most) + 1;
    drawn.add(drawn.has(number) ? most : number);
  }
  return [...drawn].sort((a, b) => a - b);
}
