import { verifyBundle } from '../../domain/bundle/verify.ts';
import { sha256 } from '../hash.ts';
import { isRefusal, type Refusal, refuse } from '../http/refusal.ts';
import type { Parts } from '../parts.ts';
import { append, judge } from '../push.ts';
import type { Delivery } from '../storage/storage.ts';
import { templateOf } from './templateOf.ts';

async function* once(data: Uint8Array): AsyncIterable<Uint8Array> {
  yield data;
}

/** Takes a bundle file by the way of a push: photos first, then its changes in one transaction. Twice is once. */
export async function importBundle(parts: Parts, bundle: unknown, delivery: Delivery) {
  const verified = await verifyBundle({ bundle, templateOf, sha256 });
  if (!verified.ok) return refuse('bundle-refused', `${verified.code} ${verified.entry}`);
  const photosStored = await importPhotos(parts, verified.photos, delivery.deviceId);
  if (typeof photosStored !== 'number') return photosStored;
  const { results, audits } = await append(parts, verified.changes.map(judge), delivery);
  const count = (status: string): number => results.filter((result) => result.status === status).length;
  return {
    stored: count('stored'),
    duplicate: count('duplicate'),
    quarantined: count('quarantined'),
    photosStored,
    audits,
  };
}

type Photos = readonly { readonly sha256: string; readonly data: Uint8Array }[];

async function importPhotos({ photos }: Parts, held: Photos, deviceId: string): Promise<number | Refusal> {
  let stored = 0;
  for (const { sha256: hash, data } of held) {
    const status = await photos.put({ sha256: hash, body: once(data), deviceId });
    if (typeof status !== 'string')
      return isRefusal(status) ? refuse('bundle-refused', `wrong-photo photos/${hash}`) : status;
    if (status === 'stored') stored += 1;
  }
  return stored;
}
