import { ADOPTED_KEY } from './adoptedAt.ts';
import { markEnrolled } from './enrolmentMark.ts';
import { readMeta, type Tablet, writeMeta } from './tablet.ts';

/** Why the endpoint did not take something. Words and advice are the UI's. */
export const SYNC_CAUSES = [
  /** No answer: no network, or the endpoint is down. */
  'unreachable',
  /** An answer that is not the endpoint's: a login page of a network, a proxy, another program. */
  'foreign-answer',
  /** Nobody has entered an enrolment code on this tablet, or it was withdrawn. */
  'not-enrolled',
  'forbidden',
  /** An admin withdrew this tablet. What is on it stays, and a new code lets it go on. */
  'revoked',
  /** The endpoint asks to come back later, or has no room. */
  'busy',
  /** The endpoint refused a request as a whole: a fault in one of the two programs. */
  'refused',
] as const;
export type SyncCause = (typeof SYNC_CAUSES)[number];

/** How sending stands. What is still unsent is never in here: that is counted in the database (`unsent`). */
export type SyncState = {
  readonly name: 'idle' | 'sending' | 'waiting' | 'stopped';
  readonly cause: SyncCause | null;
  /** When it tries again by itself; null when it waits for a person or for new work. */
  readonly nextTryAt: string | null;
  readonly lastTryAt: string | null;
  readonly lastSuccessAt: string | null;
};

export const NEVER_SYNCED: SyncState = {
  name: 'idle',
  cause: null,
  nextTryAt: null,
  lastTryAt: null,
  lastSuccessAt: null,
};

export async function syncState(tablet: Pick<Tablet, 'db'>): Promise<SyncState> {
  return (await readMeta<SyncState>(tablet, 'sync')) ?? NEVER_SYNCED;
}

export const noteSync = async (tablet: Pick<Tablet, 'db'>, news: Partial<SyncState>): Promise<void> => {
  await writeMeta(tablet, 'sync', { ...(await syncState(tablet)), ...news });
};

/**
 * What the endpoint last said of itself: its identity, and how many changes of this replica it holds, with those that
 * it has acknowledged since.
 */
export type EndpointMemory = { readonly epoch: string; readonly replica: string; readonly held: number };

export const endpointMemory = (tablet: Pick<Tablet, 'db'>): Promise<EndpointMemory | undefined> =>
  readMeta(tablet, 'endpoint');
export const noteEndpoint = (tablet: Pick<Tablet, 'db'>, memory: EndpointMemory): Promise<void> =>
  writeMeta(tablet, 'endpoint', memory);

/**
 * Call in the transaction that takes them out of the outbox. The first acknowledgement of all says who gave it: or else
 * nothing would tell, later, that it was another endpoint.
 */
export async function noteAcknowledged(
  tablet: Pick<Tablet, 'db' | 'replica'>,
  { epoch, count }: { readonly epoch: string; readonly count: number },
): Promise<void> {
  const memory = (await endpointMemory(tablet)) ?? { epoch, replica: tablet.replica, held: 0 };
  if (memory.replica === tablet.replica) await noteEndpoint(tablet, { ...memory, held: memory.held + count });
}

/** The device id that came with the enrolment; '' for one that was adopted. */
export const enrolledAs = (tablet: Pick<Tablet, 'db'>): Promise<string | undefined> => readMeta(tablet, 'device');

/** Whether an enrolment code was redeemed here. The token itself is in an HttpOnly cookie, out of any script's reach. */
export const enrolled = async (tablet: Pick<Tablet, 'db'>): Promise<boolean> =>
  (await enrolledAs(tablet)) !== undefined;
export const noteEnrolled = async (tablet: Pick<Tablet, 'db'>, deviceId: string): Promise<void> => {
  await writeMeta(tablet, 'device', deviceId);
  markEnrolled();
};

/** Notes that this browser was enrolled before but its database is new: what was here and not sent is gone. */
export async function noteAdopted(tablet: Pick<Tablet, 'db'>, at: string): Promise<void> {
  await noteEnrolled(tablet, '');
  await writeMeta(tablet, ADOPTED_KEY, at);
}
