import { useEffect, useState } from 'react';

/**
 * The time in ms, anew with every second while `isOn`. Nothing counts here: what is shown is always worked out from the
 * clock, so a tablet that slept shows the right second as soon as it is looked at.
 */
export function useSecond(now: () => number, isOn = true): number {
  const [time, setTime] = useState(now);

  useEffect(() => {
    if (!isOn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      const at = now();
      setTime(at);
      timer = setTimeout(look, 1000 - (at % 1000));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [now, isOn]);

  return time;
}
