import type { Returned } from './comeBack.ts';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** How many lie in each of so many equal stretches from the first to the last. */
export function histogram(values: readonly number[], bins: number): number[] {
  const [first, last] = [Math.min(...values), Math.max(...values)];
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const bin = last === first ? 0 : Math.min(bins - 1, Math.floor(((value - first) / (last - first)) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

const BINS = 10;

/** The figures of a return, in lines for people. */
export function reportOf({ changes, photos, ways, unequal, unsafe, unsentLeft }: Returned): string {
  const starts = ways.map(({ start }) => start);
  const ends = ways.map(({ end }) => end);
  const waits = ways.map(({ start, end }) => end - start);
  const said = new Map<number, number>();
  for (const way of ways) for (const [status, count] of way.said) said.set(status, (said.get(status) ?? 0) + count);
  const statuses = [...said].sort(([a], [b]) => a - b).map(([status, count]) => `${status} × ${count}`);
  const impatient = ways.reduce((sum, way) => sum + way.impatient, 0);
  return [
    `${ways.length} tablets came back with ${changes} changes and ${photos} photos unsent.`,
    `starts: first ${seconds(Math.min(...starts))}, last ${seconds(Math.max(...starts))} after the network; per tenth of that: ${histogram(starts, BINS).join(' ')}`,
    `drained: first ${seconds(Math.min(...ends))}, last ${seconds(Math.max(...ends))}; longest from a tablet's own start: ${seconds(Math.max(...waits))}`,
    `answers: ${statuses.join(', ')}; asked to come back later and came too early: ${impatient}`,
    `left unsent: ${unsentLeft}; audits without a receipt: ${unsafe}; dealers of whom two tell different things: ${unequal}`,
  ].join('\n');
}
