import { forgetEnrolled } from './enrolmentMark.ts';
import { RESCUE_KEY, rescuePlaces } from './rescuePlaces.ts';
import { enrolledAs } from './syncState.ts';
import type { Tablet } from './tablet.ts';

/**
 * A mark beside the database while it is being wiped: the device that was told so, so that a wipe that was cut off is
 * gone on with; and afterwards that it was done, so that the person reads why everything is gone.
 */
const KEY = 'showroom-audit:wiped';
const DONE = 'done';

function mark(value: string): void {
  try {
    globalThis.localStorage?.setItem(KEY, value);
  } catch {
    // Blocked site data: then the person is told nothing, and a wipe that was cut off ends with the database.
  }
}

function marked(): string {
  try {
    return globalThis.localStorage?.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Whether this browser's database was wiped and nobody has begun anew since. */
export const wasWiped = (): boolean => marked() === DONE;

/** The id under which the endpoint knows this tablet; '' when it never said. */
export async function deviceHere(tablet: Pick<Tablet, 'db'>): Promise<string> {
  const known = await enrolledAs(tablet);
  return known || (marked() === DONE ? '' : marked());
}

/** Deletes everything that was filled in here. Only ever called on an admin's explicit word. */
export async function wipeStore({ db }: Pick<Tablet, 'db'>, deviceId: string): Promise<void> {
  mark(deviceId);
  await db.delete({ disableAutoOpen: true });
  for (const place of rescuePlaces()) place.removeItem(RESCUE_KEY);
}

/** The endpoint knows that it is done. */
export function noteWipeDone(): void {
  mark(DONE);
  forgetEnrolled();
}

/** Somebody begins anew. */
export function forgetWipe(): void {
  try {
    globalThis.localStorage?.removeItem(KEY);
  } catch {
    // Blocked site data: there was no mark.
  }
}
