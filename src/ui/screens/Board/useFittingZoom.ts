import { type RefObject, useLayoutEffect } from 'react';

/** Between these a board is still read, and from afar. */
const LARGEST = 2.4;
const SMALLEST = 0.8;
const STEP = 0.1;

function zoomToFit(board: HTMLElement, room: HTMLElement): void {
  for (let zoom = LARGEST; zoom >= SMALLEST; zoom -= STEP) {
    board.style.setProperty('zoom', zoom.toFixed(1));
    if (board.getBoundingClientRect().height <= room.clientHeight) return;
  }
}

type Fitting = {
  readonly room: RefObject<HTMLElement | null>;
  readonly board: RefObject<HTMLElement | null>;
  readonly isOn: boolean;
};

/** Makes a board as large as it can be with all of it in its room; the smallest one scrolls. */
export function useFittingZoom({ room, board, isOn }: Fitting): void {
  useLayoutEffect(() => {
    const [around, shown] = [room.current, board.current];
    if (!around || !shown || !isOn) return;
    const zoom = (): void => zoomToFit(shown, around);
    zoom();
    window.addEventListener('resize', zoom);
    return () => {
      window.removeEventListener('resize', zoom);
      shown.style.removeProperty('zoom');
    };
  }, [room, board, isOn]);
}
