import { uuidv7 } from '../domain/ids.ts';
import type { Role } from '../domain/roles.ts';
import { SCHEMA_VERSION, TabletDb } from './db.ts';

/** What a tablet is to the store: its database, its identity there, and the clock and randomness it runs on. */
export type Tablet = {
  readonly db: TabletDb;
  /** Identity of this database. A new one after the endpoint has found it cloned. */
  replica: string;
  /** Person id of whoever holds the tablet; '' before the first run is done. */
  author: string;
  /** By whose rights it is used, as the endpoint last said; null while that was never said. */
  role: Role | null;
  /** What that role may write; null when it may write everything, so that only those it restricts load it. */
  rules: RoleRules | null;
  /** Whether a PIN locks its screen (see pin.ts). */
  hasPin: boolean;
  readonly device: string;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
};

type RoleRules = typeof import('../domain/roles.ts');

export type TabletOptions = {
  readonly name?: string;
  readonly device?: string;
  readonly now?: () => number;
  readonly random?: (bytes: number) => Uint8Array;
};

/** Where lies whose tablet this is (see member.ts). */
export const MEMBER_KEY = 'member';
export const PIN_KEY = 'pin';

export type Profile = { readonly personId: string };

const randomBytes = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));

export const newId = ({ now, random }: Pick<Tablet, 'now' | 'random'>): string => uuidv7(now(), random(10));
export const isoNow = ({ now }: Pick<Tablet, 'now'>): string => new Date(now()).toISOString();

export async function readMeta<T>({ db }: Pick<Tablet, 'db'>, key: string): Promise<T | undefined> {
  return (await db.meta.get(key))?.value as T | undefined;
}

export async function writeMeta({ db }: Pick<Tablet, 'db'>, key: string, value: unknown): Promise<void> {
  await db.meta.put({ key, value });
}

/** The rules of a role. Without their file nothing is hidden here; the endpoint holds to them all the same. */
export async function rulesOf(role: Role | null): Promise<RoleRules | null> {
  return role === null || role === 'consultant' ? null : import('../domain/roles.ts').catch(() => null);
}

/** The replica id is born with the database: a copy of the database is found by it, a new database never has an old one. */
async function replicaOf(db: TabletDb, id: string): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const known = await db.meta.get('replica');
    if (known) return known.value as string;
    await db.meta.put({ key: 'replica', value: id });
    return id;
  });
}

/** Opens the tablet's database, making it on the first run. Rejects with a Dexie error: see `problemOf`. */
export async function openTablet(options: TabletOptions = {}): Promise<Tablet> {
  const { name = 'showroom-audit', device = '', now = Date.now, random = randomBytes } = options;
  const db = new TabletDb(name);
  // Gives way to a newer version at once. Dexie's own handler would open the newer database again with this old code.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    return false;
  });
  await db.open();
  // The browser's own number is ten times Dexie's, whose `verno` says what this code declares, not what is there.
  if (Math.floor(db.backendDB().version / 10) > SCHEMA_VERSION) {
    // Dexie opens a newer database with old code; an upgrade would never revisit what that code writes.
    db.close();
    throw new DOMException('the database was made by a newer version of the app', 'VersionError');
  }
  const replica = await replicaOf(db, newId({ now, random }));
  const [profile, member, pins] = await Promise.all([
    readMeta<Profile>({ db }, 'profile'),
    readMeta<{ readonly role: Role }>({ db }, MEMBER_KEY),
    db.meta.where('key').equals(PIN_KEY).count(),
  ]);
  const author = profile?.personId ?? '';
  const role = member?.role ?? null;
  return { db, replica, author, role, rules: await rulesOf(role), hasPin: pins > 0, device, now, random };
}
