/**
 * When the browser's database process goes away, nothing can be written until the page is reloaded. What was not yet
 * saved is kept in both web storages meanwhile (measured: they survive that reload), under the same change ids.
 */
export const RESCUE_KEY = 'showroom-audit:rescue';

export const rescuePlaces = (): Storage[] =>
  [() => globalThis.sessionStorage, () => globalThis.localStorage].flatMap((get) => {
    try {
      const storage = get();
      return storage ? [storage] : [];
    } catch {
      return []; // Blocked site data throws on access.
    }
  });

/** Whether an earlier page kept anything aside. */
export const hasRescued = (): boolean => rescuePlaces().some((place) => place.getItem(RESCUE_KEY) !== null);
