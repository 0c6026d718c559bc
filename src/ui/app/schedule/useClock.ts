import { useEffect, useState } from 'react';
import { localDay } from '../localDay.ts';

/** In ms: a row's end is seen within a quarter of a minute. */
const STEP = 15_000;

const clockOf = (at: Date): string => at.toTimeString().slice(0, 5);

/** The day (YYYY-MM-DD) and the time of day (HH:MM) by the tablet's own clock, kept up to date. */
export function useClock(): { readonly today: string; readonly clock: string } {
  const [now, setNow] = useState(() => ({ today: localDay(), clock: clockOf(new Date()) }));
  useEffect(() => {
    const timer = setInterval(() => {
      const at = new Date();
      const next = { today: localDay(at), clock: clockOf(at) };
      setNow((before) => (before.today === next.today && before.clock === next.clock ? before : next));
    }, STEP);
    return () => clearInterval(timer);
  }, []);
  return now;
}
