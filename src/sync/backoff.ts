const FIRST = 2_000;
const CAP = 5 * 60_000;

/**
 * Ms to wait before try number `failures + 1`: full jitter, so that tablets which lost the same network do not come
 * back in step. What the endpoint asks for (Retry-After, seconds) is the least.
 * @param random a number from 0 up to 1
 */
export function backoff(failures: number, random: number, retryAfter: number | null = null): number {
  const ceiling = Math.min(CAP, FIRST * 2 ** Math.min(failures, 20));
  return Math.round(Math.max((retryAfter ?? 0) * 1000, ceiling * random, 250));
}
