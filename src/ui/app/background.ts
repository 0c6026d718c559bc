import '../theme/print.css';
import { isDemo } from '../../store/demoDatabase.ts';
import { fillReserve } from '../../store/reserve.ts';
import type { Tablet } from '../../store/tablet.ts';
import { watchIdle } from './lock/watchIdle.ts';
import { markPerson } from './personMark.ts';
import { preloadScreens } from './routeTable.ts';
import { registerServiceWorker } from './serviceWorker.ts';
import { beginSync } from './syncControl.ts';

/** Whether this page was opened at the address that `npm run demo` prints; by now the router has left it. */
function isDemoAsked(): boolean {
  const [opened] = performance.getEntriesByType('navigation');
  return opened !== undefined && new URL(opened.name).search === '?demo';
}

/** All that nobody waits for, once the first screen stands. */
export async function runBackground(tablet: Tablet): Promise<void> {
  if (isDemoAsked() && !isDemo(tablet)) return (await import('./demo/switchDemo.ts')).enterDemo();
  if (tablet.author) markPerson();
  void beginSync(tablet);
  watchIdle(tablet);
  void fillReserve(tablet);
  // A service worker keeps every file of the app; without one, what is not loaded now could be missing on the road.
  if (!(await registerServiceWorker())) await preloadScreens();
}
