import { useEffect, useState } from 'react';

/** Whether the screen is kept from going dark: asked for and granted, or refused by the browser or the tablet. */
export type Awake = 'asking' | 'awake' | 'refused';

/**
 * Keeps the screen awake while `isWanted`. The browser lets go of it whenever the page is hidden, so it is asked for again
 * when the page is back.
 */
export function useWakeLock(isWanted: boolean): Awake {
  const [awake, setAwake] = useState<Awake>('asking');

  useEffect(() => {
    if (!isWanted) return;
    let sentinel: WakeLockSentinel | undefined;
    let isOver = false;

    const take = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || (sentinel && !sentinel.released)) return;
      // Absent in older browsers and where the page is not secure.
      const { wakeLock } = navigator as Partial<Navigator>;
      const taken = await wakeLock?.request('screen').catch(() => undefined);
      if (isOver) void taken?.release();
      else {
        sentinel = taken;
        setAwake(taken ? 'awake' : 'refused');
      }
    };

    const retake = (): void => void take();
    retake();
    document.addEventListener('visibilitychange', retake);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', retake);
      void sentinel?.release();
      setAwake('asking');
    };
  }, [isWanted]);

  return awake;
}
