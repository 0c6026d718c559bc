import { firstScreen } from './firstScreen.ts';

/** In ms: a machine that never rests still comes to it. */
const AT_LATEST = 2_000;

function whenIdle(run: () => void): void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: AT_LATEST });
  else setTimeout(run, 200);
}

/** Runs once, when the first screen stands and the browser has nothing better to do. Gives the way to stop. */
export function whenShown(run: () => void): () => void {
  let isWanted = true;
  void firstScreen().then(() =>
    whenIdle(() => {
      if (isWanted) run();
    }),
  );
  return () => {
    isWanted = false;
  };
}
