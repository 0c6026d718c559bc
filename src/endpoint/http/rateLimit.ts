import type { Clock } from '../random.ts';

export type Limiter = {
  /** Takes one from the key's bucket: 0, or the seconds until there is one again. */
  readonly take: (key: string) => number;
};

type Bucket = { tokens: number; at: number };

const MOST_BUCKETS = 10_000;

/** Token buckets that hold `most` and fill up within `periodMs`. Full ones are forgotten when there are many. */
export function limiter({
  most,
  periodMs,
  clock,
}: {
  readonly most: number;
  readonly periodMs: number;
  readonly clock: Clock;
}): Limiter {
  const buckets = new Map<string, Bucket>();
  const perMs = most / periodMs;
  const filled = ({ tokens, at }: Bucket, now: number): number =>
    Math.min(most, tokens + Math.max(0, now - at) * perMs);

  function forgetFull(now: number): void {
    for (const [key, bucket] of buckets) if (filled(bucket, now) >= most) buckets.delete(key);
    // A flood from ever new addresses must not fill the memory: then all begin anew.
    if (buckets.size >= MOST_BUCKETS) buckets.clear();
  }

  function take(key: string): number {
    const now = clock();
    if (buckets.size >= MOST_BUCKETS) forgetFull(now);
    const tokens = filled(buckets.get(key) ?? { tokens: most, at: now }, now);
    buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perMs / 1000));
  }

  return { take };
}
