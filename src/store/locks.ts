import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** Locks belong to a database: the demo's are not those of the tablet's own work. */
const prefixOf = ({ db }: Db): string => `${db.name} `;

export const hasLocks = (): boolean => globalThis.navigator?.locks !== undefined;

/**
 * Takes a named lock among this tablet's windows and holds it. Gives its release, or undefined when another window
 * has it. Where the browser has no Web Locks there is nothing to ask, and the lock is taken to be free.
 */
export async function holdLock(tablet: Db, name: string): Promise<(() => void) | undefined> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return () => {};
  return new Promise((resolve, reject) => {
    locks
      .request(prefixOf(tablet) + name, { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}

/** The locks that any window of this tablet holds at the moment. */
export async function heldLocks(tablet: Db): Promise<ReadonlySet<string>> {
  const prefix = prefixOf(tablet);
  const { held = [] } = (await globalThis.navigator?.locks?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}

async function underLock<T>(tablet: Db, mode: LockMode, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  // Annotated by hand: the library's type says that a promise of a promise comes out.
  return locks ? ((await locks.request(`${prefixOf(tablet)}merging`, { mode }, work)) as T) : work();
}

/** Runs while no audit is being opened in any window: which ones are open does not change meanwhile. */
export const whileNoneOpens = <T>(tablet: Db, work: () => Promise<T>): Promise<T> =>
  underLock(tablet, 'exclusive', work);

/** Opens an audit, after whatever is being merged just now. */
export const whileNoneMerges = <T>(tablet: Db, work: () => Promise<T>): Promise<T> => underLock(tablet, 'shared', work);
