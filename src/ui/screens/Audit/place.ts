import type { Walk } from './groups.ts';

/** Where a person is in an audit. Survives a reload in the same window, which iPads do while the camera is open. */
export type Place = {
  readonly walk: Walk;
  readonly itemId: string;
  /** A camera or picker was opened for this item and has not come back. */
  readonly camera: boolean;
};

const keyOf = (auditId: string): string => `showroom-audit:place:${auditId}`;

export function keepPlace(auditId: string, place: Place): void {
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
