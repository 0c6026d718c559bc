const FIRST = 2_000;
const CAP = 5 * 60_000;
const LEAST = 250;
/** Longer than this nobody is kept waiting, whatever was asked; a timer could not hold much more either. */
const LONGEST = 60 * 60_000;

/**
 * Ms to wait before try number `failures + 1`: full jitter, so that tablets which lost the same network do not come
 * back in step. It begins when the time is over that the endpoint asks for (Retry-After, seconds).
 * @param random a number from 0 up to 1
 */
export function backoff(failures: number, random: number, retryAfter: number | null = null): number {
  const ceiling = Math.min(CAP, FIRST * 2 ** Math.min(failures, 20));
  const asked = Math.min(LONGEST, (retryAfter ?? 0) * 1000);
  return Math.round(asked + Math.max(LEAST, ceiling * random));
}
