import type { Parts } from '../parts.ts';
import { erase } from './erase.ts';
import { monthsBefore, retentionPlan } from './retention.ts';

type Keeper = Pick<Parts, 'config' | 'storage' | 'clock' | 'random' | 'log'> & {
  readonly photos: Pick<Parts['photos'], 'drop'>;
};

const DAY = 24 * 3_600_000;

/** Why, as the history will say. */
export const keptFor = (months: number): string => `保存期 ${months} 个月已满 · kept for ${months} months`;

/**
 * What is to be called every minute: once a day it erases what has been kept longer than agreed (`RETENTION_MONTHS`). It
 * does nothing where nothing was agreed, and leaves it to another endpoint that is at it.
 */
export function keepNoLonger(parts: Keeper): () => Promise<void> {
  const { config, storage, photos, clock, log } = parts;
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    const months = config.retentionMonths;
    if (months === null || clock() - last < DAY) return;
    last = clock();
    const planned = await retentionPlan(storage.privacy, monthsBefore(clock(), months));
    if (planned.length === 0) return;
    const act = { role: 'retention', why: keptFor(months), memberId: null, deviceId: 'endpoint' } as const;
    const gone = await storage.tryAlone(() => erase(parts, planned, act));
    await photos.drop(gone ?? []);
    log({ level: 'info', event: 'retention', count: gone ? planned.length : 0 });
  };
}
