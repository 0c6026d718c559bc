import { type RefObject, useEffect, useState } from 'react';

type FullScreen = {
  readonly isFull: boolean;
  /** Null where the browser has no full screen for a part of a page (iPhone). */
  readonly toggle: (() => void) | null;
};

/** Shows a part of the page on the whole screen, and knows when the person left it. */
export function useFullScreen(part: RefObject<HTMLElement | null>): FullScreen {
  const [isFull, setFull] = useState(false);

  useEffect(() => {
    const look = (): void => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);

  function toggle(): void {
    // Refused by a browser that wants a tap of its own; the board is then simply not full.
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    else void part.current?.requestFullscreen().catch(() => undefined);
  }

  return { isFull, toggle: document.fullscreenEnabled ? toggle : null };
}
