import { ERASED_PARTS } from '../../src/domain/erasure/personal.ts';
import { erase } from '../../src/endpoint/privacy/erase.ts';
import { planErasure } from '../../src/endpoint/privacy/plan.ts';
import { strongRandom } from '../../src/endpoint/random.ts';
import type { MemoryEndpoint } from './memoryEndpoint.ts';

/** Erases all that can be erased of a record. Gives the photos whose bytes went with it. */
export async function eraseAt({ storage, clock }: MemoryEndpoint, recordId: string): Promise<string[]> {
  const plan = await planErasure(storage.privacy, recordId, { what: ERASED_PARTS, fields: null });
  const eraser = { storage, clock: () => clock.now, random: strongRandom };
  return erase(eraser, plan?.records ?? [], { role: 'admin', why: '本人要求', memberId: null, deviceId: 'd' });
}
