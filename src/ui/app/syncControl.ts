import { isDemo } from '../../store/demoDatabase.ts';
import { wasEnrolled } from '../../store/enrolmentMark.ts';
import { enrolled } from '../../store/syncState.ts';
import type { Tablet } from '../../store/tablet.ts';
import type { SyncLoop } from '../../sync/syncLoop.ts';

let loop: Promise<SyncLoop> | undefined;

async function start(tablet: Tablet): Promise<SyncLoop> {
  const { pageLink, startSync } = await import('../../sync/syncLoop.ts');
  // What this page shows is of a database that is no more.
  return startSync(tablet, pageLink(), () => location.replace('/'));
}

/**
 * Starts sending in the background. Loaded after the first screen: nothing that is filled in waits for it. A tablet that
 * nobody has enrolled asks the endpoint nothing; one whose database was lost asks whether it is still known there.
 */
export async function beginSync(tablet: Tablet): Promise<void> {
  if (loop || isDemo(tablet) || !((await enrolled(tablet)) || wasEnrolled())) return;
  loop = start(tablet);
}

/** Tries now. Resolves when that try is over; how it went stands in the store. */
export async function syncNow(tablet: Tablet): Promise<void> {
  if (isDemo(tablet)) return;
  loop ??= start(tablet);
  const running = await loop.catch(() => {
    loop = undefined; // Its file could not be had; the next try asks for it again.
  });
  await running?.now();
}

/** Enters an enrolment code, then sends what waits. */
export async function enrolTablet(tablet: Tablet, code: string) {
  const [{ enrol }, { pageLink }] = await Promise.all([
    import('../../sync/enrol.ts'),
    import('../../sync/syncLoop.ts'),
  ]);
  const result = await enrol(tablet, pageLink(), code);
  if (result.ok) void syncNow(tablet);
  return result;
}
