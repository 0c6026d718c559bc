import type { Config } from '../config.ts';
import type { Clock } from '../random.ts';
import type { Storage } from '../storage/storage.ts';
import { type Bearer, tokenCookie } from './token.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

type Parts = { readonly config: Config; readonly storage: Storage; readonly clock: Clock };

/** Notes once a day that a device is in use, and gives its cookie another 400 days. */
export function renewal({ config, storage, clock }: Parts) {
  const renewed = new Map<string, number>();
  return async ({ deviceId, secret }: Bearer, headers: Headers): Promise<void> => {
    const now = clock();
    if (now - (renewed.get(deviceId) ?? 0) < DAY_MS) return;
    renewed.set(deviceId, now);
    await storage.devices.seen(deviceId, now);
    headers.append('set-cookie', tokenCookie(config, deviceId, secret));
  };
}
