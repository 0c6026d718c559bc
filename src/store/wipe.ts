import { forgetEnrolled } from './enrolmentMark.ts';
import { RESCUE_KEY, rescuePlaces } from './rescuePlaces.ts';
import { enrolledAs } from './syncState.ts';
import type { Tablet } from './tablet.ts';
import { markWipe, WIPE_DONE, wasWiped, wipeMarked } from './wipeMark.ts';

/** The id under which the endpoint knows this tablet; '' when it never said. */
export async function deviceHere(tablet: Pick<Tablet, 'db'>): Promise<string> {
  const known = await enrolledAs(tablet);
  return known || (wasWiped() ? '' : wipeMarked());
}

/** Deletes everything that was filled in here. Only ever called on an admin's explicit word. */
export async function wipeStore({ db }: Pick<Tablet, 'db'>, deviceId: string): Promise<void> {
  markWipe(deviceId);
  await db.delete({ disableAutoOpen: true });
  for (const place of rescuePlaces()) place.removeItem(RESCUE_KEY);
}

/** The endpoint knows that it is done. */
export function noteWipeDone(): void {
  markWipe(WIPE_DONE);
  forgetEnrolled();
}
