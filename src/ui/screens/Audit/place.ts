import type { Walk } from './groups.ts';

/** Where a person is in an audit. Survives a reload in the same window, which iPads do while the camera is open. */
export type Place = {
  readonly walk: Walk;
  readonly itemId: string;
  /** A camera or picker was opened for this item and has not come back. */
  readonly camera: boolean;
};

const keyOf = (auditId: string): string => `showroom-audit:place:${auditId}`;

function write(auditId: string, place: Place): void {
  try {
    sessionStorage.setItem(keyOf(auditId), JSON.stringify(place));
  } catch {
    // Without it the screen opens at the first open item: a nuisance, no loss.
  }
}

export function placeOf(auditId: string): Place | undefined {
  try {
    const kept = sessionStorage.getItem(keyOf(auditId));
    return kept === null ? undefined : (JSON.parse(kept) as Place);
  } catch {
    return undefined;
  }
}

/** In ms. */
const WRITE_AFTER = 200;

export type PlaceKeeper = { readonly note: (place: Place) => void; readonly keep: () => void };

/**
 * Notes where one is: at once where the page may be thrown away next (the camera), else a moment after the tap is
 * painted, because web storage keeps a page waiting. `keep` writes what is still to be written.
 */
export function placeKeeper(auditId: string): PlaceKeeper {
  let pending: Place | undefined;

  function keep(): void {
    if (pending) write(auditId, pending);
    pending = undefined;
  }

  return {
    keep,
    note: (place) => {
      if (!pending) setTimeout(keep, WRITE_AFTER);
      pending = place;
      if (place.camera) keep();
    },
  };
}
