import { limiter } from '../http/rateLimit.ts';
import type { Refusal } from '../http/refusal.ts';
import type { Clock } from '../random.ts';

const MINUTE = 60_000;
const EVERYBODY = 'everybody';

/** Guessing codes is slow: 10 tries a minute per address, and 100 an hour however many addresses there are. */
export function tryLimit(clock: Clock): (address: string) => Refusal | undefined {
  const perAddress = limiter({ most: 10, periodMs: MINUTE, clock });
  const inAll = limiter({ most: 100, periodMs: 60 * MINUTE, clock });
  return (address) => {
    const retryAfter = perAddress.take(address) || inAll.take(EVERYBODY);
    return retryAfter === 0 ? undefined : { refused: 'too-many-requests', retryAfter };
  };
}
