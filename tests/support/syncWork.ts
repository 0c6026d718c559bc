import { makeBundleFile } from '../../src/store/bundleOut.ts';
import type { Tablet } from '../../src/store/tablet.ts';
import { unsent } from '../../src/store/unsent.ts';
import { syncOnce } from '../../src/sync/syncOnce.ts';
import { type MemoryEndpoint, memoryEndpoint, type Restored } from './memoryEndpoint.ts';
import { enrolled, type TestLink } from './syncLink.ts';
import { answerEverything, atWork, newTablet, SIGNATURE, shot } from './tablets.ts';

const endpoints: MemoryEndpoint[] = [];

/** An endpoint for the length of a test; `closeEndpoints` belongs after each. */
export function newEndpoint(restored?: Restored): MemoryEndpoint {
  const endpoint = memoryEndpoint({}, restored);
  endpoints.push(endpoint);
  return endpoint;
}

export async function closeEndpoints(): Promise<void> {
  for (const endpoint of endpoints.splice(0)) await endpoint.close();
}

export const NOTHING = { changes: 0, photos: 0, quarantined: 0 };

export const dealerNamed = (name: string) => ({ name, code: '', city: '', note: '' });

/** A sealed audit with a photo, on an enrolled tablet; nothing sent yet. */
export async function readyToSend(endpoint = newEndpoint()) {
  const work = await atWork();
  await answerEverything(work.audit);
  await work.audit.addPhoto(work.items[0], shot(1));
  await work.audit.seal(SIGNATURE);
  await work.audit.close();
  return { ...work, endpoint, link: await enrolled(work.tablet, endpoint) };
}

/** How the endpoint tells a programme: the digest of its bundle. */
export async function digestAt(link: TestLink, programmeId: string): Promise<string> {
  const response = await link.fetch(new Request(`${link.origin}/v1/programmes/${programmeId}/bundle`));
  return ((await response.json()) as { digest: string }).digest;
}

export async function digestHere(tablet: Tablet, programmeId: string): Promise<string> {
  const made = await makeBundleFile(tablet, { kind: 'programme', id: programmeId });
  if (!made.ok) throw new Error(made.missing);
  return made.digest;
}

/** Throws unless both hold the same, each change once, and the tablet knows it. */
export async function inStep(tablet: Tablet, link: TestLink, programmeId: string): Promise<boolean> {
  const left = await unsent(tablet);
  if (left.changes + left.photos + left.quarantined > 0) throw new Error(`unsent: ${JSON.stringify(left)}`);
  return (await digestAt(link, programmeId)) === (await digestHere(tablet, programmeId));
}

export const DONE = { ok: true };

export type Player = { readonly tablet: Tablet; readonly link: TestLink };

/** A further tablet at that endpoint, which has heard nothing yet. */
export async function another(endpoint: MemoryEndpoint): Promise<Player> {
  const tablet = await newTablet();
  return { tablet, link: await enrolled(tablet, endpoint) };
}

/** One honest round of each, in turn; all of them must go well. */
export async function syncAll(...players: readonly Player[]): Promise<void> {
  for (const { tablet, link } of players) {
    const synced = await syncOnce(tablet, link, true);
    if (!synced.ok) throw new Error(`not synced: ${synced.cause} ${synced.status} ${synced.code}`);
  }
}

/** A tablet that has sent its audit, and another that has got it. */
export async function two() {
  const work = await readyToSend();
  const other = await another(work.endpoint);
  await syncAll(work, other);
  return { ...work, other };
}

/** All that a tablet holds, for comparing it with another. */
export async function heldBy({ db }: Tablet) {
  const changes = [...(await db.changes.toArray()), ...(await db.segments.toArray()).flatMap((row) => row.changes)];
  const [bodies, records] = [await db.bodies.toArray(), await db.records.orderBy('id').toArray()];
  return { ids: changes.map(({ id }) => id).sort(), bodies, records };
}
