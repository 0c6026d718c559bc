import { lockMinutes } from '../../../store/pin.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { useSession } from '../session.ts';

const LOOK_EVERY = 10_000;
const MINUTE = 60_000;
const TOUCHES = ['pointerdown', 'keydown'] as const;

/**
 * Locks the screen once nobody has touched it for as long as was chosen; also after the tablet slept, when timers stood
 * still. Without a PIN it does nothing.
 */
export function watchIdle(tablet: Tablet): void {
  let touched = Date.now();
  const touch = (): void => {
    touched = Date.now();
  };
  for (const event of TOUCHES) addEventListener(event, touch, { passive: true, capture: true });

  async function look(): Promise<void> {
    if (!tablet.hasPin || useSession.getState().locked) return;
    const minutes = await lockMinutes(tablet);
    if (minutes !== undefined && Date.now() - touched >= minutes * MINUTE) useSession.setState({ locked: true });
  }

  // The database may be gone by then: the page says so by itself.
  const lookNow = (): void => void look().catch(() => undefined);
  setInterval(lookNow, LOOK_EVERY);
  document.addEventListener('visibilitychange', lookNow);
}
