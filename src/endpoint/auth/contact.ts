import { reportSchema } from '../../domain/peopleWire.ts';
import { parsedBody } from '../http/envelope.ts';
import type { Refusal } from '../http/refusal.ts';
import { errorPlace } from '../log.ts';
import type { Parts } from '../parts.ts';
import type { DeviceReport } from '../storage/storage.ts';
import type { Bearer } from './token.ts';

/** Tablets ask often; when and what they were is written down when it says something new. */
const WORTH_NOTING_MS = 5 * 60_000;

/** What a tablet says of itself in a query; null when it says nothing. */
export function reportIn(query: URLSearchParams): DeviceReport | null | Refusal {
  const [app, unsent] = [query.get('app'), query.get('unsent')];
  if (app === null && unsent === null) return null;
  const count = unsent !== null && /^\d{1,9}$/.test(unsent) ? Number(unsent) : null;
  return parsedBody(reportSchema, { app, unsent: count });
}

/** Notes that a tablet was in touch, and what it said of itself. */
export async function noteContact(
  { storage, clock, log }: Pick<Parts, 'storage' | 'clock' | 'log'>,
  { deviceId, seenAt, report: before }: Bearer,
  report: DeviceReport | null,
): Promise<void> {
  const now = clock();
  const isNew = report !== null && (report.app !== before?.app || report.unsent !== before.unsent);
  if (!isNew && now - seenAt < WORTH_NOTING_MS) return;
  try {
    await storage.devices.seen(deviceId, now, report);
  } catch (error) {
    // On a full disk it cannot be noted; what was asked for is answered all the same.
    log({ level: 'warn', event: 'not-noted', error: errorPlace(error) });
  }
}
