export const hasLocks = (): boolean => globalThis.navigator?.locks !== undefined;

/**
 * Takes a named lock among this tablet's windows and holds it. Gives its release, or undefined when another window
 * has it. Where the browser has no Web Locks there is nothing to ask, and the lock is taken to be free.
 */
export async function holdLock(name: string): Promise<(() => void) | undefined> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return () => {};
  return new Promise((resolve, reject) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}
