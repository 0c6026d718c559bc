import type { Change } from '../../src/domain/change.ts';
import { type MadePhoto, makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { type Device, deviceWith, overNetwork } from '../support/device.ts';
import type { SeededDevice } from '../support/seededDevices.ts';

/** What tablets were told is kept: ids with the text as it was sent, and hashes. */
export type Acked = { readonly changes: Map<string, string>; readonly photos: Set<string>; duplicates: number };

export const nothingAcked = (): Acked => ({ changes: new Map(), photos: new Set(), duplicates: 0 });

export const deviceAt = ({ deviceId, cookie }: SeededDevice, url: string): Device =>
  deviceWith(overNetwork(url), deviceId, cookie);

/** Some turns of the event loop: what comes next then falls anywhere between two acknowledgements. */
export async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await new Promise(setImmediate);
}

/** Pushes audit after audit as a tablet does, and notes only what was acknowledged. Repeats what was not. */
function tabletOf(seeded: SeededDevice, acked: Acked) {
  const author = newAuthor();
  const programme = makeProgramme(author);
  let waiting: Change[] = [...programme.changes];
  let photos: MadePhoto[] = [];

  return async (url: string): Promise<void> => {
    const device = deviceAt(seeded, url);
    if (waiting.length === 0 && photos.length === 0) {
      const audit = makeAudit(author, programme, { answers: 20, photos: 1, sealed: true });
      [waiting, photos] = [[...audit.changes], [...audit.photos]];
    }
    const batch = waiting.slice(0, 12);
    if (batch.length > 0) {
      const { results } = await device.push(batch, { gzip: true });
      for (const [i, change] of batch.entries()) {
        if (results[i]?.id !== change.id || results[i]?.status === 'quarantined') throw new Error('not acknowledged');
        if (results[i]?.status === 'duplicate') acked.duplicates += 1;
        acked.changes.set(change.id, JSON.stringify(change));
      }
      waiting = waiting.slice(batch.length);
      return;
    }
    for (const { sha256, bytes } of photos) {
      await device.putPhoto(sha256, bytes);
      acked.photos.add(sha256);
    }
    photos = [];
  };
}

export type WriteOptions = {
  /** Where to send the next request. */
  readonly url: () => string;
  /** Waited for before each request; while an endpoint starts, the machine is its alone. */
  readonly ready?: () => Promise<unknown>;
  readonly isOver: () => boolean;
  readonly onAck: () => void;
};

/** A tablet that writes until it is over. What was cut off was not acknowledged, and comes again. */
export function writerOf(seeded: SeededDevice, acked: Acked) {
  const send = tabletOf(seeded, acked);
  return async ({ url, ready, isOver, onAck }: WriteOptions): Promise<void> => {
    while (!isOver()) {
      await ready?.();
      const isDone = await send(url()).then(
        () => true,
        () => false,
      );
      if (isDone) onAck();
      // Others have their turn while there is nobody to talk to.
      else await turns(10);
    }
  };
}
export type Writer = ReturnType<typeof writerOf>;

/** Counts acknowledgements; `after(n)` resolves with the n-th from now on. */
export function ackCounter() {
  let waiting: { left: number; resolve: () => void }[] = [];
  return {
    onAck: (): void => {
      for (const one of waiting) {
        one.left -= 1;
        if (one.left === 0) one.resolve();
      }
      waiting = waiting.filter(({ left }) => left > 0);
    },
    after: (count: number): Promise<void> =>
      new Promise((resolve) => {
        waiting.push({ left: count, resolve });
      }),
  };
}

/** Of the photos, those that are not answered as held and whole. */
export async function photosLost(device: Device, photos: Iterable<string>): Promise<string[]> {
  const lost: string[] = [];
  for (const sha256 of photos) {
    const { status } = await device.send(`/v1/photos/${sha256}`, { method: 'HEAD' });
    if (status !== 200) lost.push(sha256);
  }
  return lost;
}
