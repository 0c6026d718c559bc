import type { Config } from '../config.ts';
import { errorPlace, type Log } from '../log.ts';
import type { Clock } from '../random.ts';
import type { Storage } from '../storage/storage.ts';
import { type Bearer, tokenCookie } from './token.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

type Parts = { readonly config: Config; readonly storage: Storage; readonly clock: Clock; readonly log: Log };

/** Gives the cookie of a device in use another 400 days, once a day. */
export function renewal({ config, storage, clock, log }: Parts) {
  /** On a full disk it cannot be noted; what was asked for is answered all the same. */
  const note = (deviceId: string, now: number): Promise<void> =>
    storage.devices
      .seen(deviceId, now, null)
      .catch((error: unknown) => log({ level: 'warn', event: 'not-noted', error: errorPlace(error) }));

  const renewed = new Map<string, number>();
  return async ({ deviceId, secret, revoked }: Bearer, headers: Headers): Promise<void> => {
    const now = clock();
    if (revoked) return;
    if (now - (renewed.get(deviceId) ?? 0) < DAY_MS) return;
    renewed.set(deviceId, now);
    await note(deviceId, now);
    headers.append('set-cookie', tokenCookie(config, deviceId, secret));
  };
}
