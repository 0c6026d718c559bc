import type { Tablet } from '../../store/tablet.ts';
import type { SyncLoop } from '../../sync/syncLoop.ts';

let loop: Promise<SyncLoop> | undefined;

/** Starts sending in the background. Loaded after the first screen: nothing that is filled in waits for it. */
export function beginSync(tablet: Tablet): void {
  loop ??= import('../../sync/syncLoop.ts').then(({ startSync }) => startSync(tablet));
  loop.catch(() => {
    loop = undefined;
  });
}

/** Tries now. Resolves when that try is over; how it went stands in the store. */
export async function syncNow(tablet: Tablet): Promise<void> {
  beginSync(tablet);
  await (await loop)?.now();
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
