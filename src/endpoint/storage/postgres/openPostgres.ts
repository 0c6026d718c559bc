import { StorageFault, StorageUnavailable } from '../storageFault.ts';
import { connectPostgres, type Postgres, type Queries } from './database.ts';
import { migrate } from './migrate.ts';

/** The oldest that the tests have run on. */
const OLDEST = 15;

type Settings = {
  readonly version: number;
  readonly commit: string;
  readonly fsync: string;
  readonly encoding: string;
  readonly readOnly: string;
};

const SETTINGS = `SELECT current_setting('server_version_num')::int AS version,
  current_setting('synchronous_commit') AS commit, current_setting('fsync') AS fsync,
  current_setting('server_encoding') AS encoding, current_setting('transaction_read_only') AS "readOnly"`;

/** Asked with each connection: after a failover the other server may be set up differently. */
async function assertDurable(queries: Queries): Promise<void> {
  const found = await queries.get<Settings>(SETTINGS);
  if (!found) return;
  const { version, commit, fsync, encoding, readOnly } = found;
  if (version < OLDEST * 10_000) {
    throw new StorageFault(`PostgreSQL ${Math.floor(version / 10_000)} is too old: ${OLDEST} or newer is needed.`);
  }
  if (commit === 'off' || fsync !== 'on') {
    throw new StorageFault(
      `PostgreSQL is not durable here (synchronous_commit ${commit}, fsync ${fsync}): what is acknowledged could be lost.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new StorageFault(`The database is encoded in ${encoding}: make one with ENCODING 'UTF8'.`);
  }
  // A copy that follows another server: in a failover it may become the one to write to.
  if (readOnly === 'on') throw new StorageUnavailable('25006', undefined);
}

const UNREACHABLE = 'PostgreSQL cannot be reached at DATABASE_URL';

/** What to tell whoever starts the endpoint; never the address itself, which holds a password. */
function startFault(error: unknown): unknown {
  if (error instanceof StorageUnavailable) return new StorageFault(`${UNREACHABLE} (${error.code}).`);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // 28: not this user or password. 3D: no such database.
  if (code.startsWith('28')) return new StorageFault('PostgreSQL refuses the user or password of DATABASE_URL.');
  if (code.startsWith('3D'))
    return new StorageFault('There is no database by the name in DATABASE_URL: create it first.');
  return error;
}

/** Connects to a database that is fit to be relied on, and brings it up to date. */
export async function openPostgres(url: string): Promise<Postgres> {
  const database = connectPostgres(url, assertDurable);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw startFault(error);
  }
}
