import { hasRescued } from './rescuePlaces.ts';
import { openTablet, type Tablet, type TabletOptions } from './tablet.ts';

/** Loaded only when there is something to put back, which is rare. */
async function putBackRescued(tablet: Tablet): Promise<number> {
  if (!hasRescued()) return 0;
  const { recoverRescue } = await import('./recoverRescue.ts');
  return recoverRescue(tablet);
}

/** Opens the tablet as the app does: what was rescued is back before anything is shown. */
export async function startTablet(options: TabletOptions = {}): Promise<{ tablet: Tablet; rescuedEdits: number }> {
  const tablet = await openTablet(options);
  // What cannot be put back now (a full tablet) stays kept aside; the app must start all the same.
  const rescuedEdits = await putBackRescued(tablet).catch(() => 0);
  return { tablet, rescuedEdits };
}
